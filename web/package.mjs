// Makes a folder that `npm pack` can pack: node web/package.mjs [--site <the built site>] [--out <folder>]
//
// The package is what the site ships for others: the element, its entry without side effects, the
// engine and the worker for large logs, with their types and the custom-elements manifest. It needs
// no other package, neither when it runs nor for its types.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { manifest } from './manifest.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: path.join(root, 'build/site') },
    out: { type: 'string', default: path.join(root, 'build/package') },
  },
});
const out = path.resolve(values.out);
const typesFolder = path.join(out, 'types');

/** What is taken from the site as it is. */
const FILES = [
  'scope-explainer.js',
  'index.js',
  'log-worker.js',
  'scope-explainer.wasm',
  'THIRD-PARTY-LICENSES.txt',
];
/** The sources whose types a user of the package can come upon; the element's are made below. */
const TYPED = ['scope-explainer', 'index', 'engine', 'errors', 'types', 'generated/report'];

/** Runs the compiler on our sources, or on a project of its own. */
function tsc(...args) {
  try {
    const compiler = path.join(here, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, ...args], { stdio: 'inherit' });
  } catch {
    process.exit(1); // tsc has said why
  }
}

/** The npm package's own description. */
function packageJson() {
  const { name, version, description, license, engines } = JSON.parse(
    readFileSync(path.join(here, 'package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    exports: {
      '.': { types: './types/scope-explainer.d.ts', default: './scope-explainer.js' },
      './element': { types: './types/index.d.ts', default: './index.js' },
      './scope-explainer.wasm': './scope-explainer.wasm',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    unpkg: './scope-explainer.js',
    jsdelivr: './scope-explainer.js',
    // The loader reads a file where it runs in Node.js, and nowhere else.
    browser: { 'node:fs/promises': false },
    customElements: './custom-elements.json',
    sideEffects: ['./scope-explainer.js', './log-worker.js'],
  };
}

/**
 * The element's type: an HTMLElement with what the manifest lists. The class itself is made with
 * Lit, and its declaration would ask every user to install Lit for its types.
 */
function elementTypes({ modules }) {
  const { name, description, members } = modules[0].declarations[0];
  const lines = members.map(
    ({ name, type, readonly, description }) =>
      `  /** ${description} */\n  ${readonly ? 'readonly ' : ''}${name}: ${type.text};`,
  );
  return `import type { Report } from './types.js';

/** ${description} */
export declare class ${name} extends HTMLElement {
${lines.join('\n')}
}
`;
}

/** Fails where the class does not keep what the types promise of it. */
function checkElementTypes(folder) {
  const real = path.join(here, 'src/element.ts');
  const promised = path.join(typesFolder, 'element.js');
  const check = path.join(folder, 'check.ts');
  writeFileSync(
    check,
    `import { ScopeExplainer } from ${JSON.stringify(real)};
import type { ScopeExplainer as Promised } from ${JSON.stringify(promised)};
export const kept: new () => Promised = ScopeExplainer;
`,
  );
  const project = path.join(folder, 'tsconfig.json');
  writeFileSync(
    project,
    JSON.stringify({
      extends: path.join(here, 'tsconfig.json'),
      compilerOptions: { typeRoots: [path.join(here, 'node_modules/@types')] },
      files: [check, ...['engine-glue', 'css'].map((n) => path.join(here, `src/${n}.d.ts`))],
      include: [],
    }),
  );
  tsc('-p', project);
}

function writeTypes(description) {
  const work = `${out}-types`;
  const source = path.join(here, 'src');
  const declarations = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
  tsc('-p', here, ...declarations, '--rootDir', source, '--outDir', work);
  for (const name of TYPED) {
    const text = readFileSync(path.join(work, `${name}.d.ts`), 'utf8');
    const linked = text.replace(/(from|import) '(\.\/[\w/-]+)\.ts'/g, "$1 '$2.js'");
    const file = path.join(typesFolder, `${name}.d.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, linked);
  }
  writeFileSync(path.join(typesFolder, 'element.d.ts'), elementTypes(description));
  checkElementTypes(work);
  rmSync(work, { recursive: true });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of FILES) copyFileSync(path.join(values.site, name), path.join(out, name));
copyFileSync(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
copyFileSync(path.join(here, 'package.md'), path.join(out, 'README.md'));

const description = await manifest(values.site);
const write = (name, value) =>
  writeFileSync(path.join(out, name), `${JSON.stringify(value, null, 2)}\n`);
write('custom-elements.json', description);
write('package.json', packageJson());
writeTypes(description);
