// The matrix as a picture, in a browser: well-formed, legible, in the colours of the page. And the
// pictures of the page in the README.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { root, terminal } from '../support/doors.mjs';
import { IN_README, shoot } from './support/pictures.mjs';
import { browserOf } from './support/visit.mjs';

const MODES = ['dashboard', 'env', 'cli', 'json'];
const ORGS = ['unset', 'set', 'mismatch'];
const LONGEST = 'full-scans,access-policy-definition:attach,historical:dependencies-trend';

const svg = (...options) => terminal(['matrix', '--format', 'svg', ...options]).stdout;

let browser;
let driver;
before(async () => {
  browser = await browserOf('chromium');
  ({ driver } = await browser.newPage({ origin: 'http://localhost', width: 1280 }));
});

/** Runs in the page: every text of a picture, and what is wrong with its place. */
function misplaced(markup) {
  document.body.innerHTML = '';
  const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
  const error = parsed.querySelector('parsererror');
  if (error) return [error.textContent];
  const picture = document.importNode(parsed.documentElement, true);
  document.body.append(picture);
  const boxOf = (node) => node.getBoundingClientRect();
  const holds = (outer, inner) =>
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top - 2 &&
    inner.bottom <= outer.bottom + 2;
  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom;

  const problems = [];
  const all = [...picture.querySelectorAll('text, g')].map((node) => ({
    words: node.textContent || node.getAttribute('class'),
    box: boxOf(node),
  }));
  const whole = boxOf(picture);
  for (const [index, { words, box }] of all.entries()) {
    if (!holds(whole, { ...box.toJSON(), right: box.right + 8 }))
      problems.push(`outside: ${words}`);
    for (const other of all.slice(index + 1)) {
      if (meet(box, other.box)) problems.push(`over each other: ${words}, ${other.words}`);
    }
  }
  for (const ground of picture.querySelectorAll('rect[class$=tint]')) {
    const outer = boxOf(ground);
    const inside = all.filter(({ box }) => meet(box, outer));
    if (inside.length === 0) problems.push('a ground without words');
    for (const { words, box } of inside) {
      if (!holds(outer, box)) problems.push(`over its ground: ${words}`);
    }
  }
  return all.length > 80 ? problems : ['hardly anything is drawn'];
}

test('every word stays in its place, in any mode, with any organization', async () => {
  for (const mode of MODES) {
    for (const org of ORGS) {
      const options = ['--mode', mode, '--org', org];
      assert.deepEqual(await driver.evaluate(misplaced, svg(...options)), [], options.join(' '));
    }
  }
});

test('nor with long names, a long setup and many scopes', async () => {
  const { scopes } = JSON.parse(terminal(['catalog']).stdout);
  for (const list of [LONGEST, scopes.map(({ name }) => name).join()]) {
    const markup = svg(
      '--scopes', list, '--mode', 'env', '--org', 'mismatch', '--plan', 'other',
      '--dashboard-scanners', 'off', '--key', 'alias', '--skip-submission', '--no-findings',
    ); // prettier-ignore
    assert.deepEqual(await driver.evaluate(misplaced, markup), []);
  }
});

test('nor in the widest fonts', async () => {
  const markup = svg().replace(
    '</style>',
    `text{font-family:'DejaVu Sans'!important}.mono{font-family:'DejaVu Sans Mono'!important}</style>`,
  );
  assert.deepEqual(await driver.evaluate(misplaced, markup), []);
});

/** The colours of tokens.css, by their names, for one scheme. */
function tokens(scheme) {
  const css = readFileSync(path.join(root, 'web/src/styles/tokens.css'), 'utf8');
  const colours = css.matchAll(/--([a-z-]+): .*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries(
    [...colours].map(([, name, light, dark]) => [name, scheme === 'light' ? light : dark]),
  );
}

const colours = (css) =>
  [...css.matchAll(/\.([a-z-]+)\{fill:(#[0-9a-f]{6})\}/g)].map(([, name, colour]) => [
    name,
    colour,
  ]);

test('the colours are those of the page, in either scheme and in both', () => {
  for (const scheme of ['light', 'dark']) {
    const drawn = colours(svg('--theme', scheme));
    assert.ok(drawn.length >= 10);
    for (const [name, colour] of drawn) assert.equal(colour, tokens(scheme)[name], name);
  }
  const [light, dark] = svg('--theme', 'auto').split('@media');
  assert.deepEqual(colours(light), colours(svg('--theme', 'light')));
  assert.deepEqual(colours(dark), colours(svg('--theme', 'dark')));
});

/** Runs in the page: shows a picture as a README does, and returns what is seen. */
async function asImage(markup) {
  document.body.innerHTML = '';
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
  document.body.append(image);
  await image.decode();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  context.drawImage(image, -50, -3, image.naturalWidth, image.naturalHeight);
  return [image.naturalWidth, [...context.getImageData(0, 0, 1, 1).data].join()];
}

test('a browser shows it as an image, in the scheme of its reader or of its theme', async () => {
  const white = '255,255,255,255';
  const dark = '28,34,38,255';
  const expected = { auto: [white, dark], light: [white, white], dark: [dark, dark] };
  for (const [theme, surfaces] of Object.entries(expected)) {
    for (const [index, value] of ['light', 'dark'].entries()) {
      await driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const [width, surface] = await driver.evaluate(asImage, svg('--theme', theme));
      assert.equal(width, 500);
      assert.equal(surface, surfaces[index], `${theme} for a reader who prefers ${value}`);
    }
  }
});

test('put into a page, its rules reach nothing else', async () => {
  const fill = await driver.evaluate((markup) => {
    document.body.innerHTML = `<svg><text class="ok word mono">here</text></svg>${markup}`;
    const { fill, fontWeight } = getComputedStyle(document.querySelector('text'));
    return [fill, fontWeight];
  }, svg());
  assert.deepEqual(fill, ['rgb(0, 0, 0)', '400']);
});

test('what a person types cannot become markup', () => {
  const typed = '"><script>alert(1)</script>';
  const { status, stdout, stderr } = terminal([
    'matrix', '--format', 'svg', '--scopes', typed, '--slug', 'x',
  ]); // prettier-ignore
  assert.equal(status, 0);
  assert.match(stderr, /not among the published scopes/);
  assert.doesNotMatch(stdout, /script|alert/);
});

/** Runs in the page: how far two pictures are from each other where fonts make no difference. */
async function distance(...pictures) {
  const [width, height] = [64, 45];
  const seen = [];
  for (const picture of pictures) {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    seen.push({
      size: [image.naturalWidth, image.naturalHeight],
      values: context.getImageData(0, 0, width, height).data,
    });
  }
  const [one, other] = seen;
  const sum = one.values.reduce(
    (sum, value, index) => sum + Math.abs(value - other.values[index]),
    0,
  );
  return { sizes: seen.map(({ size }) => size), apart: sum / one.values.length };
}

test('the pictures in the README show the page as it is', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  try {
    for (const [file, what] of Object.entries(IN_README)) {
      const top = path.join(folder, 'top.png');
      await shoot(browser, what, { top });
      const pictures = [file, top].map((name) => readFileSync(name, 'base64'));
      const { sizes, apart } = await driver.evaluate(distance, ...pictures);
      assert.deepEqual(sizes[0], sizes[1]);
      assert.ok(apart < 2, `${file} is ${apart} apart; tests/run --screenshots retakes it`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
