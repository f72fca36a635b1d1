// The site with each of its files broken in each way, and with pairs of such faults: the static
// answer is there, and either the form comes all the same or the page says what is wrong. Which
// files there are, a healthy visit tells. Of the pairs a few run, the same each time;
//
//   SITE_CHAOS=Infinity node --test tests/web/broken-site.test.mjs
//
// runs all of them, which takes half an hour, and a number so many.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { SITE } from '../support/doors.mjs';
import { WAYS, startChaos } from './support/chaos.mjs';
import { until } from './support/until.mjs';
import { browserOf, served } from './support/visit.mjs';

const FILES = readdirSync(SITE).sort();
const MOST_PAIRS = Number(process.env.SITE_CHAOS ?? 16);

/** Pages of others, which load the element in the ways that there are. */
const hostOf = (script) =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>
  <scope-explainer scopes="full-scans" mode="cli" org="set">Needs full-scans:create</scope-explainer>
  <script type="module">${script}</script></body></html>`;
const HOSTS = {
  'host.html': hostOf("import './scope-explainer.js'"),
  'lazy-host.html': hostOf("import './lazy.js'"),
  'own-host.html': hostOf(
    "import * as all from './index.js'; const { ScopeExplainer = class extends HTMLElement {} } = all; customElements.define('scope-explainer', ScopeExplainer)",
  ),
};
const PAGES = ['index.html', 'embed.html', ...Object.keys(HOSTS)];

const folder = mkdtempSync(path.join(tmpdir(), 'chaos-'));
cpSync(SITE, folder, { recursive: true });
for (const [name, text] of Object.entries(HOSTS)) writeFileSync(path.join(folder, name), text);
after(() => rmSync(folder, { recursive: true }));

/** What the browser is asked while a page comes and goes, it may leave without an answer. */
async function soon(what, answer) {
  let late;
  const never = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`no answer: ${what}`)), 10_000);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(late));
}

/** Lets the clock of a page run so much faster: of its timers and of its animations. */
async function hurry({ driver }, times) {
  const client = await driver.createCDPSession();
  // The clock of a hidden page is stopped.
  await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await client.send('Animation.enable');
  await client.send('Animation.setPlaybackRate', { playbackRate: times });
  await driver.evaluateOnNewDocument((times) => {
    const { setTimeout } = window;
    window.setTimeout = (task, time, ...values) => setTimeout(task, time / times, ...values);
  }, times);
}

/** Runs in the page: what is there. */
function read() {
  const element = document.querySelector('scope-explainer');
  const shadow = element?.shadowRoot;
  const late = element?.querySelector('.late');
  const told = shadow?.querySelector('[part="problems"]')?.textContent ?? '';
  return {
    static: document.body?.textContent.includes('full-scans:create') ?? false,
    verdict: shadow?.querySelector('[part="verdict"]')?.dataset.outcome,
    told: late && getComputedStyle(late).visibility === 'visible' ? late.textContent : told,
    read: Boolean(shadow?.querySelector('[part="diagnosis"], .unreadable')),
  };
}

/** Runs in the page: pastes a text, where there is a field for one. */
function paste(text) {
  const field = document.querySelector('scope-explainer').shadowRoot.querySelector('#log');
  if (!field) return false;
  field.value = text;
  const buttons = [...field.closest('.paste-box').querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.includes('Clear')).click();
  field.value = text;
  buttons.find(({ textContent }) => textContent.includes('Explain')).click();
  return true;
}

/** Runs in the page: does what its words say. */
function again() {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const button = shadowRoot?.querySelector('[part="problems"] button');
  if (button) button.click();
  else setTimeout(() => location.reload());
}

const SHORT = 'Loaded JSON configuration\n';
const LONG = 'INFO - nothing to see here\n'.repeat(20_000) + SHORT;

/** A short text and one for a worker are explained, or the page says why not. */
async function explains(page) {
  for (const text of [SHORT, LONG]) {
    if (!(await soon('paste', page.evaluate(paste, text)))) return;
    await until(
      () => soon('read', page.evaluate(read)),
      (now) => assert.ok(now.read, 'neither explained nor told why not'),
    );
  }
}

/** What no page survives: without itself there is none. */
const isLost = ([file, way]) =>
  file.endsWith('.html') && !['slow', 'from another build'].includes(way);

/** What a browser says about half a script. */
const HALF = /SyntaxError|Unexpected end|missing \) after/;

/** In milliseconds; after it nothing more comes on the page of a host that shows its own content. */
const SETTLED = 700;

async function visit(name, faults, body) {
  // Of its own, since a browser has few connections for each and some never end.
  const site = await startChaos(await served({ folder }), faults);
  const page = await soon(
    'page',
    browserOf('chromium').then((browser) => browser.newPage({ origin: site.url })),
  );
  try {
    // Times for those who wait are in seconds.
    await soon('hurry', hurry(page, 20));
    const query = name in HOSTS ? '' : '#scopes=full-scans&mode=cli&org=set';
    const arrived = new Promise((resolve) => page.driver.once('framenavigated', resolve));
    page.goto(name + query).catch(() => {}); // it may never end
    await soon('arrival', arrived);
    await body(page, site);
    const uncaught = (await page.problems()).filter((problem) => problem.startsWith('uncaught'));
    const half = faults.some(([file, way]) => file.endsWith('.js') && way === 'truncated');
    assert.deepEqual(half ? uncaught.filter((each) => !HALF.test(each)) : uncaught, []);
  } finally {
    // A page that still waits for a file may not be closed before the browser is.
    await soon('close', page.close()).catch(() => {});
    await soon('end', site.close());
  }
}

const answers = (page, also = () => false) =>
  until(
    () => soon('read', page.evaluate(read)),
    (now) => assert.ok(now.verdict === 'works-with-warning' || also(now), JSON.stringify(now)),
  );

/** The page answers, or says why not and answers once the faults have ended. */
const survives = (name, faults) =>
  visit(name, faults, async (page, site) => {
    const end = Date.now() + SETTLED;
    const hasItsOwn = (now) => name in HOSTS && now.static && Date.now() > end;
    const now = await answers(page, (now) => /try again/i.test(now.told) || hasItsOwn(now));
    assert.ok(now.static || now.verdict, 'there is no static answer');
    if (now.verdict) return faults.some(([file]) => later.has(file)) && explains(page);
    site.heal();
    await soon('again', page.evaluate(again));
    await answers(page);
  });

const isNotThere = (name, faults) =>
  visit(name, faults, () => new Promise((resolve) => setTimeout(resolve, SETTLED)));

const check = (name, faults) =>
  test(
    `${name} with ${faults.map((fault) => fault.join(' ')).join(' and ')}`,
    { timeout: 120_000 },
    () => (faults.some(isLost) ? isNotThere : survives)(name, faults),
  );

/** The files that each page asks for, and those that it asks for once a text was pasted. */
const asked = new Map();
const later = new Set();
/** What our own pages ask for, as whole requests. */
const requests = [];
for (const name of PAGES) {
  await visit(name, [], async (page, site) => {
    await answers(page);
    const before = new Set(site.asked);
    await explains(page);
    const all = FILES.filter((file) => site.asked.has(file));
    for (const file of all) if (!before.has(file)) later.add(file);
    asked.set(name, all);
    if (!(name in HOSTS)) requests.push(...site.requests);
  });
}

const faultsOf = (file) => Object.keys(WAYS).map((way) => [file, way]);

test('every script, style sheet, page and module of the site is asked for by a page', () => {
  const all = new Set([...asked.values()].flat());
  const missing = FILES.filter((file) => /\.(js|css|html|wasm)$/.test(file) && !all.has(file));
  assert.deepEqual(missing, []);
});

/** A worker names itself. */
const OF_WORKER = '(  http://127\\.0\\.0\\.1:\\d+/log-worker\\.js)?';

test('no request says anything of what was typed or pasted, nor who asks', () => {
  const isPlain = (request) =>
    FILES.some((name) =>
      new RegExp(`^GET /${name}(\\?build=[0-9a-f]{8})?${OF_WORKER}$`).test(request),
    );
  assert.ok(requests.length > 8);
  assert.deepEqual(
    requests.filter((request) => !isPlain(request)),
    [],
  );
});

describe('a fault', { concurrency: 3 }, () => {
  const before = new Set();
  for (const [name, files] of asked) {
    for (const file of files.filter((file) => !before.has(file))) {
      before.add(file);
      for (const fault of faultsOf(file)) check(name, [fault]);
    }
  }
});

/** A sequence that looks random and is the same each time. */
function* sequence(state = 19) {
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

describe('two faults', { concurrency: 3 }, () => {
  const pairs = [];
  for (const [name, files] of asked) {
    for (const file of files) {
      for (const other of files.filter((other) => file < other)) {
        for (const fault of faultsOf(file)) {
          for (const second of faultsOf(other)) pairs.push([name, [fault, second]]);
        }
      }
    }
  }
  const random = sequence();
  for (let left = Math.min(MOST_PAIRS, pairs.length); left > 0; --left) {
    const [pair] = pairs.splice(random.next().value % pairs.length, 1);
    check(...pair);
  }
});
