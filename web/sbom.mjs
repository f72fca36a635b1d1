// What the package and the site are made of, as SPDX 2.3: node web/sbom.mjs, after a build of the
// site. The lock file knows the npm packages; what C++ brings into the engine is added. With
// SOURCE_DATE_EPOCH, seconds since 1970, the same bytes come whenever it runs.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const lock = JSON.parse(readFileSync(path.join(here, 'package-lock.json'), 'utf8'));

/** An id may hold only letters, digits, dots and dashes. */
const idOf = (text) => `SPDXRef-Package-${text.replace(/^@/, '').replace(/[^A-Za-z\d.]/g, '-')}`;

const describe = (name, versionInfo, licenseDeclared, purl) => ({
  name,
  SPDXID: idOf(`${name}-${versionInfo}`),
  versionInfo,
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseDeclared,
  externalRefs: [
    {
      referenceCategory: 'PACKAGE-MANAGER',
      referenceType: 'purl',
      referenceLocator: `${purl}@${versionInfo}`,
    },
  ],
});

/** Relates `from` to `to` as in "from DEPENDS_ON to". */
const relate = (from, relationshipType, to) => ({
  spdxElementId: from,
  relationshipType,
  relatedSpdxElement: to,
});

/** What the lock file has at `place`. */
function npmPackage(place, { name = place.split('node_modules/').at(-1), ...about }) {
  const { version, license, integrity } = about;
  const described = describe(name, version, license, `pkg:npm/${name.replace('@', '%40')}`);
  if (!integrity) return described;
  const [algorithm, digest] = integrity.split('-');
  const checksumValue = Buffer.from(digest, 'base64').toString('hex');
  return { ...described, checksums: [{ algorithm: algorithm.toUpperCase(), checksumValue }] };
}

const shipped = Object.entries(lock.packages).filter(([, { dev }]) => !dev);
const npm = new Map(shipped.map(([place, about]) => [place, npmPackage(place, about)]));

/** The package that Node.js finds where one at `place` asks for `name`. */
function found(name, place) {
  const there = npm.get(path.posix.join(place, 'node_modules', name));
  if (there) return there;
  if (!place) throw new Error(`web/package-lock.json has no ${name}`);
  return found(name, place.slice(0, Math.max(place.lastIndexOf('/node_modules/'), 0)));
}

/** The version of the headers that the site was built with. */
function nlohmannVersion() {
  const cache = readFileSync(path.join(here, '../build/wasm/CMakeCache.txt'), 'utf8');
  const [, folder] = /^SCOPE_EXPLAINER_NLOHMANN_DIR:PATH=(.*)$/m.exec(cache);
  const macros = path.join(folder, 'nlohmann/detail/abi_macros.hpp');
  const version = /NLOHMANN_JSON_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)/g;
  return [...readFileSync(macros, 'utf8').matchAll(version)]
    .slice(0, 3)
    .map(([, part]) => part)
    .join('.');
}

function emscriptenVersion() {
  return /\d+\.\d+\.\d+/.exec(execFileSync('em++', ['--version'], { encoding: 'utf8' }))[0];
}

const main = npm.get('');
const linked = [
  describe('nlohmann_json', nlohmannVersion(), 'MIT', 'pkg:github/nlohmann/json'),
  // Its C and C++ libraries come with it.
  describe(
    ...['emscripten', emscriptenVersion(), 'MIT AND Apache-2.0 WITH LLVM-exception'],
    'pkg:github/emscripten-core/emscripten',
  ),
];
const packages = [...npm.values(), ...linked];
const needs = shipped.flatMap(([place, { dependencies = {} }]) =>
  Object.keys(dependencies).map((name) =>
    relate(npm.get(place).SPDXID, 'DEPENDS_ON', found(name, place).SPDXID),
  ),
);
const links = linked.map(({ SPDXID }) => relate(main.SPDXID, 'STATIC_LINK', SPDXID));

const name = `${main.name}-${main.versionInfo}`;
const made = new Date(Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000) * 1000);
const created = made.toISOString().replace(/\.\d+/, '');
const digest = createHash('sha256').update(JSON.stringify([created, packages]));
const document = {
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name,
  documentNamespace: `https://spdx.org/spdxdocs/${name}-${digest.digest('hex').slice(0, 32)}`,
  creationInfo: { created, creators: [`Tool: scope-explainer-sbom-${main.versionInfo}`] },
  packages,
  relationships: [relate('SPDXRef-DOCUMENT', 'DESCRIBES', main.SPDXID), ...needs, ...links],
};
console.log(JSON.stringify(document, null, 2));
