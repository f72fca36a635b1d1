// What the form does beside its answer: reading lists and logs, taking back, telling aloud.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { ENGINES, launch } from './support/browsers.mjs';
import { shown } from './support/states.mjs';

/** Runs in the page: what the tests press, write and read. */
function installProbe() {
  const element = document.querySelector('scope-explainer');
  const shadow = element.shadowRoot;
  const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const buttons = () => [...shadow.querySelectorAll('button')];
  window.heard = [];
  const status = shadow.querySelector('[role="status"]');
  new MutationObserver(() => text(status) && window.heard.push(text(status))).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  window.probe = {
    press: async (words, within = '.page') => {
      const button = [...shadow.querySelectorAll(`${within} button`)].find((node) =>
        text(node).includes(words),
      );
      if (!button) throw new Error(`no button "${words}" among ${buttons().map(text)}`);
      button.focus();
      button.click();
      await element.updateComplete;
      await element.updateComplete;
    },
    write: (selector, value) => void (shadow.querySelector(selector).value = value),
    text: (selector) => text(shadow.querySelector(selector)),
    count: (selector) => shadow.querySelectorAll(selector).length,
    hash: () => location.hash,
    heard: () => window.heard,
    focused: () => text(shadow.activeElement),
    live: () => [...shadow.querySelectorAll('[role="status"]')].map((node) => node.className),
    drop: (file) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const failing = { text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
      const files = [file === 'unreadable' ? failing : new File([file], 'job.log')];
      Object.defineProperty(event, 'dataTransfer', { value: { files } });
      shadow.querySelector('#log').dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

const LINE = 'INFO - nothing to see here\n';
const LARGE = LINE.repeat(20_000);
const SMALL = 'WARNING - No Socket organization configured';

for (const engine of ENGINES) {
  describe(`the form in ${engine}`, { timeout: 300000 }, () => {
    let site;
    let browser;
    before(async () => {
      site = await serve({ root: path.join(root, 'build/site') });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    async function visit(address, body) {
      const page = await browser.newPage({ origin: site.url });
      try {
        await page.goto(address);
        await shown(page, '[part="verdict"]');
        await page.evaluate(installProbe);
        const ask = (name, ...values) =>
          page.evaluate((name, values) => window.probe[name](...values), name, values);
        await body(ask, page);
        assert.deepEqual(await page.problems(), []);
      } finally {
        await page.close();
      }
    }

    /** Waits until what `ask` answers is like `expected`. */
    async function becomes(expected, ask, ...question) {
      const end = Date.now() + 20000;
      let last;
      while (Date.now() < end) {
        last = await ask(...question);
        if (expected.test(last)) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.fail(`${question} never became ${expected}, last ${last}`);
    }

    const REPLACING = {
      Reset: ['Reset', '.setup', /Reset the form/, ''],
      'a starting state': ['Environment variables', '.starters', /what a token needs/, null],
      'a tested token': ['socket-basics', '.tokens', /a tested token has/, null],
    };
    for (const [what, [words, within, note, left]] of Object.entries(REPLACING)) {
      test(`${what} takes the form's place, and can be undone`, () => {
        const before = '#scopes=repo,made-up&mode=json&key=alias&slug=acme';
        return visit(`embed.html${before}`, async (ask) => {
          await ask('press', words, within);
          assert.match(await ask('text', '[part="applied"]'), note);
          assert.notEqual(await ask('hash'), before);
          if (left !== null) assert.equal(await ask('hash'), left);
          await ask('press', 'Undo');
          assert.equal(await ask('hash'), before);
          assert.equal(await ask('count', '#undo'), 0);
          assert.notEqual(await ask('focused'), '');
        });
      });
    }

    test('what changes nothing leaves nothing to undo', () =>
      visit('index.html', async (ask) => {
        await ask('press', 'Reset', '.setup');
        assert.equal(await ask('count', '#undo'), 0);
      }));

    test('a log that fills the form can be undone', () =>
      visit('embed.html#scopes=repo&mode=json', async (ask) => {
        await ask('write', '#log', `Loaded JSON configuration\n${SMALL}`);
        await ask('press', 'Explain this log');
        await becomes(/from the log/, ask, 'text', '[part="applied"]');
        assert.notEqual(await ask('hash'), '#scopes=repo&mode=json');
        await ask('press', 'Undo');
        assert.equal(await ask('hash'), '#scopes=repo&mode=json');
      }));

    test('of two logs the later one is answered, however long the first takes', () =>
      visit('index.html', async (ask, page) => {
        const headline = async (log) => {
          await ask('write', '#log', log);
          await ask('press', 'Explain this log');
        };
        await headline(`${LARGE}Loaded JSON configuration\n`);
        assert.match(await ask('text', '.log-panel'), /Reading the log/);
        await headline(SMALL);
        await becomes(/no organization|No Socket organization/i, ask, 'text', '[part="diagnosis"]');
        const hash = await ask('hash');
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
        assert.match(await ask('text', '[part="diagnosis"]'), /No Socket organization/);
        assert.equal(await ask('hash'), hash);
      }));

    test('a log that is cleared while it is read is not answered', () =>
      visit('index.html', async (ask, page) => {
        await ask('write', '#log', `${LARGE}Loaded JSON configuration\n`);
        await ask('press', 'Explain this log');
        await ask('press', 'Clear');
        assert.doesNotMatch(await ask('text', '.log-panel'), /Reading/);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
        assert.equal(await ask('count', '[part="diagnosis"]'), 0);
        assert.equal(await ask('hash'), '');
      }));

    test('a file is read where it is dropped, and told where it cannot be', () =>
      visit('index.html', async (ask) => {
        assert.equal(await ask('drop', 'unreadable'), true);
        await becomes(/log cannot be read.*could not be opened/, ask, 'text', '.log-panel');
        assert.equal(await ask('drop', SMALL), true);
        await becomes(/No Socket organization/, ask, 'text', '[part="diagnosis"]');
        assert.doesNotMatch(await ask('text', '.log-panel'), /cannot be read/);
      }));

    test('a log is told in one sentence, and the same words twice are told twice', () =>
      visit('index.html', async (ask, page) => {
        assert.deepEqual(await ask('live'), ['unseen']);
        await ask('write', '#log', SMALL);
        await ask('press', 'Explain this log');
        await becomes(/The log: /, ask, 'heard');
        const heard = await ask('heard');
        assert.ok(heard.at(-1).length < 300, heard.at(-1));
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
        });
        for (const count of [1, 2]) {
          await ask('press', count === 1 ? 'Copy link' : 'Copied', '.share');
          await becomes(new RegExp(`^(.*Copied\\.){${count}}$`), ask, 'heard');
        }
      }));

    test('unknown names stand beside the verdict and lead to their notices', () =>
      visit('index.html#scopes=full-scan,repos', async (ask) => {
        assert.match(await ask('text', '.asked'), /No known scopes.*2 unknown names/);
        await ask('press', 'unknown names', '.asked');
        assert.match(await ask('focused'), /^Use full-scans/);
        await ask('press', 'Remove', '.notices');
        assert.match(await ask('text', '.asked'), /\b1 unknown name\b/);
        await ask('press', 'Remove', '.notices');
        assert.doesNotMatch(await ask('text', '.asked'), /unknown/);
        assert.match(await ask('text', '.asked'), /No scopes/);
      }));

    test('a pasted object gives its scopes, and nothing else', () =>
      visit('index.html', async (ask) => {
        await ask('write', '#paste', '{"name": "CI token", "scopes": ["full-scans", "repo"]}');
        await ask('press', 'Add', '.paste');
        assert.equal(await ask('hash'), '#scopes=full-scans,repo');
      }));
  });
}
