// The page as a reader uses it: ticking boxes, reading words.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { probe } from './support/probe.mjs';
import { until } from './support/until.mjs';
import { served, visit } from './support/visit.mjs';

/** Opens the page at `fragment`, and runs `body` with what asks it. */
const at = (fragment, body) =>
  visit('chromium', `index.html${fragment}`, body, { waitsFor: '.work', probe });

describe('the page', () => {
  test('nothing is ticked at first, and the address says nothing', () =>
    at('', async ({ ask }) => {
      assert.equal(await ask('count', 'input[type="checkbox"]:checked'), 0);
      assert.equal(await ask('hash'), '');
      assert.equal(await ask('outcome'), 'unasked');
    }));

  test('a group is mixed while only some of its leaves are ticked', () =>
    at('', async ({ ask }) => {
      await ask('tick', 'full-scans:create');
      assert.deepEqual(await ask('box', 'full-scans'), {
        checked: false,
        mixed: true,
        disabled: false,
      });
      await ask('tick', 'full-scans');
      assert.equal((await ask('box', 'full-scans')).checked, true);
      assert.deepEqual(await ask('box', 'full-scans:list'), {
        checked: true,
        mixed: false,
        disabled: true,
      });
      assert.equal(await ask('hash'), '#scopes=full-scans');
    }));

  test('a bad address shows every problem and no verdict', () =>
    at('#mode=cloud&org=maybe', async ({ ask }) => {
      const words = await ask('text', '[role="alert"]');
      assert.match(words, /mode/);
      assert.match(words, /org/);
      assert.equal(await ask('count', '[part="verdict"]'), 0);
    }));

  test('an unknown scope is kept visible, and its suggestion can be taken', () =>
    at('#scopes=full-scan', async ({ ask }) => {
      assert.match(await ask('text', '.notices'), /full-scan/);
      await ask('press', '.notices button', 'Use full-scans');
      assert.equal(await ask('hash'), '#scopes=full-scans');
      assert.equal((await ask('box', 'full-scans')).checked, true);
    }));

  test('a search finds scopes among all, and what it finds can be ticked', () =>
    at('', async ({ ask, evaluate }) => {
      const search = async (text) => {
        await evaluate(async (text) => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          const field = shadowRoot.querySelector('.search input');
          field.closest('details').open = true;
          await new Promise((resolve) => setTimeout(resolve, 50));
          field.value = text;
          field.dispatchEvent(new Event('input'));
          return document.querySelector('scope-explainer').updateComplete;
        }, text);
        return ask('texts', '.others li code');
      };
      const all = await search('');
      assert.ok(all.length > 50 && !all.includes('full-scans:create'), `${all.length} scopes`);
      const found = await search(' Full-Scans:CREATE ');
      assert.deepEqual(found, ['full-scans', 'full-scans:create']);
      assert.equal(await ask('text', '.search + .hint'), '1 found');
      await evaluate(() => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        shadowRoot.querySelector('.others input[value="full-scans:create"]').click();
      });
      assert.equal(await ask('hash'), '#scopes=full-scans:create');
      assert.deepEqual(await search('no such scope'), []);
      assert.equal(await ask('text', '.search + .hint'), '0 found');
    }));

  test('a pasted list is read, but a token in it is refused', () =>
    at('', async ({ ask }) => {
      await ask('write', '#paste', '["repo", "full-scans"]\nsktsec_secret_api', 'Add');
      assert.equal(await ask('hash'), '#scopes=full-scans,repo');
      assert.match(await ask('text', '.notices'), /was no name/);
    }));

  const FIXED = {
    'set-org': ['#scopes=full-scans&mode=env', 'set SOCKET_ORG'],
    'fix-org': ['#scopes=full-scans&mode=json&org=mismatch', 'change SOCKET_ORG'],
    'rename-key': [
      '#scopes=full-scans&mode=env&key=alias',
      'put the key in SOCKET_SECURITY_API_KEY',
      'set SOCKET_ORG',
    ],
    'provide-key': [
      '#scopes=full-scans&mode=env&org=set&key=missing',
      'set SOCKET_SECURITY_API_KEY',
    ],
    'replace-key': ['#scopes=full-scans&mode=env&org=set&key=rejected', 'create a new token'],
    'add-scope': ['#scopes=full-scans', 'add socket-basics:read'],
    'remove-scope': [
      '#scopes=full-scans,socket-basics&mode=env&org=set&dashboardScanners=off',
      'remove socket-basics',
    ],
    'enable-dashboard-scanners': [
      '#scopes=full-scans,socket-basics&dashboardScanners=off',
      'turn on a scanner',
    ],
    'switch-mode': ['#scopes=*&plan=other', 'configure with CLI flags'],
  };
  for (const [kind, [fragment, words, otherwise]] of Object.entries(FIXED)) {
    test(`applying a fix (${kind}) ends in the promised verdict, and can be undone`, () =>
      at(fragment, async ({ ask }) => {
        assert.equal(await ask('outcome'), 'fails-silently');
        const cards = await ask('texts', '[part="fix"]');
        const index = Math.max(
          cards.findIndex((card) => card.toLowerCase().includes(words.toLowerCase())),
          otherwise
            ? cards.findIndex((card) => card.toLowerCase().includes(otherwise.toLowerCase()))
            : -1,
        );
        assert.ok(index >= 0, `no fix "${words}" among ${cards}`);
        const promised = await ask('tryFix', index);
        assert.equal(await ask('outcome'), promised);
        assert.notEqual(await ask('hash'), fragment);
        await ask('press', '#undo', 'Undo');
        assert.equal(await ask('outcome'), 'fails-silently');
        assert.equal(await ask('hash'), fragment);
      }));
  }

  test('a log fills the form, and what it leaves open is marked', () =>
    at('', async ({ ask }) => {
      const log = [
        "INFO - Auto-discovered organization 'acme' with plan: enterprise",
        'WARNING - Error loading Socket Basics config: Insufficient permissions',
        'WARNING - No Socket organization configured sktsec_planted_api',
      ].join('\n');
      await ask('write', '#log', log, 'Explain this');
      await until(() => ask('count', '[part="diagnosis"]'));
      assert.match(await ask('text', '[part="diagnosis"]'), /lacks socket-basics:read/);
      assert.doesNotMatch(await ask('text', '[part="diagnosis"]'), /planted/);
      assert.match(await ask('hash'), /mode=(env|cli)/);
      assert.ok((await ask('count', 'p.open')) > 0);
      assert.doesNotMatch(await ask('hash'), /acme|planted/);
    }));

  test('the link, the Markdown and the embed code that are copied show the state', () =>
    at('#scopes=full-scans&mode=env&slug=acme', async ({ ask, evaluate }) => {
      await evaluate(() => {
        window.copied = [];
        const writeText = async (text) => void window.copied.push(text);
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
      const copy = async (words) => {
        await ask('press', '[part="share"] button, dialog button', words);
        await until(async () => (await ask('count', '.copy .done')) > 0);
        return evaluate(() => window.copied.pop());
      };
      const { url } = await served();
      const state = '#scopes=full-scans&mode=env&slug=acme';
      assert.equal(await copy('Copy link'), url + state);
      assert.match(await copy('Copy as Markdown'), /^## Fails silently\n/);
      const code = await copy('Copy embed code');
      assert.ok(code.includes(`${url}embed.html${state.replaceAll('&', '&amp;')}`), code);
      assert.match(
        await evaluate(() => document.title),
        /^Your results don't reach Socket: full-scans/,
      );
    }));

  test('an older link is read, and its unknown keys are kept', () =>
    at(
      '#mode=cli&scopes=full-scans%2Crepo+socket-basics&x=1&scopes=repo&org=set&y',
      async ({ ask }) => {
        assert.equal((await ask('box', 'repo')).checked, true);
        await ask('choose', 'org', 'unset');
        assert.equal(await ask('hash'), '#scopes=repo&mode=cli&x=1&y');
      },
    ));

  test('nothing changes its place while the form is filled', () =>
    at('', async ({ ask }) => {
      const parts = ['.setup', '.verdict', '.reference'];
      const { seen } = await ask('order', parts);
      assert.deepEqual(seen, parts);
      await ask('tick', 'full-scans');
      assert.deepEqual((await ask('order', parts)).seen, parts);
    }));
});
