// What every other browser test relies on: in every engine, a page that misbehaves is noticed.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { until } from './support/until.mjs';
import { eachEngine, served, visit } from './support/visit.mjs';

let folder;
let elsewhere;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scope-explainer-'));
  const page = `<!doctype html><html lang="en"><title>Blank</title><link rel="icon" href="data:,">`;
  await writeFile(path.join(folder, 'blank.html'), page);
  elsewhere = await serve({ root: folder });
});

after(async () => {
  await elsewhere.close();
  await rm(folder, { recursive: true });
});

eachEngine('the page of a test', (engine) => {
  const blank = async (body, options) =>
    visit(engine, 'blank.html', body, {
      site: await served({ folder }),
      waitsFor: null,
      ...options,
    });

  test('fails where it logs, throws, or asks another origin', async () => {
    const body = async (page) => {
      assert.deepEqual(await page.problems(), []);
      await page.evaluate(async (url) => {
        console.error('logged');
        setTimeout(() => {
          throw new Error('thrown');
        });
        await fetch(url).catch(() => {});
      }, elsewhere.url);
      const signs = ['logged', 'thrown', `outside: ${elsewhere.url}`];
      await until(
        async () => (await page.problems()).join('\n'),
        (problems) => {
          for (const sign of signs) assert.ok(problems.includes(sign), `no "${sign}": ${problems}`);
        },
      );
    };
    await assert.rejects(blank(body), /problems in/);
  });

  test('fails no more once another page is opened', () => blank(() => {}));
});
