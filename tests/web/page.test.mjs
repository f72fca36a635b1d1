// The page as a reader uses it: ticking boxes, reading words. The same list in every engine.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '../../web/serve.mjs';
import { root, terminal } from '../support/doors.mjs';
import { ENGINES, launch } from './support/browsers.mjs';
import { WITHOUT_SCRIPTS, WITHOUT_WASM } from './support/states.mjs';

/** The mission's table: which of the three calls each token may make. */
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

/** Runs in the page: the parts of the element that the tests read and touch. */
function installProbe() {
  const shadow = () => document.querySelector('scope-explainer')?.shadowRoot;
  const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim();
  const all = (selector) => [...(shadow()?.querySelectorAll(selector) ?? [])];
  const settle = () => document.querySelector('scope-explainer').updateComplete;
  const click = async (node) => {
    if (!node) throw new Error('nothing to click');
    node.click();
    await settle();
  };
  const named = (selector, words) => all(selector).find((node) => text(node).includes(words));
  const focus = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  const nameOf = (node) =>
    `${node.localName} ${node.getAttribute('value') ?? (node.id || node.href || text(node).slice(0, 30))}`;
  window.probe = {
    ready: () => document.querySelector('scope-explainer').stage === 'reference',
    text: (selector) => text(shadow()?.querySelector(selector)),
    texts: (selector) => all(selector).map(text),
    outcome: () => text(shadow()?.querySelector('[part="verdict"] .outcome')),
    count: (selector) => all(selector).length,
    hash: () => location.hash,
    press: (selector, words) => click(named(selector, words)),
    tick: async (scope) => click(all('input[type="checkbox"]').find((box) => box.value === scope)),
    choose: async (field, value) =>
      click(all(`input[name="${field}"]`).find((radio) => radio.value === value)),
    box: (scope) => {
      const box = all('input[type="checkbox"]').find(({ value }) => value === scope);
      return { checked: box.checked, mixed: box.indeterminate, disabled: box.disabled };
    },
    write: async (selector, value, button) => {
      const field = shadow().querySelector(selector);
      field.value = value;
      const scope = field.closest('details, .paste') ?? shadow();
      await click([...scope.querySelectorAll('button')].find((node) => text(node) === button));
      await settle();
    },
    scrollsSideways: () =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth,
    injected: () => window.injected === true,
    value: (selector) => shadow().querySelector(selector).value,
    focused: () => nameOf(focus()),
    isAtBottom: () => focus() === all('a').at(-1),
    boxOf: (selector) => shadow().querySelector(selector).getBoundingClientRect().toJSON(),
    order: (selectors) => {
      const nodes = selectors.map((selector) => [selector, shadow().querySelector(selector)]);
      const names = (compare) => [...nodes].sort(compare).map(([name]) => name);
      return {
        source: names(([, a], [, b]) =>
          a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
        ),
        seen: names(
          ([, a], [, b]) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
        ),
      };
    },
    /** Whether some of what has the focus can be seen, and what it is. */
    focusInSight: () => {
      const node = focus();
      const box = node.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const hit = (x, y) => {
        let at = document.elementFromPoint(x, y);
        at = at?.shadowRoot?.elementFromPoint(x, y) ?? at;
        return (
          left < right && top < bottom && at !== null && (node.contains(at) || at.contains(node))
        );
      };
      const part = (from, to, share) => from + (to - from) * share;
      const shares = [0.1, 0.5, 0.9];
      const free = shares.some((x) =>
        shares.some((y) => hit(part(left, right, x), part(top, bottom, y))),
      );
      return { name: nameOf(node), free: free || node === document.body };
    },
  };
}

async function eventually(page, script, ...values) {
  const end = Date.now() + 30000;
  while (Date.now() < end) {
    if (await page.evaluate(script, ...values)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never true in the page: ${script}`);
}

for (const engine of ENGINES) {
  describe(`the page in ${engine}`, { timeout: 300000 }, () => {
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

    /** Opens the page at `fragment`, runs `body`, and fails if the page had problems. */
    async function visit(fragment, body, { site: from = site, complains = false, ...size } = {}) {
      const page = await browser.newPage({ origin: from.url, ...size });
      try {
        await page.goto(`index.html${fragment}`);
        await page.evaluate(installProbe);
        await eventually(
          page,
          () => window.probe.ready() || window.probe.count('[role="alert"]') > 0,
        );
        const ask = (name, ...values) =>
          page.evaluate((name, values) => window.probe[name](...values), name, values);
        await body(ask, page);
        if (!complains) assert.deepEqual(await page.problems(), []);
      } finally {
        await page.close();
      }
    }

    /** Serves the site with `headers` while `body` runs. */
    async function servedWith(headers, body) {
      const other = await serve({ root: path.join(root, 'build/site'), headers });
      try {
        await body(other);
      } finally {
        await other.close();
      }
    }

    for (const [scopes, works] of TESTED) {
      test(`ticking ${scopes.join(', ')} shows what was tested live`, () =>
        visit('', async (ask) => {
          for (const scope of scopes) await ask('tick', scope);
          const cells = await ask('texts', '[part="matrix"] tr.current td');
          assert.deepEqual(
            cells.slice(0, 3).map((cell) => cell.startsWith('works')),
            works,
          );
          const calls = await ask('texts', '[part="call"] .outcomes > div:first-child dd');
          assert.deepEqual(
            calls.map((words) => words.startsWith('Allowed')),
            works,
          );
        }));
    }

    test('nothing is ticked at first, and the address says nothing', () =>
      visit('', async (ask) => {
        assert.equal(await ask('count', 'input[type="checkbox"]:checked'), 0);
        assert.equal(await ask('hash'), '');
        assert.equal(await ask('outcome'), 'Fails silently');
      }));

    test('the form fills the address, and the address fills the form', () =>
      visit('#scopes=full-scans&utm=kept', async (ask, page) => {
        assert.equal((await ask('box', 'full-scans')).checked, true);
        await ask('choose', 'mode', 'env');
        assert.equal(await ask('hash'), '#scopes=full-scans&mode=env&utm=kept');
        await page.evaluate(() => history.back());
        await eventually(page, () => window.probe.hash() === '#scopes=full-scans&utm=kept');
        await eventually(
          page,
          () =>
            window.probe.texts('input[name="mode"]:checked').length === 1 &&
            document
              .querySelector('scope-explainer')
              .shadowRoot.querySelector('input[value="dashboard"]').checked,
        );
      }));

    test('a group is mixed while only some of its leaves are ticked', () =>
      visit('', async (ask) => {
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
      visit('#mode=cloud&org=maybe', async (ask) => {
        const words = await ask('text', '[role="alert"]');
        assert.match(words, /mode/);
        assert.match(words, /org/);
        assert.equal(await ask('count', '[part="verdict"]'), 0);
      }));

    test('an unknown scope is kept visible, and its suggestion can be taken', () =>
      visit('#scopes=full-scan', async (ask) => {
        assert.match(await ask('text', '.notices'), /full-scan is not among/);
        await ask('press', '.notices button', 'Use full-scans');
        assert.equal(await ask('hash'), '#scopes=full-scans');
        assert.equal((await ask('box', 'full-scans')).checked, true);
      }));

    test('a search finds scopes among all, and what it finds can be ticked', () =>
      visit('', async (ask, page) => {
        const search = async (text) => {
          await page.evaluate((text) => {
            const { shadowRoot } = document.querySelector('scope-explainer');
            const field = shadowRoot.querySelector('.search input');
            field.closest('details').open = true;
            field.value = text;
            field.dispatchEvent(new Event('input'));
            return document.querySelector('scope-explainer').updateComplete;
          }, text);
          return ask('texts', '.others li li code, .others > li > label > .words > code');
        };
        const all = await search('');
        assert.ok(all.length > 50 && !all.includes('full-scans:create'), `${all.length} scopes`);
        const found = await search(' Full-Scans:CREATE ');
        assert.deepEqual(found, ['full-scans', 'full-scans:create']);
        assert.equal(await ask('text', '.search + .hint'), '1 found');
        await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          shadowRoot.querySelector('.others input[value="full-scans:create"]').click();
        });
        assert.equal(await ask('hash'), '#scopes=full-scans:create');
        assert.deepEqual(await search('no such scope'), []);
        assert.equal(await ask('text', '.search + .hint'), '0 found');
      }));

    test('a pasted list is read, a token in it is refused', () =>
      visit('', async (ask) => {
        await ask('write', '#paste', '["repo", "full-scans"]\nsktsec_secret_api', 'Add');
        assert.equal(await ask('hash'), '#scopes=repo,full-scans');
        assert.match(await ask('text', '.notices'), /looked like a token/);
      }));

    const FIXED = {
      'set-org': ['#scopes=full-scans&mode=env', 'Set SOCKET_ORG'],
      'fix-org': ['#scopes=full-scans&mode=json&org=mismatch', 'Correct SOCKET_ORG'],
      'rename-key': [
        '#scopes=full-scans&mode=env&key=alias',
        'rename SOCKET_API_KEY',
        'Set SOCKET_ORG',
      ],
      'provide-key': [
        '#scopes=full-scans&mode=env&org=set&key=missing',
        'Set SOCKET_SECURITY_API_KEY',
      ],
      'replace-key': ['#scopes=full-scans&mode=env&org=set&key=rejected', 'create a new token'],
      'add-scope': ['#scopes=full-scans', 'tick socket-basics:read'],
      'remove-scope': [
        '#scopes=full-scans,socket-basics&mode=env&org=set&dashboardScanners=off',
        'untick socket-basics',
      ],
      'enable-dashboard-scanners': [
        '#scopes=full-scans,socket-basics&dashboardScanners=off',
        'switch a scanner on',
      ],
      'switch-mode': ['#scopes=*&plan=other', 'move the configuration to CLI flags'],
    };
    for (const [kind, [fragment, words, otherwise]] of Object.entries(FIXED)) {
      test(`applying a fix (${kind}) ends in the promised verdict, and can be undone`, () =>
        visit(fragment, async (ask) => {
          assert.equal(await ask('outcome'), 'Fails silently');
          const cards = await ask('texts', '[part="fix"]');
          const index = Math.max(
            cards.findIndex((card) => card.toLowerCase().includes(words.toLowerCase())),
            otherwise ? cards.findIndex((card) => card.includes(otherwise)) : -1,
          );
          assert.ok(index >= 0, `no fix "${words}" among ${cards}`);
          const promised = (await ask('texts', '[part="fix"] .leads'))[index];
          await ask('press', `[part="fix"]:nth-child(${index + 1}) button`, 'Apply');
          assert.equal(await ask('outcome'), promised);
          assert.notEqual(await ask('hash'), fragment);
          await ask('press', '#undo', 'Undo');
          assert.equal(await ask('outcome'), 'Fails silently');
          assert.equal(await ask('hash'), fragment);
        }));
    }

    test('a log of 2 MiB is read off the main thread and fills the form, too', () =>
      visit('', async (ask, page) => {
        const line = 'INFO - nothing to see here\n';
        await page.evaluate((line) => {
          const field = document.querySelector('scope-explainer').shadowRoot.querySelector('#log');
          const many = line.repeat((1 << 20) / line.length);
          window.log = `${many}Loaded JSON configuration\n${many}`;
          field.value = window.log;
        }, line);
        await ask('press', '.log-panel button', 'Explain this log');
        await eventually(page, () => window.probe.count('[part="diagnosis"]') > 0);
        assert.equal(await ask('hash'), '#mode=json');
      }));

    test('a log fills the form, and what it leaves open is marked', () =>
      visit('', async (ask, page) => {
        const log = [
          "INFO - Auto-discovered organization 'acme' with plan: enterprise",
          'WARNING - Error loading Socket Basics config: Insufficient permissions',
          'WARNING - No Socket organization configured sktsec_planted_api',
        ].join('\n');
        await ask('write', '#log', log, 'Explain this log');
        await eventually(page, () => window.probe.count('[part="diagnosis"]') > 0);
        assert.match(await ask('text', '[part="diagnosis"]'), /no organization is known/);
        assert.doesNotMatch(await ask('text', '[part="diagnosis"]'), /planted/);
        assert.match(await ask('hash'), /mode=(env|cli)/);
        assert.ok((await ask('count', '.open')) > 0);
        assert.doesNotMatch(await ask('hash'), /acme|planted/);
      }));

    test('markup in a scope, a slug or a log is shown as text', () => {
      const markup = '<img src=x onerror="window.injected=true">';
      return visit(`#scopes=${encodeURIComponent(markup)}`, async (ask, page) => {
        await ask('write', '#log', `${markup} Scan completed! ${markup}`, 'Explain this log');
        await eventually(page, () => window.probe.count('[part="diagnosis"]') > 0);
        assert.equal(await ask('count', 'img'), 0);
        assert.equal(await ask('injected'), false);
      });
    });

    test('the link, the Markdown and the embed code that are copied show the state', () =>
      visit('#scopes=full-scans&mode=env&slug=acme', async (ask, page) => {
        await page.evaluate(() => {
          window.copied = [];
          const writeText = async (text) => void window.copied.push(text);
          Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
        });
        const copy = async (words) => {
          await ask('press', '[part="share"] button', words);
          await eventually(page, () =>
            window.probe.texts('[part="share"] button').includes('Copied'),
          );
          return page.evaluate(() => window.copied.pop());
        };
        const state = '#scopes=full-scans&mode=env&slug=acme';
        assert.equal(await copy('Copy link'), site.url + state);
        assert.match(await copy('Copy as Markdown'), /^## Fails silently\n/);
        const code = await copy('Copy embed code');
        assert.ok(code.includes(`${site.url}embed.html${state.replaceAll('&', '&amp;')}`), code);
        assert.match(
          await page.evaluate(() => document.title),
          /^Fails silently: full-scans \(Env/,
        );
      }));

    test('where copying is refused, the text itself is shown', () =>
      visit('', async (ask, page) => {
        await page.evaluate(() => {
          const writeText = () => Promise.reject(new Error('refused'));
          Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
        });
        await ask('press', '[part="share"] button', 'Copy link');
        await eventually(page, () => window.probe.count('.by-hand textarea') === 1);
        assert.equal(await ask('value', '.by-hand textarea'), site.url);
      }));

    test('an address from an older link is read, and what it says beyond is kept', () =>
      visit(
        '#mode=cli&scopes=full-scans%2Crepo+socket-basics&x=1&scopes=repo&org=set&y',
        async (ask) => {
          assert.equal((await ask('box', 'repo')).checked, true);
          await ask('choose', 'org', 'unset');
          assert.equal(await ask('hash'), '#scopes=repo&mode=cli&x=1&y');
        },
      ));

    test('with the keyboard alone: from the top to the bottom, ticking and choosing on the way', () =>
      visit('', async (ask, page) => {
        const visited = [];
        for (let presses = 0; presses < 150 && !(await ask('isAtBottom')); ++presses) {
          await page.press('Tab');
          const now = await ask('focused');
          const isNew = !visited.includes(now);
          visited.push(now);
          if (isNew && now === 'input dashboard') await page.press('ArrowDown');
          if (isNew && now === 'input full-scans') await page.press(' ');
        }
        const trail = visited.join(', ');
        assert.equal(await ask('hash'), '#scopes=full-scans&mode=env', trail);
        const stops = [
          'a ',
          'button ',
          'summary Have',
          'input ',
          'input full-scans',
          'textarea paste',
        ];
        const places = [...stops, 'input unset', 'div '].map((start) =>
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

    test('where WebAssembly is forbidden the page says so and keeps its static answer', () =>
      servedWith(WITHOUT_WASM, (strict) =>
        visit(
          '',
          async (ask, page) => {
            assert.match(await ask('text', '[role="alert"]'), /needs 'wasm-unsafe-eval'/);
            const fallback = await page.evaluate(
              () => document.querySelector('scope-explainer').innerText,
            );
            assert.match(fallback, /full-scans:create/);
          },
          { site: strict, complains: true },
        ),
      ));

    test('without JavaScript the page still answers for every mode', () =>
      servedWith(WITHOUT_SCRIPTS, async (scriptless) => {
        const page = await browser.newPage({ origin: scriptless.url });
        await page.goto('index.html');
        const text = await page.text();
        for (const { label } of MODES) assert.ok(text.includes(label), `${label} in ${text}`);
        for (const words of ['full-scans:create', 'fails (Insufficient permissions)']) {
          assert.ok(text.includes(words), words);
        }
        assert.match(text, /Without JavaScript nothing can be ticked/);
        assert.doesNotMatch(text, /on its way/);
        await page.close();
      }));

    test('at 320 px nothing scrolls sideways', () =>
      visit(
        LINK,
        async (ask, page) => {
          assert.equal(await page.evaluate(() => innerWidth), 320);
          assert.equal(await ask('scrollsSideways'), false);
        },
        { width: 320, height: 700 },
      ));

    for (const [width, height] of FIRST_WINDOWS) {
      test(`a link shows its verdict in the first ${width} by ${height} pixels`, () =>
        visit(
          LINK,
          async (ask, page) => {
            assert.equal(await page.evaluate(() => innerWidth), width);
            const { bottom } = await ask('boxOf', '.outcome');
            assert.ok(bottom <= height, `the verdict ends at ${bottom}`);
            const order = await ask('order', ['.verdict', '.log-panel', '.setup', '.starters']);
            assert.deepEqual(order, { source: order.seen, seen: order.source });
          },
          { width, height },
        ));
    }

    test('what stands where does not change while the form is filled', () =>
      visit('', async (ask) => {
        const parts = ['.starters', '.verdict', '.log-panel', '.setup'];
        const { seen } = await ask('order', parts);
        assert.deepEqual(seen, parts);
        await ask('tick', 'full-scans');
        assert.deepEqual((await ask('order', parts)).seen, parts);
      }));

    for (const [width, height] of [
      [320, 568],
      [390, 844],
      [1280, 800],
    ]) {
      test(`at ${width} by ${height} the verdict never covers what has the focus`, () =>
        visit(
          LINK,
          async (ask, page) => {
            const covered = [];
            const seen = new Set();
            for (const key of ['Tab', 'Shift+Tab']) {
              for (let presses = 0; presses < 60; ++presses) {
                await page.press(key);
                const { name, free } = await ask('focusInSight');
                seen.add(name);
                if (free) continue;
                await sleep(500); // WebKit moves a text field into sight a little later.
                if (!(await ask('focusInSight')).free) covered.push(`${key} to ${name}`);
              }
            }
            assert.deepEqual(covered, []);
            assert.ok(seen.has('textarea paste') && seen.size > 40, [...seen].join(', '));
          },
          { width, height },
        ));
    }
  });
}
