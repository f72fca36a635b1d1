// What the page promises at first sight: what is in the first window, what stays in its place, how
// much there is to read. Only in Chromium, since engines do not differ here.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { engine, terminal } from '../support/doors.mjs';
import { probe } from './support/probe.mjs';
import { shown } from './support/states.mjs';
import { until } from './support/until.mjs';
import { visit } from './support/visit.mjs';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const LINK = '#scopes=full-scans,repo&mode=env';
const ANSWER = [
  '.verdict',
  '.fix h3',
  '.try',
  ...[1, 2, 3, 4].map((n) => `.steps li:nth-child(${n})`),
];
const FORM = ['#log', '[data-field="mode"] .segments', '.tree', '[data-field="org"] .segments'];

const at = (fragment, size, body) =>
  visit('chromium', `index.html${fragment}`, body, { probe, ...size });

/** Fails where something is not wholly in the window, which has not been scrolled. */
async function assertInWindow({ ask, evaluate }, selectors, height) {
  assert.equal(await evaluate(() => scrollY), 0);
  for (const selector of selectors) {
    const { top, bottom, width } = await ask('boxOf', selector);
    assert.ok(width > 0 && top >= 0 && bottom <= height, `${selector}: ${top} to ${bottom}`);
  }
}

describe('the first window', () => {
  test('A1: a link on a desktop shows verdict, fix, the four steps and the form', () =>
    at(LINK, DESKTOP, (page) => assertInWindow(page, [...ANSWER, '.fix pre', ...FORM], 800)));

  test('A2: a link on a phone shows verdict, fix and the four steps', () =>
    at(LINK, PHONE, (page) => assertInWindow(page, ANSWER, 844)));

  test('A3: a first visit on a phone shows the whole form', () =>
    at('', PHONE, (page) => assertInWindow(page, FORM, 788)));

  for (const size of [DESKTOP, PHONE]) {
    test(`each of the three calls is there by its SDK name, with its status: ${size.width}`, () =>
      at(LINK, size, async (page) => {
        await assertInWindow(page, ['.steps'], size.height);
        const rows = await page.ask('texts', '.steps summary');
        for (const words of [
          /sdk\.org\.get\(\).*Works 200/,
          /sdk\.basics\.get_config\(\).*Denied 403/,
          /sdk\.fullscans\.post\(\).*Not sent/,
        ]) {
          assert.ok(
            rows.some((row) => words.test(row)),
            `${words}: ${rows}`,
          );
        }
      }));
  }

  for (const size of [DESKTOP, PHONE]) {
    test(`A12: after a log its verdict and the first fix are there: ${size.width}`, () =>
      at('', size, async (page) => {
        const log = [
          "INFO - Auto-discovered organization 'acme' with plan: enterprise",
          'WARNING - Error loading Socket Basics config: Insufficient permissions',
          'WARNING - No Socket organization configured',
        ].join('\n');
        await page.ask('write', '#log', log, 'Explain this');
        await until(() => page.ask('count', '[part="diagnosis"]'));
        if (size === PHONE) {
          await page.ask('press', '.bar', 'See');
          await page.evaluate(() => document.querySelector('scope-explainer').updateComplete);
        }
        for (const selector of ['.verdict h2', '.fix h3', '.try']) {
          const { top, bottom } = await page.ask('boxOf', selector);
          assert.ok(top >= 0 && bottom <= size.height, `${selector}: ${top} to ${bottom}`);
        }
      }));
  }
});

test('A4: a first visit accuses nobody', () =>
  at('', DESKTOP, async ({ ask, text }) => {
    assert.equal(await ask('count', '[data-tone="failed"], [data-tone="warning"]'), 0);
    assert.doesNotMatch(await text(), /fail/i);
  }));

test('A5: with the reference closed the page is short', async () => {
  for (const [size, limit] of [
    [DESKTOP, 1000],
    [PHONE, 1900],
  ]) {
    await at(LINK, size, async ({ evaluate }) => {
      const height = await evaluate(() => document.documentElement.scrollHeight);
      assert.ok(height <= limit, `${height} px`);
    });
  }
});

/** Runs in the page: the words that are seen. */
const words = () => {
  const element = document.querySelector('scope-explainer');
  const inElement = element.shadowRoot.querySelector('.page').innerText;
  const outside = [...document.querySelectorAll('header, footer')].map((node) => node.innerText);
  return [...outside, inElement].join(' ').trim().split(/\s+/);
};

test('A6: there are few words', () =>
  at(LINK, DESKTOP, async ({ evaluate }) => {
    const all = await evaluate(words);
    assert.ok(all.length <= 320, `${all.length} words`);
  }));

test('A7: three clicks and no scrolling lead from a first visit to the fix, past few words', () =>
  at('', DESKTOP, async (page) => {
    await page.ask('choose', 'mode', 'env');
    await page.ask('tick', 'full-scans');
    await page.ask('tick', 'repo');
    await assertInWindow(page, ['.fix h3', '.try'], 800);
    const before = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('scope-explainer');
      return ['.verdict', '.setup']
        .map((name) => shadowRoot.querySelector(name).innerText)
        .join(' ');
    });
    const count = before.split(/\s+/).length;
    assert.ok(count <= 120, `${count} words`);
  }));

/** Runs in the page: clicks on each control of the form, and says which one moved. */
const moved = async () => {
  const element = document.querySelector('scope-explainer');
  const { shadowRoot } = element;
  document.documentElement.style.overflowAnchor = 'none';
  const found = [];
  const inputs = [...shadowRoot.querySelectorAll('.setup input')];
  for (const input of inputs) {
    if (!input.checkVisibility() || input.disabled || input.type === 'search') continue;
    input.focus({ preventScroll: true });
    const before = [input.getBoundingClientRect().top, scrollY];
    input.click();
    await element.updateComplete;
    const after = [input.getBoundingClientRect().top, scrollY];
    if (Math.abs(after[0] - before[0]) > 1) found.push(`${input.value} by ${after[0] - before[0]}`);
  }
  return [found, inputs.length, scrollY];
};

for (const [what, fragment, size] of [
  ['a first visit', '', DESKTOP],
  ['a link', LINK, DESKTOP],
  ['a first visit on a phone', '', PHONE],
]) {
  test(`A8: nothing moves under the pointer: ${what}`, () =>
    at(fragment, size, async ({ evaluate }) => {
      const [found, count, scrolled] = await evaluate(moved);
      assert.ok(count > 12, `${count} controls`);
      assert.deepEqual(found, []);
      assert.equal(scrolled, 0);
    }));
}

test('A8: a fix that is tried neither scrolls nor loses the focus', () =>
  at(LINK, DESKTOP, async ({ ask, evaluate }) => {
    await ask('tryFix', 0);
    await until(
      () => ask('focused'),
      (name) => assert.match(name, /undo/),
    );
    assert.equal(await evaluate(() => scrollY), 0);
    const { bottom } = await ask('boxOf', '#undo');
    assert.ok(bottom <= 800);
  }));

const TOKENS = [
  'socket-basics',
  'socket-basics,full-scans',
  'full-scans,repo',
  'socket-basics,full-scans,repo',
];

test('A9: in every mode the card is low and the fix is named in a few words', () =>
  at('', DESKTOP, async ({ ask, evaluate }) => {
    const found = [];
    for (const scopes of TOKENS) {
      for (const mode of ['dashboard', 'env', 'cli', 'json']) {
        for (const org of ['unset', 'set']) {
          await evaluate(
            async (state) => {
              const element = document.querySelector('scope-explainer');
              Object.assign(element, state);
              await element.updateComplete;
            },
            { scopes, mode, org },
          );
          const { height } = await ask('boxOf', '.answer');
          const [title = ''] = await ask('texts', '.fix h3');
          const count = title.replace('Fix: ', '').split(' ').length;
          if (height > 600) found.push(`${scopes} ${mode} ${org}: ${height} px`);
          if (title && count > 12) found.push(`${title}: ${count} words`);
        }
      }
    }
    assert.deepEqual(found, []);
  }));

test('A10: no sentence is said twice', () =>
  at(LINK, DESKTOP, async ({ evaluate }) => {
    const sentences = (await evaluate(words)).join(' ').split(/[.:?!](?:\s|$)/);
    const long = sentences.map((each) => each.trim()).filter((each) => each.split(' ').length > 5);
    assert.deepEqual(
      long.filter((each, index) => long.indexOf(each) !== index),
      [],
    );
  }));

test('A11: there are few sizes of type, and none is small', () =>
  at(LINK, DESKTOP, async ({ evaluate }) => {
    const sizes = await evaluate(() => {
      const { shadowRoot } = document.querySelector('scope-explainer');
      const nodes = [...shadowRoot.querySelectorAll('.page *')].filter(
        (node) =>
          node.checkVisibility() &&
          [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()),
      );
      return nodes.map((node) => Math.round(parseFloat(getComputedStyle(node).fontSize) * 10) / 10);
    });
    const distinct = [...new Set(sizes)].sort((a, b) => a - b);
    assert.ok(distinct.length <= 6 && distinct[0] >= 13, `${distinct}`);
  }));

test('A15: few stops lead from the mode to the fix, and one to the answer', () =>
  at(LINK, DESKTOP, async ({ ask, press, evaluate }) => {
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(
      () => ask('focused'),
      (name) => assert.match(name, /answer/),
    );
    await evaluate(() =>
      document
        .querySelector('scope-explainer')
        .shadowRoot.querySelector('input[name="mode"]:checked')
        .focus(),
    );
    let stops = 0;
    for (; stops < 30 && (await ask('focusedText')) !== 'Try this fix'; ++stops) await press('Tab');
    assert.ok(stops <= 12, `${stops} stops`);
  }));

test('A17: whatever is copied of a run that fails says so', () => {
  const said = (...options) => terminal(['explain', ...options]).stdout;
  assert.doesNotMatch(said('--scopes', 'full-scans,repo', '--mode', 'env'), /missing: none/);
  return at(LINK, DESKTOP, async ({ ask, evaluate }) => {
    await evaluate(() => {
      window.copied = [];
      const writeText = async (text) => void window.copied.push(text);
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const headline = await ask('text', '.verdict h2');
    for (const label of ['One line', 'Copy as Markdown']) {
      await ask('press', 'button', label);
      const [text] = await evaluate(() => window.copied.splice(0));
      assert.ok(text.includes(headline), `${label}: ${text}`);
      assert.doesNotMatch(text, /missing: none/);
    }
  });
});

/** Of the whole space, the setups whose answers say most, by what is long; and a sample of all. */
const [EXTREMES, SAMPLE] = await (async () => {
  const { catalog, explain } = await engine();
  const { fields } = catalog();
  let setups = [['repo'], ['full-scans'], ['socket-basics'], ['full-scans', 'socket-basics']].map(
    (scopes) => ({ scopes }),
  );
  for (const { name, kind, values } of fields) {
    const each = values.map((value) => (kind === 'flag' ? value.name === 'true' : value.name));
    setups = setups.flatMap((setup) => each.map((value) => ({ ...setup, [name]: value })));
  }
  const reports = setups.map((setup) => explain(setup)).filter(({ fixes }) => fixes.length > 0);
  const most = (length) => reports.reduce((a, b) => (length(b) > length(a) ? b : a)).scenario;
  const extremes = {
    'the longest verdict': most(({ verdict }) => (verdict.headline + verdict.detail).length),
    'the longest fix': most(({ fixes: [fix] }) => fix.steps.join().length),
    'the longest title': most(({ fixes: [fix] }) => fix.title.length),
    'the longest reasons': most(({ steps }) => steps.map(({ why }) => why).join().length),
  };
  return [extremes, reports.filter((_, index) => index % 13 === 0).map(({ scenario }) => scenario)];
})();

const fragmentOf = (setup) => `#${new URLSearchParams(setup)}`;

describe('with long words', () => {
  for (const [what, setup] of Object.entries(EXTREMES)) {
    test(`${what} leaves the answer in the first window`, async () => {
      for (const size of [DESKTOP, PHONE]) {
        await at(fragmentOf(setup), size, (page) => assertInWindow(page, ANSWER, size.height));
      }
    });
  }

  test("so does every other on a phone under a finger, as far as it is one of the space's sample", () =>
    at(LINK, PHONE, async (page) => {
      await page.driver.setViewport({ ...PHONE, isMobile: true, hasTouch: true });
      await shown(page, '.steps');
      assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse)').matches));
      const found = await page.evaluate(async (setups) => {
        const element = document.querySelector('scope-explainer');
        const below = [];
        for (const { key, ...setup } of setups) {
          Object.assign(element, setup, { apiKey: key });
          await element.updateComplete;
          const [, , , last] = element.shadowRoot.querySelectorAll('.steps li');
          const { bottom } = last.getBoundingClientRect();
          if (bottom > innerHeight) below.push([bottom, JSON.stringify({ ...setup, key })]);
        }
        return [below, scrollY];
      }, SAMPLE);
      assert.ok(SAMPLE.length > 100);
      assert.deepEqual(found, [[], 0]);
    }));

  test('a phone shows the first of many steps until all are asked for', async () => {
    const fragment = fragmentOf(EXTREMES['the longest fix']);
    const seen = ({ evaluate }) =>
      evaluate(() => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        const steps = [...shadowRoot.querySelector('.fix .todo').children];
        return [steps.filter((step) => step.checkVisibility()).length, steps.length];
      });
    await at(fragment, PHONE, async (page) => {
      const [first, all] = await seen(page);
      assert.equal(first, 1);
      await page.ask('press', '.all-steps', `All ${all} steps`);
      assert.deepEqual(await seen(page), [all, all]);
    });
    await at(fragment, DESKTOP, async (page) => {
      const [shown, all] = await seen(page);
      assert.equal(shown, all);
      assert.equal((await page.ask('boxOf', '.all-steps')).width, 0);
    });
  });

  for (const size of [DESKTOP, PHONE, { width: 360, height: 640 }]) {
    test(`text at 130 % keeps verdict and fix in the first window: ${size.width}`, async () => {
      for (const fragment of [LINK, ...Object.values(EXTREMES).map(fragmentOf)]) {
        await at(fragment, size, async (page) => {
          await page.evaluate(() => (document.body.style.fontSize = '130%'));
          await assertInWindow(page, ['.verdict h2', '.fix h3'], size.height);
          assert.equal(await page.ask('scrollsSideways'), false);
        });
      }
    });
  }
});
