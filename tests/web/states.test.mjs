// What the page shows when something is missing, and whether everybody can use it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { SITE } from '../support/doors.mjs';
import { shown, STATES, withState } from './support/states.mjs';
import { browserOf, served } from './support/visit.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => (browser = await browserOf('chromium')));

const NARROW = { width: 320, height: 700 };

/** What a reader's system asks for, each as the media features of Chromium. */
const LOOKS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colors': [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
};

/** The rules that one look may break and another keep. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Without it, axe would see colours on their way from one look to the next. */
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' };

for (const [state, { complains, scriptless }] of Object.entries(STATES)) {
  if (scriptless) continue; // axe itself is a script; see below
  test(`axe finds nothing: ${state}`, () =>
    withState(browser, state, {}, async (page) => {
      const client = await page.driver.createCDPSession();
      for (const [look, features] of Object.entries(LOOKS)) {
        await client.send('Emulation.setEmulatedMedia', { features: [...features, STILL] });
        await assertAccessible(client, look, look === 'light' ? undefined : OF_COLOURS);
      }
      if (!complains) assert.deepEqual(await page.problems(), []);
    }));
}

test('axe finds nothing: no JavaScript', async () => {
  const { url } = await served();
  // So narrow that the tables have to scroll.
  const { driver } = await browser.newPage({ origin: url, ...NARROW });
  const response = await fetch(`${url}index.html`);
  const page = await response.text();
  // What a browser makes of the page in which scripts are switched off.
  const body = page.replace(/<script.*?<\/script>/gs, '').replace(/<\/?noscript\s*>/g, '');
  assert.doesNotMatch(body, /<(no)?script/);
  await driver.setRequestInterception(true);
  driver.on('request', (request) =>
    request.isNavigationRequest()
      ? request.respond({ contentType: 'text/html', body })
      : request.continue(),
  );
  await driver.goto(`${url}index.html`);
  await assertAccessible(await driver.createCDPSession(), 'light');
  await driver.close();
});

/**
 * Runs axe, some of its rules or all, in a world of its own, where the page's content security
 * policy does not hold.
 */
async function assertAccessible(client, look, rules) {
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = (expression) =>
    client.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
  await run(axe);
  const { result } = await run(
    `axe.run(${JSON.stringify(rules ? { runOnly: rules } : {})}).then(({ violations, passes }) => ({ passes: passes.length, found: violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join("; ")) }))`,
  );
  const { passes, found } = result.value;
  assert.deepEqual(found, [], look);
  assert.ok(passes >= (rules ? 1 : 10), `only ${passes} rules found something to look at`);
}

for (const state of Object.keys(STATES)) {
  test(`nothing scrolls sideways at 320 px: ${state}`, () =>
    withState(browser, state, NARROW, async ({ driver }) => {
      const { scrollWidth, clientWidth } = await driver.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      assert.equal(clientWidth, 320);
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} px wide`);
    }));
}

/** Runs in the page: what is wider or higher than the box that hides the rest of it. */
function cutOff({ shadowRoot }) {
  return [...shadowRoot.querySelectorAll('*')]
    .filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node);
      const hides =
        (!node.matches('textarea') && [overflowX, overflowY].includes('hidden')) ||
        node.matches('.scroll');
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = node;
      return (
        hides &&
        clientWidth > 1 &&
        (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      );
    })
    .map((node) => `${node.localName}.${node.className}`);
}

for (const state of ['first visit', 'fails silently', 'after diagnosis', 'everything open']) {
  test(`wider text spacing cuts nothing off: ${state}`, () =>
    withState(browser, state, NARROW, async ({ driver }) => {
      await driver.$eval('scope-explainer', ({ shadowRoot }) => {
        const sheet = new CSSStyleSheet();
        // The values of WCAG 2.2, success criterion 1.4.12.
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        shadowRoot.adoptedStyleSheets.push(sheet);
      });
      const cut = await driver.$eval('scope-explainer', cutOff);
      assert.deepEqual(
        cut.filter((name) => name !== 'div.scroll'),
        [],
      );
      assert.ok((await driver.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    }));
}

test('every target except links in sentences is at least 24 px high and wide', () =>
  withState(browser, 'everything open', {}, async ({ driver }) => {
    const { small, counts } = await driver.$eval('scope-explainer', ({ shadowRoot }) => {
      const isInSentence = (link) =>
        link.closest('p') !== null && link.closest('p').innerText !== link.innerText;
      // A box is as large as the label that ticks it.
      const targets = [...shadowRoot.querySelectorAll('a, button, summary, input, textarea')]
        .filter((node) => node.offsetParent && !(node.localName === 'a' && isInSentence(node)))
        .map((node) =>
          node.matches('[type="radio"], [type="checkbox"]') ? node.closest('label') : node,
        );
      const small = targets.filter((node) => {
        const { width, height } = node.getBoundingClientRect();
        return Math.min(width, height) < 24;
      });
      const names = targets.map(({ localName }) => localName);
      const counts = ['a', 'button', 'summary', 'label', 'textarea'].map(
        (name) => names.filter((each) => each === name).length,
      );
      return { small: small.map((node) => node.outerHTML.slice(0, 120)), counts };
    });
    assert.deepEqual(small, []);
    assert.ok(counts.every(Boolean) && counts[3] > 50, `${counts}`);
  }));

for (const engine of ['chromium', 'firefox']) {
  test(`on paper it is one page, with the verdict, the fix, the run and the link: ${engine}`, async () => {
    const printer = await browserOf(engine);
    await withState(printer, 'fails silently', {}, ({ driver }) => assertPrinted(driver));
  });
}

async function assertPrinted(driver) {
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(folder, 'page.pdf');
    const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
    await driver.pdf({ path: file, format: 'A4', margin });
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split(
      '\f',
    );
    assert.equal(pages.length - 1, 1, 'pages');
    const said = await driver.$eval('scope-explainer', ({ shadowRoot }) =>
      ['.verdict h2', '.fix h3', '.steps .sdk', '.printed'].flatMap((selector) =>
        [...shadowRoot.querySelectorAll(selector)].map((node) => node.textContent),
      ),
    );
    assert.ok(said.length > 6, `${said}`);
    const squeezed = (text) => text.replace(/\s+/g, '');
    for (const words of said.filter((words) => !words.includes('other'))) {
      const isFolded = words.includes('socket-basics:read');
      if (!isFolded) assert.ok(squeezed(pages[0]).includes(squeezed(words)), words);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('every id is unique, and every label and description refers to one', () =>
  withState(browser, 'unknown scopes', {}, async ({ driver }) => {
    const { ids, references } = await driver.$eval('scope-explainer', ({ shadowRoot }) => {
      const values = (name) =>
        [...shadowRoot.querySelectorAll(`[${name}]`)].flatMap((node) =>
          node.getAttribute(name).split(/\s+/),
        );
      const names = ['for', 'aria-labelledby', 'aria-describedby'];
      return { ids: values('id'), references: names.flatMap(values) };
    });
    assert.ok(references.length > 15, `only ${references.length} references`);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    assert.deepEqual(
      references.filter((id) => !ids.includes(id)),
      [],
    );
  }));

test('if it does not start, it says why and keeps its static answer', async () => {
  const reasons = {
    'engine out of reach': /Couldn't start[^]*could not be loaded/,
    offline: /You are offline/,
    'Wasm blocked': /needs 'wasm-unsafe-eval'/,
  };
  for (const [state, reason] of Object.entries(reasons)) {
    await withState(browser, state, {}, async ({ driver }) => {
      const said = await driver.$eval('scope-explainer', (element) => ({
        alert: element.shadowRoot.querySelector('[role="alert"]').innerText,
        fallback: element.innerText,
      }));
      assert.match(said.alert, reason, state);
      assert.match(said.fallback, /full-scans:create/);
      assert.doesNotMatch(said.fallback, /Loading the form/);
    });
  }
});

test('if the network was missing, it starts when the network is back', () =>
  withState(browser, 'offline', {}, async ({ driver }) => {
    driver.removeAllListeners('request');
    await driver.setRequestInterception(false);
    await driver.evaluate(() => window.dispatchEvent(new Event('online')));
    await driver.waitForSelector('scope-explainer >>> [part="verdict"]');
    assert.equal((await driver.$$('scope-explainer >>> [role="alert"]')).length, 0);
  }));

test('the policy of the page lets no text become markup or a script', () =>
  withState(browser, 'fails silently', {}, async ({ driver }) => {
    const outcomes = await driver.evaluate(() => {
      const refused = (act) => {
        try {
          act();
          return 'done';
        } catch (error) {
          return error.name;
        }
      };
      return {
        markup: refused(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
        script: refused(() => (document.createElement('script').src = 'page.js')),
        policy: refused(() => window.trustedTypes.createPolicy('another', {})),
      };
    });
    assert.deepEqual(outcomes, {
      markup: 'TypeError',
      script: 'TypeError',
      policy: 'TypeError',
    });
  }));

test('the pages are valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const name of ['index.html', 'embed.html']) {
    const report = await validator.validateFile(path.join(SITE, name));
    const messages = report.results.flatMap(({ messages }) => messages);
    assert.deepEqual(
      messages.map(({ ruleId, line, message }) => `${name}:${line} ${ruleId}: ${message}`),
      [],
    );
  }
});
