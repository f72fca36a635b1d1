// The package in projects with a bundler: the bundle must hold everything that is needed.

import assert from 'node:assert/strict';
import { readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { visit } from '../web/support/visit.mjs';
import { explainLog, LARGE_LOG, makeProject, run, verdicts, WORKS } from './support/consumer.mjs';

const MODULES = path.join(root, 'tests/node_modules');
const ELEMENT = `<scope-explainer ${WORKS.markup}>Loading …</scope-explainer>`;

let project;

before(async () => {
  project = await makeProject();
});

after(() => project.remove());

/** Runs a tool that is installed in the project like the package. */
const runTool = (file, ...args) =>
  run(process.execPath, [path.join(MODULES, file), ...args], project.folder);

/**
 * Shows a built site in Chromium; after `act` the verdict must appear, and a worker must read a
 * large log.
 */
async function shows(folder, address = '', act = () => {}) {
  const site = await serve({ root: path.join(project.folder, folder) });
  try {
    const body = async (page) => {
      const workers = [];
      page.driver.on('workercreated', (worker) => workers.push(worker));
      await act(page);
      assert.deepEqual(await verdicts(page), [WORKS.shows]);
      await explainLog(page, LARGE_LOG.text);
      assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
      assert.equal(workers.length, 1);
    };
    await visit('chromium', address, body, { site, waitsFor: null });
  } finally {
    await site.close();
  }
}

for (const [name, base] of [
  ['at the root', '/'],
  ['under a path', './'],
]) {
  test(`a Vite app ${name} has everything that the element needs`, async () => {
    await project.write(
      'app/index.html',
      `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,">
<script type="module" src="main.js"></script>${ELEMENT}</html>`,
    );
    await project.write('app/main.js', "import 'scope-explainer';");
    const out = base === '/' ? 'built' : 'built/app';
    const { stderr } = await runTool(
      'vite/bin/vite.js',
      ...['build', 'app', '--base', base, '--outDir', path.join(project.folder, out)],
    );
    assert.doesNotMatch(stderr, /error/i);
    await shows('built', base === '/' ? '' : 'app/');
  });
}

test('a Vite app that imports the entry without side effects but does not use it runs nothing', async () => {
  await project.write('idle/index.html', '<script type="module" src="main.js"></script>');
  await project.write('idle/main.js', "import 'scope-explainer/element'; console.log('idle');");
  await runTool('vite/bin/vite.js', 'build', 'idle');
  const assets = path.join(project.folder, 'idle/dist/assets');
  const [script] = (await readdir(assets)).filter((name) => name.startsWith('index-'));
  assert.match(await readFile(path.join(assets, script), 'utf8'), /console\.log\("idle"\);\s*$/);
});

test('a VitePress site, set up as web/README.md says, shows it after navigation', async () => {
  for (const name of ['vitepress', 'vue']) {
    await symlink(path.join(MODULES, name), path.join(project.folder, 'node_modules', name));
  }
  const guide = await readFile(path.join(root, 'web/README.md'), 'utf8');
  const [config, theme] = guide.split('## VitePress')[1].match(/(?<=```js\n)[^`]+(?=```)/g);
  await project.write('pages/.vitepress/config.mjs', config);
  await project.write('pages/.vitepress/theme/index.mjs', theme);
  await project.write('pages/public/favicon.ico', '');
  await project.write('pages/index.md', '# Help\n\n[Scopes](./scopes.md)\n');
  await project.write(
    'pages/scopes.md',
    `# Scopes\n\n${ELEMENT.replace('>', ' findings="false">')}\n`,
  );
  await runTool('vitepress/bin/vitepress.js', 'build', 'pages');
  const built = path.join(project.folder, 'pages/.vitepress/dist');
  assert.match(await readFile(path.join(built, 'scopes.html'), 'utf8'), /<scope-explainer /);
  await shows('pages/.vitepress/dist', '', async (page) => {
    await page.driver.waitForFunction(() => document.querySelector('#app').__vue_app__);
    await page.evaluate(() => (window.sameDocument = true));
    await page.driver.locator('main a[href$="scopes.html"]').click();
    await page.driver.waitForSelector('scope-explainer');
    const findings = () => document.querySelector('scope-explainer').findings;
    await page.driver.waitForFunction(() => document.querySelector('scope-explainer').shadowRoot);
    assert.deepEqual(await page.evaluate(() => window.sameDocument), true);
    assert.equal(await page.evaluate(findings), false);
  });
});

test('esbuild bundles it for browsers without any settings', async () => {
  await project.write('bundled/main.js', "import 'scope-explainer';");
  const { warnings } = await esbuild({
    entryPoints: [path.join(project.folder, 'bundled/main.js')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(warnings, []);
});
