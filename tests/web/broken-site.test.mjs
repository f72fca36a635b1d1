// The site with one of its files missing, cut off, slow or of a wrong type: the static answer is
// there, and either the form comes all the same or the page says what is wrong.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';

const folder = path.join(root, 'build/site');

/** How a file can be broken, as what becomes of the answer { status, headers, body }. */
const WAYS = {
  missing: () => ({ status: 404, headers: {}, body: 'Not found' }),
  'cut off': ({ status, headers, body }) => ({
    status,
    headers,
    body: body.subarray(0, body.length / 2),
  }),
  empty: ({ status, headers }) => ({ status, headers, body: '' }),
  'of a wrong type': ({ status, body }) => ({
    status,
    headers: { 'Content-Type': 'text/plain' },
    body,
  }),
  slow: async (answer) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return answer;
  },
};

/** The files of a first visit, each with the ways in which the form comes all the same. */
const FILES = {
  'page.css': Object.keys(WAYS),
  'page.js': ['slow'],
  'scope-explainer.js': ['slow'],
  'scope-explainer.wasm': ['slow', 'of a wrong type'],
  'icon.svg': Object.keys(WAYS),
};

let site;
let browser;
before(async () => {
  site = await serve({ root: folder });
  browser = await launch('chromium');
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Passes on what the site answers, but for one file. */
async function startBroken(file, way) {
  const server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url, site.url).pathname);
    const found = await fetch(new URL(request.url, site.url));
    const type = found.headers.get('Content-Type');
    const answer = {
      status: found.status,
      headers: { 'Content-Type': type },
      body: Buffer.from(await found.arrayBuffer()),
    };
    const { status, headers, body } = name === file ? await way(answer) : answer;
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

for (const [file, comes] of Object.entries(FILES)) {
  for (const [way, change] of Object.entries(WAYS)) {
    test(`${file} is ${way}`, async () => {
      const length = (await readFile(path.join(folder, file))).length;
      assert.ok(length > 100, `${file} is too short to be broken`);
      const server = await startBroken(file, change);
      const origin = `http://127.0.0.1:${server.address().port}/`;
      const page = await browser.newPage({ origin });
      await page.goto('index.html#scopes=full-scans&mode=cli&org=set');
      const read = () =>
        page.evaluate(() => {
          const element = document.querySelector('scope-explainer');
          const shadow = element.shadowRoot;
          const late = getComputedStyle(element.querySelector('.late')).visibility === 'visible';
          return {
            verdict: shadow?.querySelector('[part="verdict"] .outcome')?.textContent,
            told: shadow?.querySelector('[role="alert"]')?.textContent ?? (late ? 'late' : ''),
            answer: element.textContent.includes('full-scans:create'),
          };
        });
      const end = Date.now() + 30000;
      let now = await read();
      assert.ok(now.answer, 'the static answer is not there');
      while (!now.verdict && !now.told && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        now = await read();
      }
      if (comes.includes(way)) assert.equal(now.verdict, 'Works, with a warning');
      else assert.match(now.told, /did not start|late/);
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }
}
