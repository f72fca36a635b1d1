// The ground of every other browser test: three engines that run WebAssembly from our own server,
// and helpers that notice when a page misbehaves.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { ENGINES, launch, withPage } from './support/browsers.mjs';

// (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
const ADD = Buffer.from(
  '0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b',
  'hex',
);
const PAGE = `<!doctype html><html lang="en"><title>Adds</title><link rel="icon" href="data:,">`;
const SCRIPT = `
  window.sum = WebAssembly.instantiateStreaming(fetch('add.wasm')).then(({ instance }) =>
    instance.exports.add(19, 23));`;

let folder;
let site;
let elsewhere;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scope-explainer-'));
  await writeFile(path.join(folder, 'add.wasm'), ADD);
  await writeFile(path.join(folder, 'add.js'), SCRIPT);
  await writeFile(
    path.join(folder, 'add.html'),
    `${PAGE}<script type="module" src="add.js"></script>`,
  );
  await writeFile(path.join(folder, 'blank.html'), PAGE);
  site = await serve({ root: folder });
  elsewhere = await serve({ root: folder });
});

after(async () => {
  await site.close();
  await elsewhere.close();
  await rm(folder, { recursive: true });
});

for (const engine of ENGINES) {
  describe(engine, () => {
    test('runs WebAssembly that web/serve.mjs serves', () =>
      withPage(engine, { origin: site.url }, async (page) => {
        await page.goto('add.html');
        assert.equal(await page.evaluate((name) => window[name], 'sum'), 42);
      }));

    test('fails a page that logs, throws, or asks another origin', async () => {
      const browser = await launch(engine);
      try {
        const page = await browser.newPage({ origin: site.url });
        await page.goto('blank.html');
        assert.deepEqual(await page.problems(), []);
        await page.evaluate(async (url) => {
          console.error('logged');
          setTimeout(() => {
            throw new Error('thrown');
          });
          await fetch(url).catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 200));
        }, elsewhere.url);
        const problems = (await page.problems()).join('\n');
        for (const sign of ['logged', 'thrown', `outside: ${elsewhere.url}`]) {
          assert.ok(problems.includes(sign), `no "${sign}" in:\n${problems}`);
        }
      } finally {
        await browser.close();
      }
    });
  });
}
