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
import { shown } from './support/states.mjs';

const folder = path.join(root, 'build/site');

/** How a file can be broken, as what becomes of the answer { status, headers, body }. */
const WAYS = {
  missing: () => ({ status: 404, headers: {}, body: 'Not found' }),
  'cut off': ({ status, headers, body }) => ({
    status,
    headers,
    // Before its last brace no script is whole by chance.
    body: body.subarray(0, Math.max(body.lastIndexOf('}'), body.length / 2)),
  }),
  empty: ({ status, headers }) => ({ status, headers, body: '' }),
  'another script': ({ status, headers }) => ({ status, headers, body: "postMessage('hello')" }),
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

/** What a browser waits for before it shows a page, so that only a file of later can do this. */
const NEVER = { 'never there': () => new Promise(() => {}) };

/** The files, each with the ways in which the form comes all the same, and where it is not the page. */
const FILES = {
  'page.css': { comes: Object.keys(WAYS) },
  'page.js': { comes: ['slow'] },
  'scope-explainer.js': { comes: ['slow'] },
  'workbench.js': { comes: ['slow'] },
  'scope-explainer.wasm': { comes: ['slow', 'of a wrong type'] },
  'icon.svg': { comes: Object.keys(WAYS) },
  'embed.js': { page: 'embed.html', comes: ['slow'] },
  'embed.html': {
    page: 'embed.html',
    ways: { slow: WAYS.slow, 'cut off': WAYS['cut off'] },
    comes: ['slow', 'cut off'],
  },
  'log-worker.js': {
    ways: { ...WAYS, ...NEVER },
    comes: Object.keys({ ...WAYS, ...NEVER }),
    then: explainsLargeLog,
  },
};

/** A log that is too large for the main thread is explained all the same. */
async function explainsLargeLog(page) {
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    const many = 'INFO - nothing to see here\n'.repeat(20_000);
    shadowRoot.querySelector('#log').value = `${many}Loaded JSON configuration\n`;
    [...shadowRoot.querySelectorAll('.log-panel button')]
      .find(({ textContent }) => textContent.includes('Explain'))
      .click();
  });
  await shown(page, '[part="diagnosis"]');
  assert.match(await page.evaluate(() => location.hash), /mode=json/);
}

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

for (const [file, { page: name = 'index.html', ways = WAYS, comes, then }] of Object.entries(
  FILES,
)) {
  for (const [way, change] of Object.entries(ways)) {
    test(`${file} is ${way}`, async () => {
      const length = (await readFile(path.join(folder, file))).length;
      assert.ok(length > 100, `${file} is too short to be broken`);
      const server = await startBroken(file, change);
      const origin = `http://127.0.0.1:${server.address().port}/`;
      const page = await browser.newPage({ origin });
      await page.goto(`${name}#scopes=full-scans&mode=cli&org=set`);
      const read = () =>
        page.evaluate(() => {
          const element = document.querySelector('scope-explainer');
          const shadow = element.shadowRoot;
          const late = getComputedStyle(element.querySelector('.late')).visibility === 'visible';
          return {
            verdict: shadow?.querySelector('[part="verdict"] .outcome')?.textContent,
            told: shadow?.querySelector('[role="alert"]')?.textContent ?? (late ? 'late' : ''),
            form: shadow?.querySelector('[part="setup"]') !== null && shadow !== null,
            answer: element.textContent.includes('full-scans:create'),
          };
        });
      const end = Date.now() + 30000;
      let now = await read();
      assert.ok(now.answer, 'the static answer is not there');
      // Without the styles, the words for those who wait too long are there from the start.
      const waits = () => (comes.includes(way) ? !now.form : !now.told);
      while (waits() && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        now = await read();
      }
      if (comes.includes(way)) assert.equal(now.verdict, 'Works, with a warning');
      else assert.match(now.told, /did not (start|come)|late/);
      await then?.(page);
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
  }
}
