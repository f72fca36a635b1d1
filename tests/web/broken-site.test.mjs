// The site with one of its files missing, cut off, slow or of a wrong type: the static answer is
// there, and either the form comes all the same or the page says what is wrong.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SITE } from '../support/doors.mjs';
import { shown } from './support/states.mjs';
import { until } from './support/until.mjs';
import { browserOf, served } from './support/visit.mjs';

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
    await sleep(1000);
    return answer;
  },
};

/** What a browser waits for before it shows a page, so that only a file of later can do this. */
const NEVER = { 'never there': () => new Promise(() => {}) };

/** What the page says where no script of ours runs, and where one notices what is missing. */
const LATE = /^late$/;
const ALERT = /Couldn't start/;

/**
 * The files, each with the ways in which the form `comes` all the same, and what is `told` where it
 * does not; with its page where that is not the first.
 */
const FILES = {
  'page.css': { comes: Object.keys(WAYS) },
  'page.js': { comes: ['slow'], told: LATE },
  'scope-explainer-answers.wasm': { comes: ['slow', 'of a wrong type'], told: ALERT },
  'scope-explainer.wasm': {
    ways: { ...WAYS, ...NEVER },
    comes: Object.keys({ ...WAYS, ...NEVER }),
    then: readsOrSaysWhyNot,
  },
  'icon.svg': { comes: Object.keys(WAYS) },
  'embed.js': { page: 'embed.html', comes: ['slow'], told: LATE },
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

const paste = (page, text) =>
  page.evaluate((text) => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    shadowRoot.querySelector('#log').value = text;
    [...shadowRoot.querySelectorAll('.paste-box button')]
      .find(({ textContent }) => textContent.includes('Explain'))
      .click();
  }, text);

const LINE = 'Loaded JSON configuration\n';

/** Without what reads texts the form answers, and a text gets words. */
async function readsOrSaysWhyNot(page, way) {
  await paste(page, LINE);
  if (['slow', 'of a wrong type'].includes(way)) return shown(page, '[part="diagnosis"]');
  await shown(page, '.unreadable');
  assert.match(await page.evaluate(() => location.hash), /mode=cli/);
  await until(
    () => page.evaluate(read),
    ({ told }) => assert.match(told, /did not arrive; check your connection, then try again/),
  );
}

/** A log that is too large for the main thread is explained all the same. */
async function explainsLargeLog(page) {
  await paste(page, 'INFO - nothing to see here\n'.repeat(20_000) + LINE);
  await shown(page, '[part="diagnosis"]');
  assert.match(await page.evaluate(() => location.hash), /mode=json/);
}

/** Passes on what the site answers, but for one file. */
async function startBroken(file, way) {
  const site = await served();
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

/** Lets the clock of a page run so much faster: of its timers and of its animations. */
async function hurry({ driver }, times) {
  const client = await driver.createCDPSession();
  await client.send('Animation.enable');
  await client.send('Animation.setPlaybackRate', { playbackRate: times });
  await driver.evaluateOnNewDocument((times) => {
    const { setTimeout } = window;
    window.setTimeout = (task, time, ...values) => setTimeout(task, time / times, ...values);
  }, times);
}

/** Runs in the page: what stands there. */
function read() {
  const element = document.querySelector('scope-explainer');
  const shadow = element.shadowRoot;
  const late = getComputedStyle(element.querySelector('.late')).visibility === 'visible';
  return {
    verdict: shadow?.querySelector('[part="verdict"]')?.dataset.outcome,
    told: shadow?.querySelector('[role="alert"]')?.textContent ?? (late ? 'late' : ''),
    form: Boolean(shadow?.querySelector('[part="setup"]')),
    answer: element.textContent.includes('full-scans:create'),
  };
}

for (const [file, expected] of Object.entries(FILES)) {
  const { page: name = 'index.html', ways = WAYS, comes, told, then } = expected;
  for (const [way, change] of Object.entries(ways)) {
    test(`${file} is ${way}`, async () => {
      const length = (await readFile(path.join(SITE, file))).length;
      assert.ok(length > 100, `${file} is too short to be broken`);
      const server = await startBroken(file, change);
      const origin = `http://127.0.0.1:${server.address().port}/`;
      const page = await (await browserOf('chromium')).newPage({ origin });
      try {
        // The words for those who wait come after seconds, as does the end of waiting for a worker.
        if (way !== 'slow') await hurry(page, 20);
        await page.goto(`${name}#scopes=full-scans&mode=cli&org=set`);
        assert.ok((await page.evaluate(read)).answer, 'the static answer is not there');
        await until(
          () => page.evaluate(read),
          (now) => {
            if (!comes.includes(way)) return assert.match(now.told, told);
            assert.deepEqual([now.form, now.verdict], [true, 'works-with-warning']);
          },
        );
        await then?.(page, way);
      } finally {
        await page.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    });
  }
}
