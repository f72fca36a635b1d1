// Lighthouse on the built site: node tests/bench/lighthouse.mjs. It fails if anything could be
// better, except performance, which depends on the machine and is in the benchmark.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { chromium } from '../web/support/programs.mjs';

const CONFIGS = { mobile: undefined, desktop: desktopConfig };

/** What a visit can be made with. */
export const FORMS = Object.keys(CONFIGS);

/** What Lighthouse says of one visit; a score is between 0 and 1. */
export async function visit(browser, url, form, onlyCategories) {
  const page = await browser.newPage();
  try {
    const flags = { output: 'json', logLevel: 'error', onlyCategories };
    const { lhr } = await lighthouse(url, flags, CONFIGS[form], page);
    return lhr;
  } finally {
    await page.close();
  }
}

/** Prints the scores of the built site, and the ids of the audits that it does not pass. */
async function judge() {
  const site = await serve({ root: path.join(root, 'build/site') });
  const browser = await puppeteer.launch({ headless: true, ...chromium() });
  let perfect = true;
  try {
    for (const form of FORMS) {
      const timeless = ['accessibility', 'best-practices', 'seo'];
      const { audits, categories } = await visit(browser, site.url, form, timeless);
      for (const { id, score } of Object.values(categories)) {
        console.log(`${form}, ${id}: ${score * 100}`);
        perfect &&= score === 1;
      }
      for (const { id, score } of Object.values(audits)) {
        if (score !== null && score < 1) console.log(`  ${id}`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return perfect;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await judge()) ? 0 : 1;
