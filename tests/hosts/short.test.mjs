// One host that takes only seconds, in every run; tests/package has a VitePress site, hosts.mjs and
// bundlers.mjs the rest.

import path from 'node:path';
import { after, before, test } from 'node:test';
import { makeProject } from '../package/support/consumer.mjs';
import { holds, prepare, toolOf } from './support.mjs';

let project;

before(async () => {
  project = await makeProject();
});

after(() => project.remove());

test('a Vue app, made by Vite', async () => {
  const folder = await prepare(project, 'vue', { shared: ['vue', '@vue'], looks: '' });
  await toolOf(folder)('vite/bin/vite.js', ['build', '.', '--base', './', '--outDir', 'built']);
  const dark = () => document.documentElement.classList.add('dark');
  await holds(path.join(folder, 'built'), { dark });
});
