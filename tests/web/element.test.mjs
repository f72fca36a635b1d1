// The element on other pages, in every engine: what it shows for its attributes, and what it does
// not touch.

import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { SITE } from '../support/doors.mjs';
import { outcomes, shown } from './support/states.mjs';
import { until } from './support/until.mjs';
import { browserOf, eachEngine, served, visit } from './support/visit.mjs';

const page = (body) =>
  `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
const SCRIPT = '<script type="module" src="site/scope-explainer.js"></script>';
const ELEMENT = '<scope-explainer scopes="full-scans repo" mode="env" org="set"></scope-explainer>';

/** Posts a height to the page around it, under the name in its address. */
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
    `<scope-explainer compact hide="run log share" theme="dark" page-url="https://docs.example/"></scope-explainer>${SCRIPT}`,
  ),
  'forger.html': page('<script src="forger.js"></script>'),
  'forger.js': FORGER,
};

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hosts-'));
  await cp(SITE, path.join(folder, 'site'), { recursive: true });
  for (const [name, text] of Object.entries(HOSTS)) await writeFile(path.join(folder, name), text);
});
after(() => rm(folder, { recursive: true }));

/** Opens one of the pages; waits for the parts of its element, if it has one. */
async function host(engine, name, body) {
  const site = await served({ folder });
  const waitsFor = name === 'none.html' ? null : '[part="verdict"]';
  await visit(engine, name, body, { site, waitsFor });
}

eachEngine('the element', (engine) => {
  const on = (name, body) => host(engine, name, body);

  test('it shows what its attributes say, and tells of each new answer', () =>
    on('one.html', async (page) => {
      assert.deepEqual(await page.evaluate(outcomes), ['works-with-warning']);
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
      assert.deepEqual(await page.evaluate(outcomes), ['works']);
    }));

  test('it does not touch the address, the focus or the scroll position of its host', () =>
    on('one.html', async (page) => {
      const left = await page.evaluate(async () => {
        document.querySelector('#mine').focus();
        const element = document.querySelector('scope-explainer');
        element.shadowRoot.querySelector('input[value="full-scans"]').click();
        await element.updateComplete;
        return [location.hash, history.length, scrollY, document.title, document.activeElement.id];
      });
      assert.deepEqual([left[0], left[2], left[3], left[4]], ['', 0, 'Host', 'mine']);
      assert.equal(
        await page.evaluate(() => document.querySelectorAll('style, [rel="stylesheet"]').length),
        0,
      );
    }));

  test('the pasted frame takes the height of its content, and ignores other messages', () =>
    on('none.html', async (page) => {
      const name = await page.evaluate(async () => {
        const element = document.createElement('scope-explainer');
        element.pageUrl = new URL('site/', location.href).href;
        element.scopes = ['full-scans', 'repo'];
        element.mode = 'env';
        document.body.append(element);
        while (!element.shadowRoot?.querySelector('#embed pre')) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const pasted = document
          .createRange()
          .createContextualFragment(element.shadowRoot.querySelector('#embed pre').textContent);
        element.replaceWith(pasted);
        return document.querySelector('iframe').name;
      });
      const height = () => document.querySelector('iframe').getBoundingClientRect().height;
      await until(() =>
        page.evaluate(() => document.querySelector('iframe').style.height.endsWith('px')),
      );
      await until(
        () => page.evaluateInFrame(outcomes),
        (shown) => assert.deepEqual(shown, ['fails-silently']),
      );
      const fits = () => {
        const { height } = document
          .querySelector('iframe')
          .contentDocument.documentElement.getBoundingClientRect();
        return Math.ceil(height);
      };
      const full = await until(
        () => page.evaluate(height),
        async (height) => assert.equal(height, await page.evaluate(fits)),
      );

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
      // And the same message accepted if all is right, so that the three above prove something.
      assert.deepEqual(await forge({ src: `forger.html?id=${name}`, name }), [mine, '77px']);

      await page.evaluate(() => (document.querySelector('iframe').style.width = '400px'));
      await until(
        () => page.evaluate(height),
        (height) => assert.ok(height > full, `${height} px`),
      );
      await page.evaluate(() => (document.querySelector('iframe').style.width = '100%'));
      await until(
        () => page.evaluate(height),
        (height) => assert.equal(height, full),
      );
    }));
});

describe('the element', () => {
  const on = (name, body) => host('chromium', name, body);

  test('two on a page, loaded three times over, share one engine', () =>
    on('two.html', async (page) => {
      await until(
        () => page.evaluate(outcomes),
        (shown) => assert.deepEqual(shown, ['works-with-warning', 'unasked']),
      );
      const loads = await page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm'))
            .length,
      );
      assert.equal(loads, 1);
    }));

  test('it works in another shadow root, and after being moved', () =>
    on('none.html', async (page) => {
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
          ?.shadowRoot?.querySelector('.verdict')?.dataset.outcome === 'fails-silently';
      await until(() => page.evaluate(outcome));
      await page.evaluate(() => {
        const element = document.querySelector('#host').shadowRoot.querySelector('scope-explainer');
        document.body.append(element);
        element.setAttribute('org', 'set');
      });
      await until(
        () => page.evaluate(outcomes),
        (shown) => assert.deepEqual(shown, ['works-with-warning']),
      );
    }));

  test('compact, hide, theme and page-url work', () =>
    on('hidden.html', async (page) => {
      const seen = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        return {
          parts: [...shadowRoot.querySelectorAll('section')].map((node) => node.part.value),
          paper: getComputedStyle(document.querySelector('scope-explainer')).backgroundColor,
        };
      });
      assert.deepEqual(seen.parts, ['setup', 'answer']);
      assert.equal(seen.paper, 'rgb(20, 24, 27)');
      const link = await page.evaluate(async () => {
        const element = document.querySelector('scope-explainer');
        element.hide = '';
        await element.updateComplete;
        return element.shadowRoot.querySelector('#embed .link a').href;
      });
      assert.equal(link, 'https://docs.example/');
    }));

  test('a property accepts what its attribute accepts, as frameworks set it', () =>
    on('none.html', async (page) => {
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

  test('odd or removed properties and attributes do not break it', () =>
    on('hidden.html', async (page) => {
      await page.evaluate(async () => {
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
        const fields = ['scopes', 'mode', 'org', 'plan', 'dashboardScanners', 'apiKey', 'slug'];
        const others = ['skipSubmission', 'findings', 'pageUrl', 'compact', 'hide'];
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
          }
        }
        for (const name of ['page-url', 'hide', 'compact', 'theme', 'scopes', 'mode', 'slug']) {
          for (const text of ['', 'x', '%', undefined]) {
            if (text === undefined) element.removeAttribute(name);
            else element.setAttribute(name, text);
            await element.updateComplete;
          }
        }
        element.scopes = ['full-scans', 'socket-basics'];
        await element.updateComplete;
      });
      assert.deepEqual(await page.evaluate(outcomes), ['works']);
    }));

  test('page-url adds links only for a web address', () =>
    on('one.html', async (page) => {
      const link = (address) =>
        page.evaluate(async (address) => {
          const element = document.querySelector('scope-explainer');
          if (address === null) element.removeAttribute('page-url');
          else element.setAttribute('page-url', address);
          await element.updateComplete;
          const link = element.shadowRoot.querySelector('#embed .link a')?.href;
          return link?.replace(/#.*/, '') ?? 'none';
        }, address);
      const { url } = await served({ folder });
      assert.equal(await link('site/index.html'), `${url}site/`);
      assert.equal(await link('/deep/page?x=1'), `${url}deep/`);
      assert.equal(await link('https://docs.example/a/b.html'), 'https://docs.example/a/');
      for (const none of ['', 'javascript:alert(1)', 'data:text/html,x', 'http://[', null]) {
        assert.equal(await link(none), 'none', none);
      }
    }));
});

/** What scripts of a page may do to built-in objects; none of it may change an answer. */
const HOSTILE = {
  'names in the prototype of everything': () => {
    for (const name of ['wasmBinary', 'wasmUrl', 'instantiateWasm', 'error', 'toJSON', 'slug']) {
      Object.defineProperty(Object.prototype, name, { value: 'polluted', writable: true });
    }
  },
  'lists that are JSON in their own way': () => {
    Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'polluted' });
  },
  'a clipboard that throws': () => {
    const value = Object.defineProperty({}, 'writeText', {
      get: () => {
        throw new Error('thrown on purpose');
      },
    });
    Object.defineProperty(navigator, 'clipboard', { value });
  },
};

for (const [what, hurt] of Object.entries(HOSTILE)) {
  test(`a page with ${what} shows an answer or an error, and what cannot be copied`, async () => {
    const site = await served();
    const page = await (await browserOf('chromium')).newPage({ origin: site.url });
    try {
      await page.driver.evaluateOnNewDocument(hurt);
      await page.goto('index.html#scopes=full-scans,repo&mode=env&org=set');
      await shown(page, '[part="verdict"], [part="problems"]');
      const copies = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('scope-explainer');
        const button = shadowRoot.querySelector('[part="share"] button');
        button?.click();
        return button !== null;
      });
      if (copies) await shown(page, '.by-hand textarea, .copy .done');
      assert.deepEqual(await page.problems(), []);
    } finally {
      await page.close();
    }
  });
}

/** Shows an element with `attributes`; with `low`, far down the page. */
async function alone(attributes, body, low = '') {
  await writeFile(
    path.join(folder, 'alone.html'),
    page(`${low}<scope-explainer mode="env" ${attributes}>Soon</scope-explainer>${SCRIPT}`),
  );
  const site = await served({ folder });
  await visit('chromium', 'alone.html', body, { site, waitsFor: null });
}

test('heading-level moves every heading', () =>
  alone('heading-level="4"', async (page) => {
    await page.driver.waitForFunction(() =>
      document.querySelector('scope-explainer').shadowRoot.querySelector('[part="verdict"]'),
    );
    const levels = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('scope-explainer');
      const headings = [...shadowRoot.querySelectorAll('h2, h3')];
      return headings.map(({ localName, ariaLevel }) => `${localName} ${ariaLevel}`);
    });
    assert.deepEqual([...new Set(levels)].sort(), ['h2 4', 'h3 5']);
  }));

test('a lazy element loads its engine when it comes near', () =>
  alone(
    'loading="lazy"',
    async (page) => {
      const asked = () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm'))
          .length;
      await page.driver.waitForFunction(() => customElements.get('scope-explainer'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(await page.evaluate(asked), 0);
      await page.evaluate(() => document.querySelector('scope-explainer').scrollIntoView());
      await until(
        () => page.evaluate(outcomes),
        (found) => assert.ok(found[0]),
      );
      assert.equal(await page.evaluate(asked), 1);
    },
    '<div style="height: 9000px"></div>',
  ));

test('lazy.js is small, and loads the element when it comes near', async () => {
  const { size } = await stat(path.join(folder, 'site/lazy.js'));
  assert.ok(size < 3000, `${size} bytes`);
  await writeFile(
    path.join(folder, 'lazy.html'),
    page(`<div style="height: 9000px"></div><scope-explainer mode="env">Soon</scope-explainer>
      <script type="module" src="site/lazy.js"></script>`),
  );
  const site = await served({ folder });
  const body = async (page) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await page.evaluate(() => !!customElements.get('scope-explainer')), false);
    await page.evaluate(() => document.querySelector('scope-explainer').scrollIntoView());
    await until(
      () => page.evaluate(outcomes),
      (found) => assert.ok(found[0]),
    );
  };
  await visit('chromium', 'lazy.html', body, { site, waitsFor: null });
});

test('the event also fires for a setup that cannot be read', () =>
  alone('org="maybe"', async (page) => {
    const told = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const element = document.querySelector('scope-explainer');
          element.addEventListener('scope-explainer-change', ({ detail }) => resolve(detail));
          element.setAttribute('mode', 'cloud');
        }),
    );
    assert.ok(told.error.problems.length > 0);
  }));

test('the page can set its padding', async () => {
  const padding = () =>
    getComputedStyle(document.querySelector('scope-explainer').shadowRoot.querySelector('.page'))
      .paddingTop;
  const measured = async (style) => {
    let found;
    await alone(`style="${style}"`, async (page) => {
      await until(
        () => page.evaluate(outcomes),
        (shown) => assert.ok(shown[0]),
      );
      found = await page.evaluate(padding);
    });
    return found;
  };
  assert.equal(await measured(''), '12px');
  assert.equal(await measured('--scope-explainer-padding: 3px'), '3px');
});

test('its files may be in another folder that the page names', async () => {
  const elsewhere = path.join(folder, 'elsewhere');
  for (const name of ['scope-explainer-answers.wasm', 'scope-explainer.wasm', 'log-worker.js']) {
    await cp(path.join(SITE, name), path.join(elsewhere, name));
  }
  await writeFile(
    path.join(folder, 'assets.html'),
    page(`${ELEMENT}<script type="module">
      import { ScopeExplainer } from './site/index.js';
      ScopeExplainer.filesAt('elsewhere');
      customElements.define('scope-explainer', ScopeExplainer);
    </script>`),
  );
  const site = await served({ folder });
  const body = async (page) => {
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => name.endsWith('.wasm')),
    );
    assert.deepEqual(asked, ['/elsewhere/scope-explainer-answers.wasm']);
  };
  await visit('chromium', 'assets.html', body, { site });
});
