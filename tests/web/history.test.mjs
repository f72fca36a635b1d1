// Form, address and answer always agree, however the reader came to a state.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { terminal } from '../support/doors.mjs';
import { ENGINES } from './support/browsers.mjs';
import { shown } from './support/states.mjs';
import { until } from './support/until.mjs';
import { browserOf, eachEngine, served, visit } from './support/visit.mjs';

/** Runs in the page: what the form, the address and the answer say. */
const read = () => {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const boxes = [...shadowRoot.querySelectorAll('input[type="checkbox"]:checked:not(:disabled)')];
  return {
    fragment: location.hash,
    scopes: [...new Set(boxes.map(({ value }) => value))].sort(),
    mode: shadowRoot.querySelector('input[name="mode"]:checked').value,
    outcome: shadowRoot.querySelector('[part="verdict"]').dataset.outcome,
  };
};

/** Runs in the page: clicks on the boxes and buttons with these values, without a pause. */
const click = (values) => {
  const { shadowRoot } = document.querySelector('scope-explainer');
  for (const value of values) {
    [...shadowRoot.querySelectorAll('input')].find((input) => input.value === value).click();
  }
};

/** The verdict on what a fragment says, from the terminal. */
function verdictOf({ scopes, mode }) {
  const options = ['explain', '--format', 'json', '--scopes', scopes.join(), '--mode', mode];
  return JSON.parse(terminal(options).stdout).verdict;
}

function assertInStep(state) {
  const values = new URLSearchParams(state.fragment.slice(1));
  const names = values.get('scopes')?.split(',') ?? [];
  assert.deepEqual(state.scopes, names.sort());
  assert.equal(state.mode, values.get('mode') ?? 'dashboard');
  // Of a mode only, it says what a token needs.
  if (state.outcome !== 'unasked')
    assert.equal(state.outcome, verdictOf(state).outcome, state.fragment);
}

/** Waits until the address says `fragment` and everything else says the same. */
const arrivesAt = (page, fragment) =>
  until(
    () => page.evaluate(read),
    (state) => {
      assert.equal(state.fragment, fragment);
      assertInStep(state);
    },
  );

/** Runs in the page: what it says about an address with a problem. */
const readProblems = () => {
  const { shadowRoot } = document.querySelector('scope-explainer');
  return {
    fragment: location.hash,
    title: document.title,
    problems: shadowRoot.querySelector('[part="problems"]')?.textContent ?? '',
    outcome: shadowRoot.querySelector('[part="verdict"]')?.dataset.outcome,
    slug: shadowRoot.querySelector('#slug-problem')?.textContent ?? '',
    link: shadowRoot.querySelector('#embed .link a')?.hash,
  };
};

/** Runs in the page: puts elements of its own around each text, as translators do. */
function translate() {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }
}

eachEngine('in step', (engine) => {
  const at = (address, body) => visit(engine, address, body);

  test('a fast series of clicks ends in one state', () =>
    at('index.html', async (page) => {
      const values = ['full-scans', 'repo', 'env', 'socket-basics', 'repo', 'json', 'cli'];
      const many = Array.from({ length: 7 }, () => values).flat();
      await page.evaluate(click, many);
      await arrivesAt(page, '#scopes=full-scans,socket-basics&mode=cli');
    }));

  test('Back and Forward go through every state, and a reload keeps it', () =>
    at('index.html', async (page) => {
      const steps = [
        ['full-scans', '#scopes=full-scans'],
        ['env', '#scopes=full-scans&mode=env'],
        ['repo', '#scopes=full-scans,repo&mode=env'],
      ];
      for (const [value, fragment] of steps) {
        await page.evaluate(click, [value]);
        await arrivesAt(page, fragment);
      }
      await page.evaluate(() => history.back());
      await arrivesAt(page, steps[1][1]);
      await page.evaluate(() => history.back());
      await arrivesAt(page, steps[0][1]);
      await page.evaluate(() => history.go(2));
      await arrivesAt(page, steps[2][1]);
      await page.evaluate(() => {
        window.isOld = true;
        location.reload();
      });
      await until(
        () => page.evaluate(() => window.isOld ?? false),
        (isOld) => assert.equal(isOld, false),
      );
      await arrivesAt(page, steps[2][1]);
      await page.evaluate(() => history.back());
      await arrivesAt(page, steps[1][1]);
    }));

  test('address and title follow into a problem, and out of it', () =>
    at('index.html#scopes=full-scans', async (page) => {
      const first = await page.evaluate(readProblems);
      assert.match(first.title, /^Nothing gets scanned/);
      await page.evaluate(() => (location.hash = '#scopes=full-scans&mode=bogus'));
      await until(
        () => page.evaluate(readProblems),
        ({ title, problems }) => {
          assert.match(problems, /bogus/);
          assert.match(title, /^This link has a problem/);
        },
      );
      await page.evaluate(click, ['repo']);
      await until(
        () => page.evaluate(readProblems),
        ({ fragment, problems }) => {
          assert.equal(fragment, '#scopes=full-scans,repo&mode=bogus');
          assert.match(problems, /bogus/);
        },
      );
      await page.evaluate(click, ['env']);
      await arrivesAt(page, '#scopes=full-scans,repo&mode=env');
      await page.evaluate(() => history.back());
      await until(
        () => page.evaluate(readProblems),
        ({ fragment, title }) => {
          assert.equal(fragment, '#scopes=full-scans,repo&mode=bogus');
          assert.match(title, /has a problem/);
        },
      );
      await page.evaluate(() => history.go(-2));
      await arrivesAt(page, '#scopes=full-scans');
      const last = await page.evaluate(readProblems);
      assert.equal(last.title, first.title);
    }));

  test('more changes than the browser allows in its history still end in one state', () =>
    at('index.html', async (page) => {
      const changes = await page.evaluate(async () => {
        const element = document.querySelector('scope-explainer');
        const boxes = [...element.shadowRoot.querySelectorAll('input[type="radio"]')];
        const modes = boxes.filter(({ name }) => name === 'mode');
        let changes = 0;
        for (; changes < 251; ++changes) {
          modes[changes % modes.length === 0 ? 1 : changes % modes.length].click();
          await element.updateComplete;
        }
        modes[3].click();
        await element.updateComplete;
        return changes;
      });
      assert.equal(changes, 251);
      await arrivesAt(page, '#mode=json');
    }));

  test('a session that is restored shows what its address says', () =>
    at('index.html#scopes=full-scans', async (page) => {
      await page.evaluate(click, ['socket-basics']);
      await arrivesAt(page, '#scopes=full-scans,socket-basics');
      await page.goto('embed.html');
      await shown(page, '[part="verdict"]');
      await page.evaluate(() => history.back());
      await arrivesAt(page, '#scopes=full-scans,socket-basics');
    }));
});

describe('in step', () => {
  const at = (address, body) => visit('chromium', address, body);

  test('on a translated page each new answer is shown', () =>
    at('index.html#scopes=full-scans', async (page) => {
      const answer = () =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          return shadowRoot.querySelector('[part="verdict"]').textContent.replace(/\s+/g, ' ');
        });
      for (const mode of ['env', 'cli', 'json', 'dashboard']) {
        await page.evaluate(translate);
        await page.evaluate((mode) => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          shadowRoot.querySelector(`input[value="${mode}"]`).focus();
        }, mode);
        await page.evaluate(click, [mode]);
        const state = { scopes: ['full-scans'], mode };
        const { headline } = verdictOf(state);
        const focused = () =>
          page.evaluate(
            () => document.querySelector('scope-explainer').shadowRoot.activeElement?.value,
          );
        await until(focused, (value) => assert.equal(value, mode));
        await until(answer, (words) =>
          assert.ok(words.includes(headline.replaceAll('`', '')), words),
        );
      }
    }));

  test('a new answer on a translated page leaves what was typed, and what was unfolded', () =>
    at('index.html#scopes=full-scans', async (page) => {
      const type = () => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        shadowRoot.querySelector('#log').value = 'A log of mine';
        shadowRoot.querySelector('.paste').open = true;
        shadowRoot.querySelector('#paste').value = 'repo, issues';
      };
      const typed = () => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        const open = [...shadowRoot.querySelectorAll('.setup details[open]')];
        return [
          ...['#log', '#paste'].map((name) => shadowRoot.querySelector(name).value),
          ...open.map(({ className }) => className),
          shadowRoot.querySelectorAll('font').length,
        ];
      };
      await page.evaluate(type);
      await page.evaluate(translate);
      await page.evaluate(click, ['json']);
      await until(
        () => page.evaluate(typed),
        (now) => assert.deepEqual(now, ['A log of mine', 'repo, issues', 'paste', 0]),
      );
    }));

  test('a page from the back-forward cache continues where it was', () =>
    at('index.html#scopes=full-scans', async (page) => {
      await page.evaluate((text) => {
        addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted));
        const { shadowRoot } = document.querySelector('scope-explainer');
        shadowRoot.querySelector('#log').value = text;
        shadowRoot.querySelector('.paste-box button').click();
      }, 'INFO - nothing to see here\n'.repeat(40_000)); // still being read while the reader leaves
      await page.goto('embed.html');
      await page.evaluate(() => void setTimeout(() => history.back()));
      await until(() => page.evaluate(() => window.wasKept));
      await arrivesAt(page, '#scopes=full-scans');
      await page.evaluate(click, ['socket-basics']);
      await arrivesAt(page, '#scopes=full-scans,socket-basics');
      await until(
        () => page.evaluate(() => document.querySelector('scope-explainer').shadowRoot.textContent),
        (words) => assert.doesNotMatch(words, /Reading the text/),
      );
    }));

  test('an invalid slug keeps the answer, and is explained at its field', () =>
    at('index.html#scopes=full-scans&slug=!!', async (page) => {
      const { outcome, link, problems } = await page.evaluate(readProblems);
      assert.equal(outcome, 'fails-silently');
      assert.equal(problems, '');
      assert.equal(link, '#scopes=full-scans');
      const type = (value) =>
        page.evaluate((value) => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          const field = shadowRoot.querySelector('#slug');
          field.value = value;
          field.dispatchEvent(new Event('change'));
        }, value);
      await type('acme');
      await until(
        () => page.evaluate(readProblems),
        ({ fragment, slug, link }) => {
          assert.equal(fragment, '#scopes=full-scans&slug=acme');
          assert.equal(slug, '');
          assert.equal(link, fragment);
        },
      );
      await type('My Org!');
      await until(
        () => page.evaluate(readProblems),
        ({ fragment, outcome, slug, link }) => {
          assert.equal(fragment, '#scopes=full-scans');
          assert.equal(outcome, 'fails-silently');
          assert.match(slug, /letters, digits/);
          assert.equal(link, '#scopes=full-scans');
        },
      );
      const field = await page.evaluate(() => {
        const field = document.querySelector('scope-explainer').shadowRoot.querySelector('#slug');
        const { ariaInvalid, value } = field;
        return [
          ariaInvalid ?? field.getAttribute('aria-invalid'),
          value,
          field.checkVisibility?.(),
        ];
      });
      assert.deepEqual(field.slice(0, 2), ['true', '']);
      assert.notEqual(field[2], false);
    }));

  test('a link of a newer version says so, until the form is used', () =>
    at('index.html#scopes=full-scans&v=2', async (page) => {
      const told = () =>
        document.querySelector('scope-explainer').shadowRoot.querySelector('.newer')?.textContent ??
        '';
      assert.match(await page.evaluate(told), /newer version/);
      await page.evaluate(click, ['repo']);
      await arrivesAt(page, '#scopes=full-scans,repo');
      assert.equal(await page.evaluate(told), '');
    }));
});

// WebKit's driver has one page at a time.
for (const engine of ENGINES.filter((engine) => engine !== 'webkit')) {
  test(`two tabs do not disturb each other in ${engine}`, async () => {
    const { url: origin } = await served();
    const browser = await browserOf(engine);
    const tabs = [];
    for (const fragment of ['#mode=env', '#mode=cli']) {
      const tab = await browser.newPage({ origin });
      await tab.goto(`index.html${fragment}`);
      await shown(tab, '[part="verdict"]');
      tabs.push(tab);
    }
    await tabs[0].evaluate(click, ['full-scans']);
    await tabs[1].evaluate(click, ['repo']);
    const states = await Promise.all(tabs.map((tab) => tab.evaluate(read)));
    assert.deepEqual(
      states.map(({ fragment }) => fragment),
      ['#scopes=full-scans&mode=env', '#scopes=repo&mode=cli'],
    );
    states.forEach(assertInStep);
    await Promise.all(tabs.map((tab) => tab.close()));
  });
}
