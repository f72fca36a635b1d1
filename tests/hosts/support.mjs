// Builds a host with the package, and checks what its readers see.

import assert from 'node:assert/strict';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serve } from '../../web/serve.mjs';
import { explainLog, LARGE_LOG, PACKAGE, run, verdicts } from '../package/support/consumer.mjs';
import { root } from '../support/doors.mjs';
import { shown } from '../web/support/states.mjs';
import { until } from '../web/support/until.mjs';
import { visit } from '../web/support/visit.mjs';

export const MODULES = path.join(root, 'tests/node_modules');
const SITE_FILES = [
  'scope-explainer.js',
  'scope-explainer.wasm',
  'scope-explainer-answers.wasm',
  'log-worker.js',
];

/** What every host asks by attributes; the key changes the answer. */
const QUESTION = { scopes: ['full-scans', 'repo'], mode: 'env', org: 'set', key: 'alias' };

/**
 * Copies a host's folder into the project, with the looks of its page where it has a place for them
 * (`looks`); takes what it needs from npm, or from the tests.
 */
export async function prepare(project, name, { shared = [], install = false, looks } = {}) {
  const folder = path.join(project.folder, name);
  await cp(path.join(root, 'tests/hosts', name), folder, { recursive: true });
  if (looks !== undefined) {
    await cp(path.join(root, 'tests/hosts/page.css'), path.join(folder, looks, 'page.css'));
  }
  if (install) {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    for (const each of ['scope-explainer', 'lit', 'lit-element', 'lit-html', '@lit', '@lit-labs']) {
      const from = path.join(project.folder, 'node_modules', each);
      await cp(from, path.join(folder, 'node_modules', each), { recursive: true });
    }
  }
  for (const each of shared) {
    const to = path.join(project.folder, 'node_modules', each);
    await symlink(path.join(MODULES, each), to).catch(() => {});
  }
  return folder;
}

/** Puts the files of the package where the host serves static files. */
export async function copyFiles(project, folder) {
  for (const name of SITE_FILES) {
    await cp(path.join(project.folder, PACKAGE, name), path.join(folder, name));
  }
}

export const toolOf = (folder) => (file, args) =>
  run(process.execPath, [path.join(MODULES, file), ...args], folder);

/** Writes the address of the host into its settings. */
export async function say(file, mark, text) {
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(mark, text));
}

/** Opens a built host and walks to the element and back, in the light and in the dark. */
export async function holds(built, { base = '', dark, site: given }) {
  const site = given ?? (await serve({ root: built }));
  const options = { site, waitsFor: null, complains: true };
  const { loadEngine } = await import(path.join(root, 'build/site/index.js'));
  const engine = await loadEngine();
  const headline = plain(engine.explain(QUESTION).verdict.headline);
  assert.notEqual(headline, plain(engine.explain({ ...QUESTION, key: 'ok' }).verdict.headline));
  const arrives = (page) =>
    until(
      () => page.evaluate(headlineShown),
      (found) => assert.equal(found, headline),
    );
  try {
    await visit(
      'chromium',
      base,
      async (page) => {
        await page.driver.waitForNetworkIdle({ idleTime: 500 }).catch(() => {});
        await follow(page);
        await arrives(page);
        await page.driver.goBack();
        await page.driver.waitForFunction(() => !document.querySelector('scope-explainer'));
        await follow(page);
        await arrives(page);
        await inTheDark(page, dark);
        await underHeader(page);
        await page.driver.setViewport({ width: 360, height: 740 });
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await explainLog(page, LARGE_LOG.text);
        assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
      },
      options,
    );
  } finally {
    if (!given) await site.close();
  }
}

const plain = (text) => text.replaceAll('`', '');

function headlineShown() {
  const { shadowRoot } = document.querySelector('scope-explainer') ?? {};
  return shadowRoot?.querySelector('#answer')?.textContent.trim();
}

async function follow(page) {
  await page.evaluate(() => {
    const links = [...document.querySelectorAll('a')];
    links.find(({ textContent }) => textContent.includes('To the scopes')).click();
  });
  await page.driver.waitForSelector('scope-explainer');
  await shown(page, '[part="verdict"]');
}

/** The element is light on a light page, and dark once the page is. */
async function inTheDark(page, dark) {
  const brightness = () => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    const { backgroundColor } = getComputedStyle(shadowRoot.querySelector('.page'));
    return Math.max(...backgroundColor.match(/\d+/g).map(Number).slice(0, 3));
  };
  assert.ok((await page.evaluate(brightness)) > 200, 'it is dark on a light page');
  await page.evaluate(dark);
  await until(
    () => page.evaluate(brightness),
    (value) => assert.ok(value < 80, `it is light on a dark page: ${value}`),
  );
}

/** However far the page is scrolled, its header never covers the sticky verdict. */
async function underHeader(page) {
  const covered = await page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    shadowRoot.querySelector('#answer').scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { left, top, width } = shadowRoot.querySelector('#answer').getBoundingClientRect();
    return document.elementFromPoint(left + width / 3, top + 4)?.localName;
  });
  assert.equal(covered, 'scope-explainer');
}
