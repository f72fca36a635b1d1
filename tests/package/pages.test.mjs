// The package on pages without a build: served from anywhere, and in spite of what the page around
// it does.

import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { eachEngine, visit } from '../web/support/visit.mjs';
import {
  explainLog,
  LARGE_LOG,
  makeProject,
  PACKAGE,
  page as host,
  SILENT,
  verdicts,
  WORKS,
} from './support/consumer.mjs';

const script = (from) => `<script type="module" src="${from}/scope-explainer.js"></script>`;
const element = ({ markup }) => `<scope-explainer ${markup}>Loading …</scope-explainer>`;
const LOCAL = `../${PACKAGE}`;

/** Page styles that change everything in it, including the element. */
const HOSTILE = `
  html { font-size: 200% !important; }
  *, *::before, *::after { all: unset !important; }
  * { display: inline !important; color: #fefefe !important; visibility: hidden; }
  p, ul, li, button, input, .page, .verdict, .outcome { display: none !important; }
  scope-explainer { letter-spacing: 1em; text-transform: uppercase; font-size: 60px; }`;

/** What an element can inherit from its page. */
const HANDED_DOWN = `
  html { writing-mode: vertical-rl; -webkit-text-fill-color: transparent; word-break: break-all;
    pointer-events: none; letter-spacing: 1em; word-spacing: 2em; text-transform: uppercase;
    visibility: hidden; line-height: 4; text-align: end; text-indent: 3em; white-space: pre;
    font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: condensed;
    color: #fefefe; cursor: wait; hyphens: auto; tab-size: 20; quotes: none; line-break: anywhere;
    text-shadow: 0 0 9px red; user-select: none; -webkit-user-select: none; caret-color: red;
    accent-color: red; text-decoration-skip-ink: none; text-underline-offset: 9px; stroke: red;
    border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
    list-style: square inside; overflow-wrap: anywhere; text-wrap: nowrap; fill: red; orphans: 9;
    image-rendering: pixelated; font-feature-settings: 'smcp'; font-kerning: none; }
  @media all { scope-explainer { -webkit-text-stroke: 3px red; text-emphasis: dot; } }`;

const STRICT = {
  'Content-Security-Policy': [
    "default-src 'none'",
    'img-src 127.0.0.1:*/favicon.ico', // browsers ask for it by themselves
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
  ].join('; '),
};

const TYPED = {
  'Content-Security-Policy': `${STRICT['Content-Security-Policy']}; require-trusted-types-for 'script'; trusted-types lit-html`,
};

let project;
let site;

before(async () => {
  project = await makeProject();
  await project.write('favicon.ico', '');
  site = await serve({ root: project.folder });
});

after(async () => {
  await site.close();
  await project.remove();
});

/** Opens a page of the project in a browser; different engines run at the same time. */
async function shown(engine, html, body, options = {}) {
  const name = `docs/${engine}.html`;
  await project.write(name, html);
  await visit(engine, name, body, { site, waitsFor: null, ...options });
}

/** Counts the workers that a page of Chromium starts. */
function countWorkers(page) {
  const workers = [];
  page.driver.on('workercreated', (worker) => workers.push(worker));
  return workers;
}

eachEngine('the package', (engine) => {
  test('shows its verdict on a plain page under a path', () =>
    shown(engine, host(script(LOCAL) + element(SILENT)), async (page) => {
      assert.deepEqual(await verdicts(page), [SILENT.shows]);
    }));

  test('looks the same on a page with hostile styles', () =>
    shown(
      engine,
      host(`<style>${HOSTILE}</style>${script(LOCAL)}${element(SILENT)}`, 'dir="rtl"'),
      async (page) => {
        assert.deepEqual(await verdicts(page), [SILENT.shows]);
        assert.deepEqual(await page.evaluate(looks), {
          page: 'grid',
          visible: true,
          color: 'rgb(26, 33, 38)',
          background: 'rgb(245, 244, 240)',
          spacing: 'normal none ltr',
          scrollsSideways: false,
        });
      },
    ));

  test('inherits only the font of its page', async () => {
    const seen = [];
    for (const style of ['', HANDED_DOWN].map(
      (style) => `${style} scope-explainer { width: 40rem; }`,
    )) {
      const html = host(`<style>${style}</style>${script(LOCAL)}${element(SILENT)}`);
      await shown(engine, html, async (page) => {
        await verdicts(page);
        seen.push(await page.evaluate(stylesWithin));
      });
    }
    assert.ok(Object.keys(seen[0]).length > 800, 'hardly any style was looked at');
    const changed = Object.keys(seen[0]).filter((name) => seen[0][name] !== seen[1][name]);
    assert.deepEqual(changed, []);
  });

  /** Serves the project with `headers` while `body` looks at its page. */
  async function servedWith(headers, body) {
    const strict = await serve({ root: project.folder, headers });
    const html = host(script(LOCAL) + element(WORKS)).replace(/<link[^>]*>/, '');
    try {
      await shown(engine, html, body, { site: strict });
    } finally {
      await strict.close();
    }
  }

  test('works under a strict policy', () =>
    servedWith(STRICT, async (page) => {
      assert.deepEqual(await verdicts(page), [WORKS.shows]);
      await explainLog(page, LARGE_LOG.text);
      assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
    }));

  test("needs only lit's policy where Trusted Types are required", () =>
    servedWith(TYPED, async (page) => assert.deepEqual(await verdicts(page), [WORKS.shows])));
});

test("creates lit's policy a second time if the page allows duplicates", async () => {
  const policy = TYPED['Content-Security-Policy'].replace(
    /lit-html$/,
    "lit-html 'allow-duplicates'",
  );
  const strict = await serve({
    root: project.folder,
    headers: { 'Content-Security-Policy': policy },
  });
  // Another copy of the file is another copy of Lit.
  const scripts = script(LOCAL) + script(LOCAL).replace('.js"', '.js?second"');
  const html = host(scripts + element(WORKS)).replace(/<link[^>]*>/, '');
  try {
    await shown(
      'chromium',
      html,
      async (page) => assert.deepEqual(await verdicts(page), [WORKS.shows]),
      { site: strict },
    );
  } finally {
    await strict.close();
  }
});

/** What a hostile style could have changed. */
function looks() {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const styleOf = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
  const { display, color, backgroundColor } = styleOf('.page');
  const { visibility, letterSpacing, textTransform, direction } = styleOf('.verdict h2');
  const { height } = shadowRoot.querySelector('.verdict').getBoundingClientRect();
  return {
    page: display,
    visible: visibility === 'visible' && height > 0,
    color,
    background: backgroundColor,
    spacing: `${letterSpacing} ${textTransform} ${direction}`,
    scrollsSideways: document.documentElement.scrollWidth > innerWidth,
  };
}

/** Every computed style of some nodes, except position and size. */
function stylesWithin() {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const place =
    /^(width|height|(inline|block)-size|(perspective|transform)-origin|inset|top|bottom|left|right|grid-)/;
  const nodes = ['.verdict h2', 'button', 'code', 'label', 'summary'];
  return Object.fromEntries(
    nodes.flatMap((selector) => {
      const style = getComputedStyle(shadowRoot.querySelector(selector));
      return [...style]
        .filter((name) => !place.test(name) && !name.startsWith('--'))
        .map((name) => [`${selector} ${name}`, style.getPropertyValue(name)]);
    }),
  );
}

test('a large log is read by a worker of the same origin', () =>
  shown('chromium', host(script(LOCAL) + element(WORKS)), async (page) => {
    const workers = countWorkers(page);
    await verdicts(page);
    await explainLog(page, LARGE_LOG.text);
    assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
    assert.equal(workers.length, 1);
  }));

test('comes from another origin, and reads a large log without its worker', async () => {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const other = await serve({ root: project.folder, headers });
  const html = host(script(other.url + PACKAGE) + element(WORKS));
  const body = async (page) => {
    const workers = countWorkers(page);
    assert.deepEqual(await verdicts(page), [WORKS.shows]);
    await explainLog(page, LARGE_LOG.text);
    assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
    assert.equal(workers.length, 0);
  };
  try {
    await shown('chromium', html, body, { others: [other.url] });
  } finally {
    await other.close();
  }
});

test('two versions on a page, one of them loaded twice, define one element', async () => {
  const copy = path.join(project.folder, 'copy');
  await cp(path.join(project.folder, PACKAGE), copy, { recursive: true });
  const file = path.join(copy, 'scope-explainer.js');
  const text = await readFile(file, 'utf8');
  const another = text.replace('What the run does', 'What another version says');
  assert.notEqual(another, text);
  await writeFile(file, another);
  const again = `<script type="module">import '${LOCAL}/scope-explainer.js?again';</script>`;
  const scripts = [script(LOCAL), script(LOCAL), again, script('../copy')];
  const heading = () =>
    document.querySelector('scope-explainer').shadowRoot.querySelector('.steps h3').textContent;
  for (const [first, order] of [
    ['What the run does', scripts],
    ['What another version says', [...scripts].reverse()],
  ]) {
    const html = host(order.join('') + element(SILENT) + element(WORKS));
    await shown('chromium', html, async (page) => {
      assert.deepEqual(await verdicts(page), [SILENT.shows, WORKS.shows]);
      assert.equal(await page.evaluate(heading), first);
    });
  }
});
