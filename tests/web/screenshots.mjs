// Pictures of the page in each outcome, width and colour scheme: node tests/web/screenshots.mjs
// [part of a name]. They go to build/screenshots.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../web/serve.mjs';
import { launch } from './support/browsers.mjs';

const root = fileURLToPath(new URL('../../build/site', import.meta.url));
const folder = fileURLToPath(new URL('../../build/screenshots', import.meta.url));

const STATES = {
  'first-visit': '',
  works: '#scopes=full-scans:create,socket-basics:read',
  'works-with-warning': '#scopes=full-scans,repo&mode=env&org=set',
  'fails-silently': '#scopes=full-scans,repo&mode=env',
  unknown: '#scopes=socket-basics,full-scans&org=mismatch&mode=json',
  'unknown-scope': '#scopes=full-scan,repos',
  problem: '#mode=cloud',
};
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];

const [wanted = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const site = await serve({ root });
const browser = await launch('chromium');
try {
  for (const [state, fragment] of Object.entries(STATES)) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        const name = `${state}-${scheme}-${width}`;
        if (name.includes(wanted)) await shoot(name, fragment, scheme, width);
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
}

async function shoot(name, fragment, scheme, width) {
  const page = await browser.newPage({ origin: site.url, width, height: 900 });
  const { driver } = page;
  await driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`index.html${fragment}`);
  await driver.waitForSelector('scope-explainer >>> .page');
  for (const [suffix, fullPage] of Object.entries({ '': true, '-top': false })) {
    await driver.screenshot({ path: path.join(folder, `${name}${suffix}.png`), fullPage });
  }
  await page.close();
}
