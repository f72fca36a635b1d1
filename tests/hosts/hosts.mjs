// The element in real hosts, each set up as web/README.md says: tests/run --only hosts. It
// downloads the hosts that are on npm; the others come from Debian.

import path from 'node:path';
import { after, before, test } from 'node:test';
import { makeProject, run } from '../package/support/consumer.mjs';
import { serve } from '../../web/serve.mjs';
import { copyFiles, holds, prepare, say, toolOf } from './support.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.DOCUSAURUS_NO_TELEMETRY = '1';

let project;

before(async () => {
  project = await makeProject();
});

after(() => project.remove());

const byClass = () => document.documentElement.classList.add('dark');

test('VitePress under a base URL', async () => {
  const folder = await prepare(project, 'vitepress', { shared: ['vitepress', 'vue'] });
  await toolOf(project.folder)('vitepress/bin/vitepress.js', [
    ...['build', 'vitepress', '--outDir', path.join(folder, 'built/base')],
  ]);
  await holds(path.join(folder, 'built'), { base: 'base/', dark: byClass });
});

test('Hugo, which drops HTML unless it is told not to', async () => {
  const folder = await prepare(project, 'hugo', { looks: 'static' });
  await copyFiles(project, path.join(folder, 'static'));
  await run('hugo', ['--quiet'], folder);
  await holds(path.join(folder, 'public'), { dark: byClass });
});

test('Sphinx with Furo', async () => {
  const folder = await prepare(project, 'sphinx');
  await copyFiles(project, path.join(folder, '_static'));
  await run('sphinx-build', ['-q', '.', 'built'], folder);
  const dark = () => (document.body.dataset.theme = 'dark');
  await holds(path.join(folder, 'built'), { dark });
});

test('MkDocs Material with instant navigation', async () => {
  const folder = await prepare(project, 'mkdocs-material');
  await copyFiles(project, path.join(folder, 'docs'));
  const built = path.join(folder, 'site');
  const site = await serve({ root: built });
  try {
    await say(path.join(folder, 'mkdocs.yml'), 'SITE_URL', site.url);
    await run('mkdocs', ['build', '--quiet'], folder);
    const dark = () => document.querySelector('label[title="Dark"]').click();
    await holds(built, { dark, site });
  } finally {
    await site.close();
  }
});

test('Eleventy', async () => {
  const folder = await prepare(project, 'eleventy', { install: true, looks: 'files' });
  await copyFiles(project, path.join(folder, 'files'));
  const eleventy = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  await run(process.execPath, [eleventy, '--quiet'], folder);
  await holds(path.join(folder, '_site'), { dark: byClass });
});

test('a React app, made by Vite', async () => {
  const folder = await prepare(project, 'react', { install: true, looks: '' });
  await toolOf(folder)('vite/bin/vite.js', ['build', '.', '--base', './', '--outDir', 'built']);
  await holds(path.join(folder, 'built'), { dark: byClass });
});

for (const bundler of ['turbopack', 'webpack']) {
  test(`Next.js, exported, with ${bundler}`, async () => {
    const folder = await prepare(project, 'next', { install: true, looks: 'app' });
    const next = path.join(folder, 'node_modules/next/dist/bin/next');
    await run(process.execPath, [next, 'build', `--${bundler}`], folder);
    await holds(path.join(folder, 'out'), { dark: byClass });
  });
}

test('Starlight, from a component in .mdx, under a base URL', async () => {
  const folder = await prepare(project, 'starlight', { install: true });
  const astro = path.join(folder, 'node_modules/astro/astro.js');
  await run(process.execPath, [astro, 'build', '--silent'], folder);
  const dark = () => (document.documentElement.dataset.theme = 'dark');
  await holds(path.join(folder, 'built'), { base: 'base/', dark });
});

test('Docusaurus under a base URL', async () => {
  const folder = await prepare(project, 'docusaurus', { install: true });
  await copyFiles(project, path.join(folder, 'static'));
  const docusaurus = path.join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const args = ['build', '--out-dir', 'built/base'];
  await run(process.execPath, [docusaurus, ...args], folder);
  const dark = () => (document.documentElement.dataset.theme = 'dark');
  await holds(path.join(folder, 'built'), { base: 'base/', dark });
});
