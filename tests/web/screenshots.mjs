// Pictures of the page in each state, width and colour scheme: node tests/web/screenshots.mjs
// [part of a name]. They go to build/screenshots; without a name, two go into the README as well.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';
import { IN_README, shoot } from './support/pictures.mjs';
import { STATES } from './support/states.mjs';

const folder = path.join(root, 'build/screenshots');

const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];

const [wanted] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await launch('chromium');
try {
  for (const state of Object.keys(STATES)) {
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        const name = `${state.replaceAll(' ', '-')}-${scheme}-${width}`;
        if (!name.includes(wanted ?? '')) continue;
        const file = path.join(folder, name);
        await shoot(browser, [state, scheme, width], {
          top: `${file}-top.png`,
          full: `${file}.png`,
        });
      }
    }
  }
  if (wanted === undefined) {
    for (const [top, what] of Object.entries(IN_README)) await shoot(browser, what, { top });
  }
} finally {
  await browser.close();
}
