// What the form does besides answering: reading lists and logs, undo, announcements.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { engine } from '../support/doors.mjs';
import { probe } from './support/probe.mjs';
import { until } from './support/until.mjs';
import { eachEngine, visit } from './support/visit.mjs';

/** Waits until what `ask` answers is like `expected`. */
const becomes = (expected, ask, ...question) =>
  until(
    () => ask(...question),
    (now) => assert.match(String(now), expected, `${question}`),
  );

const LARGE = 'INFO - nothing to see here\n'.repeat(20_000);
const SMALL = 'WARNING - No Socket organization configured';

const at = (address, body) => visit('chromium', address, body, { probe });

describe('the form', () => {
  const REPLACING = {
    'Clear all': ['Clear all', '.setup', /Form cleared/, ''],
    'an example': ['socket-basics', '.tokens', /Loaded the example/, null],
  };
  for (const [what, [words, within, note, left]] of Object.entries(REPLACING)) {
    test(`${what} fills the form, and can be undone`, () => {
      const before = '#scopes=repo,made-up&mode=json&key=alias&slug=acme';
      return at(`embed.html${before}`, async ({ ask }) => {
        await ask('press', `${within} button`, words);
        assert.match(await ask('text', '[part="applied"]'), note);
        assert.notEqual(await ask('hash'), before);
        if (left !== null) assert.equal(await ask('hash'), left);
        await ask('press', '#undo', 'Undo');
        assert.equal(await ask('hash'), before);
        assert.equal(await ask('count', '#undo'), 0);
        assert.notEqual(await ask('focusedText'), '');
      });
    });
  }

  test('a change of nothing leaves nothing to undo', () =>
    at('index.html', async ({ ask }) => {
      await ask('press', '.setup button', 'Clear all');
      assert.equal(await ask('count', '#undo'), 0);
    }));

  test('a log that fills the form can be undone', () =>
    at('embed.html#scopes=repo&mode=json', async ({ ask }) => {
      await ask('write', '#log', `Loaded JSON configuration\n${SMALL}`, 'Explain this');
      await becomes(/from your text/, ask, 'text', '[part="applied"]');
      assert.notEqual(await ask('hash'), '#scopes=repo&mode=json');
      await ask('press', '#undo', 'Undo');
      assert.equal(await ask('hash'), '#scopes=repo&mode=json');
    }));

  test('a log is announced in one sentence, and the same sentence is announced again', () =>
    at('index.html', async ({ ask, evaluate }) => {
      assert.equal(await ask('count', '.page > [role="status"]'), 1);
      assert.equal(await ask('count', '[role="status"].unseen'), 1);
      await ask('write', '#log', SMALL, 'Explain this');
      await becomes(/organization/, ask, 'heard');
      const heard = await ask('heard');
      assert.ok(heard.at(-1).length < 300, heard.at(-1));
      await evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
      });
      for (const count of [1, 2]) {
        await ask('press', '[part="share"] button', 'Copy link');
        await becomes(new RegExp(`^(.*Copied\\.){${count}}$`), ask, 'heard');
      }
    }));

  test('a pasted object gives its scopes, and nothing else', () =>
    at('index.html', async ({ ask }) => {
      await ask('write', '#paste', '{"name": "CI token", "scopes": ["full-scans", "repo"]}', 'Add');
      assert.equal(await ask('hash'), '#scopes=full-scans,repo');
    }));
});

/** What each fix of a setup says to an administrator, as the engine has it. */
async function notesOf(scenario) {
  const { explain, handover } = await engine();
  return explain(scenario).fixes.map(
    (_, index) =>
      handover(scenario, index + 1).handouts.find(({ id }) => id === 'note')?.text ?? '',
  );
}

describe('the message to an administrator', () => {
  /** Presses what opens it in each fix, and reads what it says. */
  const messages = ({ evaluate }) =>
    evaluate(() => {
      const { shadowRoot } = document.querySelector('scope-explainer');
      return [...shadowRoot.querySelectorAll('[part="fix"]')].map((fix) => {
        const opens = (button) => button.textContent.includes('Message to your admin');
        [...fix.querySelectorAll(':scope > .row > button')].find(opens)?.click();
        const dialog = shadowRoot.querySelector('dialog[open]');
        dialog?.close();
        return dialog?.querySelector('pre').textContent ?? '';
      });
    });

  for (const [what, scenario] of Object.entries({
    'where each fix also changes the mode': { scopes: [], plan: 'other' },
    'where the reader alone can help, or one can': { scopes: ['full-scans'], mode: 'json' },
  })) {
    test(`is that of its fix ${what}`, async () => {
      const notes = await notesOf(scenario);
      assert.ok(notes.some(Boolean));
      const query = new URLSearchParams(scenario);
      await visit('chromium', `index.html#${query}`, async (page) =>
        assert.deepEqual(await messages(page), notes),
      );
    });
  }

  test('is offered before anything is asked, and where the first fix needs none', () =>
    at('index.html', async ({ ask, evaluate }) => {
      for (const state of [{}, { scopes: 'full-scans', mode: 'env' }]) {
        await evaluate((state) => {
          const element = document.querySelector('scope-explainer');
          Object.assign(element, state);
          return element.updateComplete.then(() => {});
        }, state);
        await ask('press', '.footer button', 'Message to your admin');
        assert.match(await ask('text', 'dialog[open] pre'), /^Subject: /);
        await ask('press', 'dialog[open] button', 'Close');
      }
    }));
});

eachEngine('the form', (name) => {
  const at = (address, body) => visit(name, address, body, { probe });

  /** Waits until as many workers as were started have been stopped, with or without an answer. */
  const workersAreStopped = (ask, started) =>
    until(
      () => ask('workers'),
      (workers) => assert.deepEqual(workers, { started, stopped: started }),
    );

  test('of two logs the later one counts, however long the first takes', () =>
    at('index.html', async ({ ask }) => {
      const log = `${LARGE}Loaded JSON configuration\n`;
      assert.match(await ask('write', '#log', log, 'Explain this'), /Reading the text/);
      await ask('write', '#log', SMALL, 'Explain this');
      await becomes(/No organization was known/, ask, 'text', '[part="diagnosis"]');
      const hash = await ask('hash');
      await workersAreStopped(ask, 1);
      assert.match(await ask('text', '[part="diagnosis"]'), /No organization was known/);
      assert.equal(await ask('hash'), hash);
    }));

  test('a log that is cleared while it is read gets no answer', () =>
    at('index.html', async ({ ask, evaluate }) => {
      // At once, as the answer may come before the next command of a test does.
      const shown = await evaluate(async (log) => {
        const shown = await window.probe.write('#log', log, 'Explain this');
        await window.probe.press('.paste-box button', 'Clear');
        return shown;
      }, `${LARGE}Loaded JSON configuration\n`);
      assert.match(shown, /Reading the text/);
      assert.doesNotMatch(await ask('text', '.paste-box'), /Reading/);
      await workersAreStopped(ask, 1);
      assert.equal(await ask('count', '[part="diagnosis"]'), 0);
      assert.equal(await ask('hash'), '');
    }));

  test('a dropped file is read, or the page says why not', () =>
    at('index.html', async ({ ask }) => {
      assert.equal(await ask('drop'), true);
      await becomes(/text cannot be read.*could not be opened/, ask, 'text', '.paste-box');
      assert.equal(await ask('drop', SMALL), true);
      await becomes(/No organization was known/, ask, 'text', '[part="diagnosis"]');
      assert.doesNotMatch(await ask('text', '.paste-box'), /cannot be read/);
    }));

  test('unknown names are beside the verdict and link to their notices', () =>
    at('index.html#scopes=full-scan,repos', async ({ ask }) => {
      assert.match(await ask('text', '.verdict'), /2 names aren't Socket scopes/);
      await ask('press', '.unknown', '2 names');
      await becomes(/^Use full-scans/, ask, 'focusedText');
      await ask('press', '.notices button', 'Remove');
      assert.match(await ask('text', '.verdict'), /1 name isn't/);
      await ask('press', '.notices button', 'Remove');
      assert.equal(await ask('count', '.unknown'), 0);
      assert.equal(await ask('outcome'), 'fails-silently');
    }));
});
