// Starts the three browser engines for the tests. A browser that is missing is an error, so that
// no test is ever skipped for the lack of one.
//
// What all engines share is on the page; `page.driver` is puppeteer's page for Chromium and
// Firefox, and selenium's driver for WebKit. A page fails its test if it logs anything, throws, or
// asks for anything outside its origin and `others`.

import puppeteer from 'puppeteer-core';
import { chromium, findProgram } from './programs.mjs';
import { launchWebKit } from './webkit.mjs';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * Starts `engine`. The answer has `newPage({ origin, others, width, height })` and `close()`; WebKit has
 * one page at a time, and a new one takes the place of the one before.
 */
export async function launch(engine) {
  switch (engine) {
    case 'chromium':
      return launchPuppeteer(chromium());
    case 'firefox':
      return launchPuppeteer({
        browser: 'firefox',
        executablePath: findProgram(['firefox-esr', 'firefox']),
      });
    case 'webkit':
      return launchWebKit();
    default:
      throw new Error(`unknown engine: ${engine}`);
  }
}

/** Firefox 140 has no orientation, which puppeteer also sets; the size works anyway. */
async function resize(page, size) {
  await page.setViewport(size).catch((error) => {
    if (!error.message.includes('unknown command emulation.setScreenOrientationOverride'))
      throw error;
  });
}

async function launchPuppeteer(options) {
  // Puppeteer makes a fresh profile for each start, and removes it at the end.
  const browser = await puppeteer.launch({
    headless: true,
    defaultViewport: null,
    ...options,
  });
  return {
    newPage: async ({ origin, others = [], width = 1280, height = 800 }) => {
      const own = [origin, ...others].map((address) => new URL(address).origin);
      const page = await browser.newPage();
      await resize(page, { width, height });
      const problems = [];
      page.on('console', (message) => problems.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`uncaught: ${error?.message ?? error}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const local = ['about:', 'blob:', 'data:'].includes(url.protocol);
        if (!local && !own.includes(url.origin)) problems.push(`outside: ${url}`);
      });
      return {
        driver: page,
        goto: (address) => page.goto(new URL(address, origin).href),
        evaluate: (script, ...values) => page.evaluate(script, ...values),
        evaluateInFrame: (script, ...values) => page.frames()[1].evaluate(script, ...values),
        press: async (key) => {
          const [last, ...held] = key.split('+').reverse();
          for (const each of held) await page.keyboard.down(each);
          await page.keyboard.press(last);
          for (const each of held) await page.keyboard.up(each);
        },
        text: () => page.$eval('body', (body) => body.innerText),
        problems: async () => [...problems],
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
