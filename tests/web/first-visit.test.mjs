// A first visit: it downloads what its budget counts, nothing moves, and search engines and previews
// learn what the page is.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { FIRST_VISIT } from '../bench/sizes.mjs';
import { withoutHash } from '../support/doors.mjs';
import { shown } from './support/states.mjs';
import { browserOf, served } from './support/visit.mjs';

/** Opens the site in Chromium; `body` gets the page before the site is requested. */
async function beforeVisit(body, windowSize) {
  const { url: origin } = await served();
  const page = await (await browserOf('chromium')).newPage({ origin, ...windowSize });
  await body(page);
  assert.deepEqual(await page.problems(), []);
  await page.close();
}

test('a first visit asks for the files that the budget of the page counts', () =>
  beforeVisit(async (page) => {
    const asked = new Set();
    page.driver.on('request', (request) =>
      asked.add(withoutHash(path.basename(new URL(request.url()).pathname))),
    );
    await page.goto('index.html');
    await shown(page, '[part="verdict"]');
    // Without a window Chromium shows no icon, and may not ask for it.
    asked.add('icon.svg');
    assert.deepEqual([...asked].sort(), [...FIRST_VISIT].sort());
  }));

/** Runs in the page: how far what it shows has moved since it began. */
const layoutShift = () =>
  new Promise((resolve) => {
    const sum = (list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0));
    new PerformanceObserver(sum).observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 100, 0);
  });

for (const windowSize of [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]) {
  test(`nothing moves on a first visit, ${windowSize.width} px wide`, () =>
    beforeVisit(async (page) => {
      await page.goto('index.html');
      await shown(page, '[part="verdict"]');
      assert.equal(await page.evaluate(layoutShift), 0);
      const push = () => document.querySelector('h1').style.setProperty('padding-top', '300px');
      await page.evaluate(push);
      assert.ok((await page.evaluate(layoutShift)) > 0, 'a shift would not be seen');
    }, windowSize));
}

test('search engines and phones find what they look for', () =>
  beforeVisit(async (page) => {
    await page.goto('index.html');
    const told = await page.evaluate(() => {
      const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
      const { title, documentElement } = document;
      const links = [...document.querySelectorAll('a')].map(({ textContent }) =>
        textContent.trim(),
      );
      return [
        title,
        documentElement.lang,
        meta('description'),
        meta('viewport'),
        meta('robots'),
        links,
      ];
    });
    const [title, language, description, viewport, robots, links] = told;
    assert.match(title, /Socket Basics/);
    assert.equal(language, 'en');
    assert.match(description, /\w{4}/);
    assert.equal(viewport, 'width=device-width, initial-scale=1');
    assert.equal(robots, null);
    assert.ok(links.length > 0 && links.every(Boolean), links.join());
  }));
