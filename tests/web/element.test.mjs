// The element on pages of others, in every engine: what it shows for its attributes, and what it
// leaves alone.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { ENGINES, launch } from './support/browsers.mjs';
import { shown } from './support/states.mjs';

const page = (body) =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
const SCRIPT = '<script type="module" src="site/scope-explainer.js"></script>';
const ELEMENT = '<scope-explainer scopes="full-scans repo" mode="env" org="set"></scope-explainer>';

/** Posts a height to the page around it, under whatever name its address says. */
const FORGER = `addEventListener('load', () => {
  const id = new URLSearchParams(location.search).get('id');
  parent.postMessage({ scopeExplainer: { id, height: 77 } }, '*');
  parent.postMessage('forged', '*');
});`;

const HOSTS = {
  'one.html': page(`<input id="mine" autofocus>${ELEMENT}${SCRIPT}`),
  'two.html': page(`${ELEMENT}<scope-explainer mode="json"></scope-explainer>${SCRIPT}${SCRIPT}
    <script type="module" src="site/scope-explainer.js?again"></script>`),
  'none.html': page(`<div id="host"></div>${SCRIPT}`),
  'hidden.html': page(
    `<scope-explainer compact hide="calls log share" theme="dark" page-url="https://docs.example/"></scope-explainer>${SCRIPT}`,
  ),
  'forger.html': page('<script src="forger.js"></script>'),
  'forger.js': FORGER,
};

let folder;
let site;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hosts-'));
  await cp(path.join(root, 'build/site'), path.join(folder, 'site'), { recursive: true });
  for (const [name, text] of Object.entries(HOSTS)) await writeFile(path.join(folder, name), text);
  site = await serve({ root: folder });
});
after(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the elements of a page say. */
const outcomes = () =>
  [...document.querySelectorAll('scope-explainer')].map((element) =>
    element.shadowRoot?.querySelector('.outcome')?.textContent.trim(),
  );

async function until(page, script, ...values) {
  const end = Date.now() + 30000;
  let last;
  while (Date.now() < end) {
    last = await page.evaluate(script, ...values);
    if (last === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never true in the page: ${script}, last ${JSON.stringify(last)}`);
}

for (const engine of ENGINES) {
  describe(`the element in ${engine}`, { timeout: 300000 }, () => {
    let browser;
    before(async () => (browser = await launch(engine)));
    after(() => browser?.close());

    async function visit(name, body) {
      const page = await browser.newPage({ origin: site.url });
      try {
        await page.goto(name);
        await body(page);
        assert.deepEqual(await page.problems(), []);
      } finally {
        await page.close();
      }
    }

    test('it shows what its attributes say, and tells of each new answer', () =>
      visit('one.html', async (page) => {
        await shown(page, '[part="verdict"]');
        assert.deepEqual(await page.evaluate(outcomes), ['Works, with a warning']);
        const told = await page.evaluate(async () => {
          const element = document.querySelector('scope-explainer');
          const next = () =>
            new Promise((resolve) =>
              document.addEventListener(
                'scope-explainer-change',
                ({ detail }) => resolve(detail.verdict.outcome),
                { once: true },
              ),
            );
          const first = next();
          element.setAttribute('org', 'unset');
          const told = [await first];
          const second = next();
          element.mode = 'dashboard';
          element.scopes = ['full-scans', 'socket-basics'];
          return [...told, await second];
        });
        assert.deepEqual(told, ['fails-silently', 'works']);
        assert.deepEqual(await page.evaluate(outcomes), ['Works']);
      }));

    test('it leaves the address, the focus and the scroll position of its host alone', () =>
      visit('one.html', async (page) => {
        await shown(page, '[part="verdict"]');
        const left = await page.evaluate(async () => {
          document.querySelector('#mine').focus();
          const element = document.querySelector('scope-explainer');
          element.shadowRoot.querySelector('input[value="full-scans"]').click();
          await element.updateComplete;
          return [
            location.hash,
            history.length,
            scrollY,
            document.title,
            document.activeElement.id,
          ];
        });
        assert.deepEqual([left[0], left[2], left[3], left[4]], ['', 0, 'Host', 'mine']);
        assert.equal(
          await page.evaluate(() => document.querySelectorAll('style, [rel="stylesheet"]').length),
          0,
        );
      }));

    test('two on a page, loaded three times over, share one engine', () =>
      visit('two.html', async (page) => {
        await until(page, () =>
          [...document.querySelectorAll('scope-explainer')].every((element) =>
            element.shadowRoot?.querySelector('[part="verdict"]'),
          ),
        );
        assert.deepEqual(await page.evaluate(outcomes), [
          'Works, with a warning',
          'Fails silently',
        ]);
        const loads = await page.evaluate(
          () =>
            performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm'))
              .length,
        );
        assert.equal(loads, 1);
      }));

    test('it works in another shadow root, and after being moved', () =>
      visit('none.html', async (page) => {
        await page.evaluate(() => {
          const shadow = document.querySelector('#host').attachShadow({ mode: 'open' });
          const element = document.createElement('scope-explainer');
          element.setAttribute('scopes', 'full-scans');
          element.setAttribute('mode', 'cli');
          shadow.append(element);
        });
        const outcome = () =>
          document
            .querySelector('#host')
            .shadowRoot.querySelector('scope-explainer')
            ?.shadowRoot?.querySelector('.outcome')
            ?.textContent.trim() === 'Fails silently';
        await until(page, outcome);
        await page.evaluate(() => {
          const element = document
            .querySelector('#host')
            .shadowRoot.querySelector('scope-explainer');
          document.body.append(element);
          element.setAttribute('org', 'set');
        });
        await until(page, () => {
          const { shadowRoot } = document.querySelector('body > scope-explainer');
          return (
            shadowRoot.querySelector('.outcome').textContent.trim() === 'Works, with a warning'
          );
        });
      }));

    test('compact, hide, theme and page-url do as they say', () =>
      visit('hidden.html', async (page) => {
        await shown(page, '[part="verdict"]');
        const seen = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          return {
            parts: [...shadowRoot.querySelectorAll('section')].map((node) => node.part.value),
            paper: getComputedStyle(document.querySelector('scope-explainer')).backgroundColor,
          };
        });
        assert.deepEqual(seen.parts, ['setup', 'run', 'changes']);
        assert.equal(seen.paper, 'rgb(20, 24, 27)');
        const link = await page.evaluate(async () => {
          const element = document.querySelector('scope-explainer');
          element.hide = '';
          await element.updateComplete;
          return element.shadowRoot.querySelector('.link a').href;
        });
        assert.equal(link, 'https://docs.example/');
      }));

    test('a property takes what its attribute takes, as frameworks hand it over', () =>
      visit('none.html', async (page) => {
        const asked = await page.evaluate(async () => {
          const element = document.createElement('scope-explainer');
          document.body.append(element);
          const scenarios = [];
          element.addEventListener('scope-explainer-change', ({ detail }) =>
            scenarios.push(detail.scenario),
          );
          while (!element.shadowRoot?.querySelector('[part="verdict"]')) {
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          element.scopes = 'full-scans repo';
          element.findings = 'false';
          element.skipSubmission = '';
          element.mode = 'env';
          await element.updateComplete;
          element.scopes = 'repo,full-scans:create';
          element.findings = element.skipSubmission = element.mode = null;
          await element.updateComplete;
          Object.assign(element, { scopes: null, findings: undefined, mode: undefined });
          await element.updateComplete;
          return scenarios.map(({ scopes, findings, skipSubmission, mode }) =>
            [scopes.join(), findings, skipSubmission, mode].join(' '),
          );
        });
        assert.deepEqual(asked, [
          ' true false dashboard',
          'full-scans,repo false true env',
          'full-scans:create,repo true false dashboard',
          ' true false dashboard',
        ]);
      }));

    test('no property and no attribute, odd or removed, ends its life', () =>
      visit('hidden.html', async (page) => {
        await shown(page, '[part="verdict"]');
        const survived = await page.evaluate(async () => {
          const element = document.querySelector('scope-explainer');
          const thrower = () => {
            throw new Error('thrown on purpose');
          };
          const cycle = [];
          cycle.push(cycle);
          const revoked = Proxy.revocable([], {});
          revoked.revoke();
          const odd = {
            undefined,
            null: null,
            'big integer': 1n,
            cycle,
            symbol: Symbol('odd'),
            function: thrower,
            getter: Object.defineProperty({}, 'length', { get: thrower, enumerable: true }),
            json: { toJSON: thrower, toString: thrower },
            bare: Object.create(null),
            proxy: new Proxy({}, { get: thrower, ownKeys: thrower, getPrototypeOf: thrower }),
            revoked: revoked.proxy,
            numbers: [1, NaN, null, undefined, {}, [], 1n, Symbol('odd')],
            NaN: NaN,
            number: -1.5,
            'empty text': '',
            'long text': 'a '.repeat(3000),
            'half a character': '\ud800',
            text: '<b>`{"x":1}`</b>',
          };
          const fields = ['scopes', 'mode', 'org', 'plan', 'dashboardScanners', 'key', 'slug'];
          const others = ['skipSubmission', 'findings', 'pageUrl', 'compact', 'hide'];
          let survived = 0;
          for (const property of [...fields, ...others]) {
            for (const [what, value] of Object.entries(odd)) {
              for (const next of [value, undefined]) {
                element[property] = next;
                await element.updateComplete.catch((error) => {
                  throw new Error(`${property}, ${what}: ${error}`);
                });
              }
              if (!element.shadowRoot.querySelector('[part="verdict"]')) {
                throw new Error(`${property} does not recover from ${what}`);
              }
              ++survived;
            }
          }
          for (const name of ['page-url', 'hide', 'compact', 'theme', 'scopes', 'mode', 'slug']) {
            for (const text of ['', 'x', '%', undefined]) {
              if (text === undefined) element.removeAttribute(name);
              else element.setAttribute(name, text);
              await element.updateComplete;
            }
            ++survived;
          }
          element.scopes = ['full-scans', 'socket-basics'];
          await element.updateComplete;
          return [survived, element.shadowRoot.querySelector('.outcome').textContent.trim()];
        });
        assert.deepEqual(survived, [12 * 18 + 7, 'Works']);
      }));

    test('page-url is an address of the web, or there is no link', () =>
      visit('one.html', async (page) => {
        await shown(page, '[part="verdict"]');
        const link = (address) =>
          page.evaluate(async (address) => {
            const element = document.querySelector('scope-explainer');
            if (address === null) element.removeAttribute('page-url');
            else element.setAttribute('page-url', address);
            await element.updateComplete;
            const link = element.shadowRoot.querySelector('.link a')?.href;
            return element.workbench.codeOf(element) && link ? link.replace(/#.*/, '') : 'none';
          }, address);
        assert.equal(await link('site/index.html'), `${site.url}site/`);
        assert.equal(await link('/deep/page?x=1'), `${site.url}deep/`);
        assert.equal(await link('https://docs.example/a/b.html'), 'https://docs.example/a/');
        for (const none of ['', 'javascript:alert(1)', 'data:text/html,x', 'http://[', null]) {
          assert.equal(await link(none), 'none', none);
        }
      }));

    test('the pasted frame takes the height of what it shows, and heeds nobody else', () =>
      visit('none.html', async (page) => {
        const name = await page.evaluate(async () => {
          const element = document.createElement('scope-explainer');
          element.pageUrl = new URL('site/', location.href).href;
          element.scopes = ['full-scans', 'repo'];
          element.mode = 'env';
          document.body.append(element);
          while (!element.shadowRoot?.querySelector('[part="share"]')) {
            await new Promise((resolve) => setTimeout(resolve, 50));
          }
          const pasted = document
            .createRange()
            .createContextualFragment(element.workbench.codeOf(element));
          element.replaceWith(pasted);
          return document.querySelector('iframe').name;
        });
        const height = () => document.querySelector('iframe').getBoundingClientRect().height;
        await until(page, () => document.querySelector('iframe').style.height.endsWith('px'));
        await until(page, () => {
          const frame = document.querySelector('iframe');
          const { documentElement } = frame.contentDocument;
          const { height } = documentElement.getBoundingClientRect();
          return (
            documentElement.querySelector('scope-explainer').stage === 'reference' &&
            Math.ceil(height) === frame.getBoundingClientRect().height
          );
        });
        const full = await page.evaluate(height);

        const forge = (attributes) =>
          page.evaluate(async (attributes) => {
            const forger = document.createElement('iframe');
            for (const [key, value] of Object.entries(attributes)) forger.setAttribute(key, value);
            const loaded = new Promise((resolve) => (forger.onload = resolve));
            const heard = new Promise((resolve) =>
              addEventListener('message', ({ data }) => data === 'forged' && resolve()),
            );
            document.body.append(forger);
            await Promise.all([loaded, heard]);
            const heights = [...document.querySelectorAll('iframe')].map(
              (frame) => frame.style.height,
            );
            forger.remove();
            return heights;
          }, attributes);
        const mine = `${Math.ceil(full)}px`;
        // Our name, from a frame that is not ours; our name and frame, of another origin or id.
        assert.deepEqual(await forge({ src: `forger.html?id=${name}` }), [mine, '']);
        assert.deepEqual(
          await forge({ src: `forger.html?id=${name}`, name, sandbox: 'allow-scripts' }),
          [mine, ''],
        );
        assert.deepEqual(await forge({ src: 'forger.html?id=other', name }), [mine, '']);
        // And the same message heeded where everything is right, so that the three above say something.
        assert.deepEqual(await forge({ src: `forger.html?id=${name}`, name }), [mine, '77px']);

        await page.evaluate(() => (document.querySelector('iframe').style.width = '400px'));
        await until(
          page,
          (full) => document.querySelector('iframe').getBoundingClientRect().height > full,
          full,
        );
        await page.evaluate(() => (document.querySelector('iframe').style.width = '100%'));
        await until(
          page,
          (full) => document.querySelector('iframe').getBoundingClientRect().height === full,
          full,
        );
      }));
  });
}
