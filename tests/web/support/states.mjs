// Every state of the page, for the tests and the pictures: what leads to it, and how to tell
// that it is there.

import assert from 'node:assert/strict';
import { serve } from '../../../web/serve.mjs';
import { SITE } from '../../support/doors.mjs';
import { until } from './until.mjs';

const LOG = [
  "INFO - Auto-discovered organization 'acme' with plan: enterprise",
  'WARNING - Error loading Socket Basics config: Insufficient permissions',
  'WARNING - No Socket organization configured',
].join('\n');

const VERDICT = '[part="verdict"]';
const ALERT = '[role="alert"]';

/** Forbids WebAssembly as a page does that embeds the element without allowing it. */
export const WITHOUT_WASM = { 'Content-Security-Policy': "script-src 'self'" };
/** Forbids scripts as a browser does in which they are switched off, `<noscript>` included. */
export const WITHOUT_SCRIPTS = { 'Content-Security-Policy': 'sandbox allow-same-origin' };

/**
 * `fragment` stands in the address of `file`, the page itself unless it says otherwise; `headers` go with every answer of the server, `prepare` gets
 * the page's driver before it opens, `act` after; `shows` is what has to be there in the end, and
 * `then` waits for more.
 * `complains` is true where the browser itself writes an error to the console, `scriptless` where
 * no script runs, not even a test's own that waits.
 */
export const STATES = {
  'first visit': {},
  works: { fragment: '#scopes=full-scans:create,socket-basics:read' },
  'works with a warning': { fragment: '#scopes=full-scans,repo&mode=env&org=set' },
  'fails silently': { fragment: '#scopes=full-scans,repo&mode=env' },
  'unknown outcome': { fragment: '#scopes=*&mode=json&org=mismatch' },
  'unknown scopes': { fragment: '#scopes=full-scan,repos' },
  'bad address': { fragment: '#mode=cloud&org=maybe', shows: ALERT },
  'long list': {
    fragment: `#scopes=${Array.from({ length: 300 }, (_, i) => `made-up-${i}`)},full-scans,repo`,
  },
  'after apply': {
    fragment: '#scopes=full-scans,repo&mode=env',
    act: (driver) => press(driver, 'Try this fix'),
    shows: '#undo',
  },
  'after diagnosis': {
    act: async (driver) => {
      await driver.$eval(
        'scope-explainer',
        ({ shadowRoot }, log) => {
          shadowRoot.querySelector('#log').value = log;
        },
        LOG,
      );
      await press(driver, 'Explain this');
    },
    shows: '[part="diagnosis"]',
  },
  'everything open': {
    fragment: '#scopes=full-scans,repo&mode=env',
    act: (driver) =>
      driver.$eval('scope-explainer', ({ shadowRoot }) => {
        for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
      }),
    shows: '.matrix table',
  },
  'refused copy': {
    fragment: '#scopes=full-scans,repo&mode=env',
    act: async (driver) => {
      await driver.evaluate(() => {
        const writeText = () => Promise.reject(new Error('refused'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
      await press(driver, 'Copy link');
    },
    shows: '.by-hand textarea',
  },
  frame: { file: 'embed.html', fragment: '#scopes=full-scans,repo&mode=env' },
  loading: {
    prepare: (driver) => onEngineRequest(driver, () => {}),
    shows: '.loading',
    // The tables come a little later.
    then: (driver) =>
      driver.waitForFunction(
        () => getComputedStyle(document.querySelector('.table')).contentVisibility === 'visible',
      ),
  },
  'engine out of reach': {
    prepare: (driver) => onEngineRequest(driver, (request) => request.abort()),
    shows: ALERT,
    complains: true,
  },
  offline: {
    prepare: async (driver) => {
      await driver.evaluateOnNewDocument(() =>
        Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }),
      );
      await onEngineRequest(driver, (request) => request.abort());
    },
    shows: ALERT,
    complains: true,
  },
  'Wasm blocked': { headers: WITHOUT_WASM, shows: ALERT, complains: true },
  'no JavaScript': {
    headers: WITHOUT_SCRIPTS,
    shows: 'noscript',
    scriptless: true,
    complains: true,
  },
};

const onEngineRequest = (driver, answer) =>
  onRequest(driver, 'scope-explainer-answers.wasm', answer);

async function onRequest(driver, name, answer) {
  await driver.setRequestInterception(true);
  driver.on('request', (request) =>
    request.url().includes(`/${name}`) ? answer(request) : request.continue(),
  );
}

function press(driver, words) {
  return driver.$eval(
    'scope-explainer',
    ({ shadowRoot }, words) =>
      [...shadowRoot.querySelectorAll('button')]
        .find((button) => button.textContent.includes(words))
        .click(),
    words,
  );
}

/** Opens the page in a state, runs `body` with it, and closes it. */
export async function withState(browser, name, options, body) {
  const site = await serve({ root: SITE, headers: STATES[name].headers });
  try {
    await inState(browser, site, name, options, body);
  } finally {
    await site.close();
  }
}

async function inState(browser, { url }, name, { prepare = () => {}, ...size }, body) {
  const state = STATES[name];
  const page = await browser.newPage({ origin: url, ...size });
  try {
    await prepare(page.driver);
    await state.prepare?.(page.driver);
    await page.goto(`${state.file ?? 'index.html'}${state.fragment ?? ''}`);
    if (state.act) await shown(page, VERDICT);
    await state.act?.(page.driver);
    await shown(page, state.shows ?? VERDICT);
    await state.then?.(page.driver);
    await body(page);
  } finally {
    await page.close();
  }
}

/** Waits for what matches in the page or in the element. */
export function shown(page, selector) {
  const isThere = (selector) => {
    const element = document.querySelector('scope-explainer');
    return [document, element?.shadowRoot].some((place) => place?.querySelector(selector));
  };
  return until(
    () => page.evaluate(isThere, selector),
    (is) => assert.ok(is, `never shown: ${selector}`),
  );
}

/** Runs in the page: the outcome that each element shows. */
export const outcomes = () =>
  [...document.querySelectorAll('scope-explainer')].map(
    ({ shadowRoot }) => shadowRoot?.querySelector('[part="verdict"]')?.dataset.outcome,
  );
