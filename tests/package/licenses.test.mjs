// What is shipped of others is shipped with their licences.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../support/doors.mjs';

const site = path.join(root, 'build/site');
const shipped = flat(readFileSync(path.join(site, 'THIRD-PARTY-LICENSES.txt'), 'utf8'));

/** Text as it is whatever the width of its lines. */
function flat(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** The npm packages whose code ends up in the bundle. */
async function bundledPackages() {
  const { metafile } = await build({
    entryPoints: [path.join(root, 'web/src/scope-explainer.ts')],
    external: ['engine-glue', 'node:*'],
    loader: { '.css': 'text' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
  });
  const names = Object.keys(metafile.inputs).map(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1],
  );
  return [...new Set(names.filter(Boolean))];
}

test('every bundled npm package is named with its licence', async () => {
  const packages = await bundledPackages();
  assert.ok(packages.length > 0, 'nothing is bundled');
  for (const name of packages) {
    const license = readFileSync(path.join(root, 'web/node_modules', name, 'LICENSE'), 'utf8');
    assert.ok(shipped.includes(flat(license)), `the licence of ${name} is not shipped`);
    assert.ok(shipped.includes(name), `${name} is not named`);
  }
});

test('the C++ in the engine is named with its licence', () => {
  const header = /^#include <(\w+)\/json\.hpp>$/m;
  const reader = readFileSync(path.join(root, 'src/input/scenario_json.cpp'), 'utf8');
  const [, library] = header.exec(reader);
  for (const name of [`${library}_json`, 'Emscripten', 'musl', 'libc++']) {
    assert.ok(shipped.includes(name), `${name} is not named`);
  }
});

test('the bill of materials names npm packages and C++', () => {
  const sbom = execFileSync(process.execPath, ['web/sbom.mjs'], { cwd: root, encoding: 'utf8' });
  const { packages } = JSON.parse(sbom);
  const named = new Map(packages.map(({ name, versionInfo }) => [name, versionInfo]));
  for (const name of ['lit-html', 'nlohmann_json', 'emscripten']) {
    assert.match(named.get(name) ?? '', /^\d+\.\d+\.\d+$/, name);
  }
});

test('each script leads to the licences, and the site has its own', () => {
  for (const name of ['scope-explainer.js', 'workbench.js', 'index.js', 'log-worker.js']) {
    assert.match(readFileSync(path.join(site, name), 'utf8'), /THIRD-PARTY-LICENSES\.txt/);
  }
  assert.equal(
    readFileSync(path.join(site, 'LICENSE.txt'), 'utf8'),
    readFileSync(path.join(root, 'LICENSE'), 'utf8'),
  );
});
