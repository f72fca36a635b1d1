// Pictures of the page in each state, width and colour scheme: node tests/web/screenshots.mjs
// [part of a name]. They go to build/screenshots.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';
import { STATES, withState } from './support/states.mjs';

const folder = path.join(root, 'build/screenshots');

const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];

const [wanted = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launch('chromium');
try {
  for (const state of Object.keys(STATES)) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        const name = `${state.replaceAll(' ', '-')}-${scheme}-${width}`;
        if (name.includes(wanted)) await shoot(name, state, scheme, width);
      }
    }
  }
} finally {
  await browser.close();
}

async function shoot(name, state, scheme, width) {
  const prepare = (driver) =>
    driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await withState(browser, state, { width, height: 900, prepare }, async ({ driver }) => {
    for (const [suffix, fullPage] of Object.entries({ '': true, '-top': false })) {
      await driver.screenshot({ path: path.join(folder, `${name}${suffix}.png`), fullPage });
    }
  });
}
