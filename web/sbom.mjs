// What the package and the site are made of, as SPDX: node web/sbom.mjs, after a build of the site.
// npm knows its own packages; what C++ brings into the engine is added.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { cwd: here, encoding: 'utf8' });

/** The version of the headers that the site was built with. */
function nlohmannVersion() {
  const cache = readFileSync(path.join(here, '../build/site-work/CMakeCache.txt'), 'utf8');
  const [, folder] = /^SCOPE_EXPLAINER_NLOHMANN_DIR:PATH=(.*)$/m.exec(cache);
  const macros = path.join(folder, 'nlohmann/detail/abi_macros.hpp');
  const version = /NLOHMANN_JSON_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)/g;
  return [...readFileSync(macros, 'utf8').matchAll(version)]
    .slice(0, 3)
    .map(([, part]) => part)
    .join('.');
}

const sbom = JSON.parse(run('npm', 'sbom', '--omit', 'dev', '--sbom-format', 'spdx'));
const [main] = sbom.documentDescribes;

function add(name, versionInfo, licenseDeclared, homepage) {
  const SPDXID = `SPDXRef-Package-${name}-${versionInfo}`;
  sbom.packages.push({
    name,
    SPDXID,
    versionInfo,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    homepage,
    licenseDeclared,
  });
  sbom.relationships.push({
    spdxElementId: SPDXID,
    relatedSpdxElement: main,
    relationshipType: 'STATIC_LINK',
  });
}

add('nlohmann_json', nlohmannVersion(), 'MIT', 'https://github.com/nlohmann/json');
const [emscripten] = /\d+\.\d+\.\d+/.exec(run('em++', '--version'));
// Its C and C++ libraries come with it.
add('emscripten', emscripten, 'MIT AND Apache-2.0 WITH LLVM-exception', 'https://emscripten.org/');
console.log(JSON.stringify(sbom, null, 2));
