// What may differ between engines: layout, focus, workers, history, content policies.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { terminal } from '../support/doors.mjs';
import { probe } from './support/probe.mjs';
import { WITHOUT_SCRIPTS, WITHOUT_WASM } from './support/states.mjs';
import { until } from './support/until.mjs';
import { eachEngine, served, visit } from './support/visit.mjs';

/** Which of the three calls each tested token may make. */
const TESTED = [
  [['socket-basics'], [true, true, false]],
  [
    ['socket-basics', 'full-scans'],
    [true, true, true],
  ],
  [
    ['full-scans', 'repo'],
    [true, false, true],
  ],
  [
    ['socket-basics', 'full-scans', 'repo'],
    [true, true, true],
  ],
];

const LINK = '#scopes=full-scans,repo&mode=env';
/** Phones, and a window of 1280 by 1024 or 800 that is zoomed in to 200 and 400 %. */
const FIRST_WINDOWS = [
  [320, 568],
  [375, 667],
  [390, 844],
  [640, 400],
  [320, 256],
];

const { fields } = JSON.parse(terminal(['catalog']).stdout);
const MODES = fields.find(({ name }) => name === 'mode').values;

eachEngine('the page', (engine) => {
  const at = (fragment, body, options) =>
    visit(engine, `index.html${fragment}`, body, { probe, ...options });

  test('ticking the scopes of the tested tokens shows what was tested live', () =>
    at('', async ({ ask }) => {
      for (const [scopes, works] of TESTED) {
        for (const scope of scopes) await ask('tick', scope);
        const details = await ask('texts', '[part="step"] .detail');
        const calls = details.filter((words) => words.includes('The token: '));
        assert.deepEqual(
          calls.map((words) => words.includes('The token: Allowed')),
          works,
          `${scopes}`,
        );
        for (const scope of scopes) await ask('tick', scope);
      }
    }));

  test('the form fills the address, and the address fills the form', () =>
    at('#scopes=full-scans&utm=kept', async ({ ask, evaluate }) => {
      assert.equal((await ask('box', 'full-scans')).checked, true);
      await ask('choose', 'mode', 'env');
      assert.equal(await ask('hash'), '#scopes=full-scans&mode=env&utm=kept');
      await evaluate(() => history.back());
      await until(
        () => ask('hash'),
        (hash) => assert.equal(hash, '#scopes=full-scans&utm=kept'),
      );
      await until(
        () => ask('value', 'input[name="mode"]:checked'),
        (mode) => assert.equal(mode, 'dashboard'),
      );
    }));

  test('a log of 2 MiB is read off the main thread and fills the form', () =>
    at('', async ({ ask }) => {
      const many = 'INFO - nothing to see here\n'.repeat(40_000);
      const log = `${many}Loaded JSON configuration\n${many}`;
      await ask('write', '#log', log, 'Explain this');
      assert.equal((await ask('workers')).started, 1);
      await until(() => ask('count', '[part="diagnosis"]'));
      assert.equal(await ask('hash'), '#scopes=full-scans:create,socket-basics:read&mode=json');
    }));

  test('if the browser refuses to copy, the text itself is shown', () =>
    at('', async ({ ask, evaluate }) => {
      await evaluate(() => {
        const writeText = () => Promise.reject(new Error('refused'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
      await ask('press', '[part="share"] button', 'Copy link');
      await until(() => ask('count', '.by-hand textarea'));
      assert.equal(await ask('value', '.by-hand textarea'), (await served()).url);
    }));

  test('the keyboard is enough: from top to bottom, ticking and choosing on the way', () =>
    at('', async ({ ask, press }) => {
      const visited = [];
      for (let presses = 0; presses < 150 && !(await ask('isAtBottom')); ++presses) {
        await press('Tab');
        const now = await ask('focused');
        const isNew = !visited.includes(now);
        visited.push(now);
        if (isNew && now === 'input dashboard') await press('ArrowDown');
        if (isNew && now === 'input full-scans') await press(' ');
      }
      const trail = visited.join(', ');
      assert.equal(await ask('hash'), '#scopes=full-scans&mode=env', trail);
      const stops = ['a ', 'textarea log', 'input ', 'input full-scans', 'summary Paste'];
      const places = [...stops, 'input unset', 'button Clear', 'summary Find'].map((start) =>
        visited.findIndex((name) => name.startsWith(start)),
      );
      assert.ok(!places.includes(-1), `${places}: ${trail}`);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        trail,
      );
      assert.ok(await ask('isAtBottom'), trail);
      const last = visited.lastIndexOf('input full-scans');
      assert.equal(last, visited.indexOf('input full-scans'), `the focus is trapped: ${trail}`);
    }));

  test('if WebAssembly is forbidden, the page says so and keeps its static answer', async () => {
    const site = await served({ headers: WITHOUT_WASM });
    const body = async ({ ask, evaluate }) => {
      assert.match(await ask('text', '[role="alert"]'), /needs 'wasm-unsafe-eval'/);
      const fallback = await evaluate(() => document.querySelector('scope-explainer').innerText);
      assert.match(fallback, /full-scans:create/);
    };
    await at('', body, { site, waitsFor: '[role="alert"]', complains: true });
  });

  test('without JavaScript the page still answers for every mode', async () => {
    const site = await served({ headers: WITHOUT_SCRIPTS });
    const body = async (page) => {
      const text = await page.text();
      for (const { label } of MODES) assert.ok(text.includes(label), `${label} in ${text}`);
      for (const words of ['full-scans:create', 'fails (Insufficient permissions)']) {
        assert.ok(text.includes(words), words);
      }
      assert.match(text, /The form needs JavaScript/);
      assert.doesNotMatch(text, /Loading the form/);
    };
    const options = { site, waitsFor: null, probe: null, complains: true };
    await at('', body, options);
  });

  for (const [width, height] of FIRST_WINDOWS) {
    test(`a link shows its verdict in the first ${width} by ${height} pixels`, () => {
      const body = async ({ ask, evaluate }) => {
        assert.equal(await evaluate(() => innerWidth), width);
        assert.equal(await ask('scrollsSideways'), false);
        const { bottom } = await ask('boxOf', '.verdict h2');
        assert.ok(bottom <= height, `the verdict ends at ${bottom}`);
        const order = await ask('order', ['.verdict', '.setup', '.reference']);
        assert.deepEqual(order, { source: order.seen, seen: order.source });
      };
      return at(LINK, body, { width, height });
    });
  }

  for (const [width, height] of [
    [320, 568],
    [390, 844],
    [1280, 800],
  ]) {
    test(`at ${width} by ${height} the verdict never covers what has the focus`, () => {
      const body = async ({ ask, press }) => {
        const covered = [];
        const seen = new Set();
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let presses = 0; presses < 60; ++presses) {
            await press(key);
            const { name, free } = await ask('focusInSight');
            seen.add(name);
            if (free) continue;
            await sleep(500); // WebKit moves a text field into sight a little later.
            if (!(await ask('focusInSight')).free) covered.push(`${key} to ${name}`);
          }
        }
        assert.deepEqual(covered, []);
        assert.ok(seen.size > 15, [...seen].join(', '));
      };
      return at(LINK, body, { width, height });
    });
  }
});
