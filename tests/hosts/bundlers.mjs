// The package, bundled by each bundler with no more settings than web/README.md names: no warning,
// and the element answers from the bundle. tests/run --only hosts.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import {
  explainLog,
  LARGE_LOG,
  makeProject,
  page as host,
  run,
  verdicts,
  WORKS,
} from '../package/support/consumer.mjs';
import { root } from '../support/doors.mjs';
import { visit } from '../web/support/visit.mjs';
import { copyFiles, MODULES, prepare } from './support.mjs';

const pageWith = (attribute) =>
  host(`<script ${attribute} src="main.js"></script>
<scope-explainer ${WORKS.markup}></scope-explainer>`);

const installed = (file) => path.join('../node_modules', file);
const shared = (file) => path.join(MODULES, file);

/** Fills `built`, where `index.html` and `main.js` are; `copies` if it does not bundle files. */
const BUNDLERS = {
  Vite: { tool: shared('vite/bin/vite.js'), args: 'build --base ./ --outDir built', page: true },
  Parcel: {
    tool: installed('parcel/lib/bin.js'),
    args: 'build index.html --public-url ./ --dist-dir built --no-cache',
    page: true,
  },
  webpack: {
    tool: installed('webpack-cli/bin/cli.js'),
    args: '--mode production --entry ./main.js --output-path built',
    script: 'defer',
  },
  Rollup: {
    tool: installed('rollup/dist/bin/rollup'),
    args: 'main.js --dir built --plugin node-resolve={browser:true}',
    copies: true,
  },
  esbuild: {
    tool: shared('esbuild/bin/esbuild'),
    args: 'main.js --bundle --format=esm --outdir=built',
    copies: true,
  },
};

let project;
let folder;

before(async () => {
  project = await makeProject();
  folder = await prepare(project, 'bundlers', { install: true });
});

after(() => project.remove());

/** What web/README.md says for bundlers that do not bundle the files. */
async function filesAt() {
  const guide = await readFile(path.join(root, 'web/README.md'), 'utf8');
  return /(?<=## Other bundlers\n[^#]*```js\n)[^`]+/.exec(guide)[0];
}

for (const [name, { tool, args, page, copies, script = 'type="module"' }] of Object.entries(
  BUNDLERS,
)) {
  test(`${name} warns of nothing, and the element answers from its bundle`, async () => {
    const app = path.join(folder, name);
    const built = path.join(app, 'built');
    await mkdir(built, { recursive: true });
    await writeFile(
      path.join(app, 'main.js'),
      copies ? await filesAt() : "import 'scope-explainer';\n",
    );
    await writeFile(path.join(page ? app : built, 'index.html'), pageWith(script));
    if (copies) await copyFiles(project, path.join(built, 'assets/scope-explainer'));
    const { stdout, stderr } = await run(process.execPath, [tool, ...args.split(' ')], app);
    assert.doesNotMatch(stdout + stderr, /warn|error|\(!\)|⚠/i);

    const site = await serve({ root: built });
    const workers = [];
    const body = async ({ driver, ...page }) => {
      driver.on('workercreated', (worker) => workers.push(worker));
      assert.deepEqual(await verdicts(page), [WORKS.shows]);
      await explainLog(page, LARGE_LOG.text);
      assert.deepEqual(await verdicts(page), [LARGE_LOG.shows]);
      assert.equal(workers.length, 1);
    };
    try {
      await visit('chromium', '', body, { site, waitsFor: null });
    } finally {
      await site.close();
    }
  });
}
