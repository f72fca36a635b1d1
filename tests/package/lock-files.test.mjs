// The npm packages to build, test and measure with: they install anywhere, with npm 9.2 or newer,
// and without running scripts of their own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../support/doors.mjs';

const HOSTS = ['bundlers', 'docusaurus', 'eleventy', 'next', 'react', 'starlight'].map(
  (name) => `tests/hosts/${name}`,
);
const FOLDERS = ['web', 'tests', 'tests/bench', ...HOSTS];

/** A range of versions, or another package under this name; no tag, no address. */
const RANGE = /^(npm:[@\w./-]+@)?[\^~<>=*\d][\w.^~<>=*|\s-]*$/;

function packages(folder) {
  const file = path.join(root, folder, 'package-lock.json');
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).map(([place, about]) => ({ place, ...about }));
}

for (const folder of FOLDERS) {
  describe(folder, () => {
    test('names no registry, so that everybody installs from their own', () => {
      for (const { place, resolved } of packages(folder)) assert.equal(resolved, undefined, place);
    });

    test('has a checksum for every package', () => {
      const [, ...installed] = packages(folder);
      assert.ok(installed.length > 2, 'hardly any package');
      for (const { place, integrity } of installed)
        assert.match(integrity ?? '', /^sha512-/, place);
    });

    test('asks only for versions: npm cannot hold a tag against a lock file without addresses', () => {
      for (const { place, dependencies = {}, devDependencies = {} } of packages(folder)) {
        for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
          assert.match(version, RANGE, `${place}: ${name}`);
        }
      }
    });
  });
}

test('of the packages that build the site, only esbuild runs a script when it is installed', () => {
  const scripted = packages('web').filter(({ hasInstallScript }) => hasInstallScript);
  assert.deepEqual(
    scripted.map(({ place }) => place),
    ['node_modules/esbuild'],
  );
});
