// Other people's code is shipped with its licence.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { build } from 'esbuild';
import { root } from '../support/doors.mjs';

const site = path.join(root, 'build/site');
const shipped = flat(readFileSync(path.join(site, 'THIRD-PARTY-LICENSES.txt'), 'utf8'));

/** Text without its line breaks. */
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

/** The bill of materials, made on 2023-11-14, as text. */
function billOfMaterials() {
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
  return execFileSync(process.execPath, ['web/sbom.mjs'], { cwd: root, encoding: 'utf8', env });
}
const bill = billOfMaterials();

test('the bill of materials is valid SPDX', () => {
  const schema = new URL('./support/spdx.schema.json', import.meta.url);
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  assert.ok(validate(JSON.parse(bill)), JSON.stringify(validate.errors, null, 2));
});

test('the bill of materials names what is bundled and linked, and how the parts relate', async () => {
  const { name, packages, relationships } = JSON.parse(bill);
  const names = new Map(packages.map(({ SPDXID, name }) => [SPDXID, name]));
  assert.equal(names.size, packages.length, 'two packages share an id');
  assert.match(name, /^scope-explainer-\d/);

  const related = (type) =>
    relationships
      .filter(({ relationshipType }) => relationshipType === type)
      .map((each) => [names.get(each.spdxElementId), names.get(each.relatedSpdxElement)]);
  assert.deepEqual(related('DESCRIBES'), [[undefined, 'scope-explainer']]);
  assert.deepEqual(related('STATIC_LINK'), [
    ['scope-explainer', 'nlohmann_json'],
    ['scope-explainer', 'emscripten'],
  ]);
  const needs = related('DEPENDS_ON');
  assert.ok(needs.flat().every(Boolean), 'a package is needed that is not there');
  assert.ok(needs.some(([who, whom]) => who === 'scope-explainer' && whom === 'lit'));
  const needed = new Set(needs.map(([, whom]) => whom));
  for (const bundled of await bundledPackages()) assert.ok(needed.has(bundled), bundled);
});

test('the bill of materials is reproducible, and says when it was made', () => {
  assert.equal(billOfMaterials(), bill);
  assert.equal(JSON.parse(bill).creationInfo.created, '2023-11-14T22:13:20Z');
});

test('each script points to the licences, and the site has its own', () => {
  for (const name of ['scope-explainer.js', 'index.js', 'log-worker.js']) {
    assert.match(readFileSync(path.join(site, name), 'utf8'), /THIRD-PARTY-LICENSES\.txt/);
  }
  assert.equal(
    readFileSync(path.join(site, 'LICENSE.txt'), 'utf8'),
    readFileSync(path.join(root, 'LICENSE'), 'utf8'),
  );
});
