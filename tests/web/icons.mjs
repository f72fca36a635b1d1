// Draws the pictures that others show beside a link, from their SVG files, and puts them into
// web/src: node tests/web/icons.mjs

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';

const source = path.join(root, 'web/src');

/** Each picture, the file it is drawn from, its size in pixels and the space around the drawing. */
const PICTURES = [
  { name: 'card.png', from: 'parts/card.svg', width: 1200, height: 630, padding: 0 },
  { name: 'icon-180.png', from: 'icon.svg', width: 180, height: 180, padding: 18 },
];

const browser = await launch('chromium');
try {
  for (const picture of PICTURES) await draw(picture);
} finally {
  await browser.close();
}

async function draw({ name, from, width, height, padding }) {
  const { driver } = await browser.newPage({ origin: 'about:blank', width, height });
  await driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const svg = readFileSync(path.join(source, from)).toString('base64');
  await driver.setContent(
    `<body style="margin: 0; background: #f5f4f0"><img alt="" src="data:image/svg+xml;base64,${svg}"
      style="display: block; box-sizing: border-box; width: 100vw; height: 100vh; padding: ${padding}px">`,
  );
  await driver.screenshot({ path: path.join(source, name) });
  await driver.close();
}
