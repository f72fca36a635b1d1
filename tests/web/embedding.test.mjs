// The element in browsers without some features, at an address that its host has changed, and what
// each form of embedding weighs.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import {
  explainLog,
  LARGE_LOG,
  page as host,
  SILENT,
  verdicts,
} from '../package/support/consumer.mjs';
import { sizesOf } from '../bench/sizes.mjs';
import { inSite, root, SITE, withoutHash } from '../support/doors.mjs';
import { served, visit } from './support/visit.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'embedding-'));
  await cp(SITE, path.join(folder, 'site'), { recursive: true });
});
after(() => rm(folder, { recursive: true }));

/** Opens a page that loads `script` of the site. */
async function shown(script, body, first = '') {
  const element = `<scope-explainer ${SILENT.markup}></scope-explainer>`;
  const load = `<script type="module" src="site/${script}"></script>`;
  await writeFile(path.join(folder, 'host.html'), host(first + load + element));
  await visit('chromium', 'host.html', body, { site: await served({ folder }), waitsFor: null });
}

/** Runs in the page: the names of the requested files, once for each request. */
const fetched = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.split('/').pop())
    .filter((name) => !name.startsWith('favicon') && name !== 'icon.svg')
    .sort();

/** Older browsers, from before `:state()`. */
const LACKS = {
  'no CustomStateSet': `delete ElementInternals.prototype.states; delete window.CustomStateSet;`,
  'no attachInternals': `delete HTMLElement.prototype.attachInternals; delete window.ElementInternals;`,
  'states that want two dashes': `CustomStateSet.prototype.add = () => { throw new TypeError(); };`,
};

for (const [name, lacking] of Object.entries(LACKS)) {
  test(`with ${name} it still answers`, () =>
    shown(
      'scope-explainer.js',
      async (page) => {
        assert.deepEqual(await verdicts(page), [SILENT.shows]);
        const ready = () => document.querySelector('scope-explainer').ready.then(() => true);
        assert.equal(await page.evaluate(ready), true);
        const matches = () => document.querySelector('scope-explainer:state(ready)') !== null;
        assert.equal(await page.evaluate(matches), false, 'the browser lacks nothing');
      },
      `<script>${lacking}</script>`,
    ));
}

test('with ?v= in its address, as Sphinx writes it, the script and its engine load only once', () =>
  shown('scope-explainer.js?v=1a2b3c', async (page) => {
    const asked = [];
    page.driver.on('workercreated', (worker) => asked.push(path.basename(worker.url())));
    await verdicts(page);
    await explainLog(page, LARGE_LOG.text);
    assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
    assert.deepEqual(asked, ['log-worker.js']);
    assert.deepEqual(await page.evaluate(fetched), [
      'log-worker.js',
      'scope-explainer-answers.wasm',
      'scope-explainer.js',
    ]);
  }));

test('web/README.md says what each form weighs, and a page loads only that', async () => {
  const guide = await readFile(path.join(root, 'web/README.md'), 'utf8');
  const [, weight] = /## Weight\n([^#]+)/.exec(guide);
  const rows = new Map();
  for (const [, form, files, said] of weight.matchAll(/^\| (.+?) +\| (.+?) +\| ([\d.]+) +\|$/gm)) {
    rows.set(form, { files: files.match(/[\w-]+\.\w+/g) ?? [], said });
  }
  for (const [, file, said] of weight.matchAll(/`([\w.-]+)`, (\d+) kB/g)) {
    rows.set(file, { files: [file], said });
  }
  assert.equal(rows.size, 6);
  for (const [form, { files, said }] of rows) {
    const bytes = await Promise.all(files.map((name) => readFile(inSite(name))));
    const measured = sizesOf(bytes).brotli / 1000;
    // In whole kB; other versions of Emscripten make engines a few percent larger or smaller.
    assert.ok(
      Math.abs(measured - said) < 0.5 + said * 0.05,
      `${form}: ${said}, not ${measured} kB`,
    );
  }
  const { files } = rows.get('the element');
  await shown(files[0], async (page) => {
    await verdicts(page);
    assert.deepEqual(await page.evaluate(fetched), [...files].sort());
  });
  await visit('chromium', 'embed.html', async (page) => {
    const asked = ['embed.html', 'icon.svg', ...(await page.evaluate(fetched))].map(withoutHash);
    assert.deepEqual(asked.sort(), rows.get('the frame').files.sort());
  });
});
