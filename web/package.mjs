// Makes a folder that `npm pack` can pack: node web/package.mjs [--site <the built site>] [--out <folder>]
//
// The package holds the element twice: as modules that import Lit, for bundlers, and as the site
// ships it, in one file for pages and CDNs. Both share the engine. With them come the types, those
// for JSX and Vue among them, and the custom-elements manifest.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleModules } from './bundle.mjs';
import { elementTypes, jsxTypes, vueTypes } from './framework-types.mjs';
import { manifest } from './manifest.mjs';

/** Where the source is; GitHub's workflows know it. */
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
const home = GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: path.join(root, 'build/site') },
    engine: { type: 'string', default: path.join(root, 'build/wasm/bin/scope-explainer.mjs') },
    out: { type: 'string', default: path.join(root, 'build/package') },
  },
});
const out = path.resolve(values.out);
const typesFolder = path.join(out, 'types');

/** What is taken from the site as it is. */
const FILES = [
  'scope-explainer.js',
  'index.js',
  'lazy.js',
  'log-worker.js',
  'scope-explainer.wasm',
  'scope-explainer-answers.wasm',
  'THIRD-PARTY-LICENSES.txt',
];
/** The sources whose types a user of the package may see; the element's are made below. */
const TYPED = [
  ...['scope-explainer', 'lazy', 'index', 'engine', 'errors', 'types'],
  ...['generated/report', 'generated/reading'],
];

/** Runs the compiler on our sources, or on a project of its own. */
function tsc(...args) {
  try {
    const compiler = path.join(here, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, ...args], { stdio: 'inherit' });
  } catch {
    process.exit(1); // tsc has said why
  }
}

const entry = (name) => ({ types: `./types/${name}.d.ts`, default: `./modules/${name}.js` });

/** The npm package's own description. */
function packageJson() {
  const { name, version, description, license, engines, keywords, dependencies } = JSON.parse(
    readFileSync(path.join(here, 'package.json'), 'utf8'),
  );
  return {
    name,
    version,
    description,
    license,
    keywords,
    ...(home && {
      homepage: `${home}#readme`,
      bugs: `${home}/issues`,
      repository: { type: 'git', url: `git+${home}.git`, directory: 'web' },
    }),
    type: 'module',
    engines,
    dependencies: { lit: `^${dependencies.lit}` },
    exports: {
      '.': entry('scope-explainer'),
      './element': entry('index'),
      './lazy': entry('lazy'),
      './jsx': { types: './types/jsx.d.ts', default: './modules/types-only.js' },
      './vue': { types: './types/vue.d.ts', default: './modules/types-only.js' },
      './scope-explainer.js': {
        types: './types/scope-explainer.d.ts',
        default: './scope-explainer.js',
      },
      './scope-explainer.wasm': './scope-explainer.wasm',
      './scope-explainer-answers.wasm': './scope-explainer-answers.wasm',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    // For tools that do not read `exports`.
    main: './modules/scope-explainer.js',
    types: './types/scope-explainer.d.ts',
    unpkg: './scope-explainer.js',
    jsdelivr: './scope-explainer.js',
    // The loader reads a file only in Node.js.
    browser: { 'node:fs/promises': false },
    customElements: './custom-elements.json',
    sideEffects: [
      './scope-explainer.js',
      './lazy.js',
      './log-worker.js',
      './modules/scope-explainer.js',
      './modules/lazy.js',
      './modules/log-worker.js',
    ],
  };
}

/** Fails if the class does not have what its types promise. */
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
  const [{ declarations: types }] = description.modules;
  const made = { element: elementTypes, jsx: jsxTypes, vue: vueTypes };
  for (const [name, typesOf] of Object.entries(made)) {
    writeFileSync(path.join(typesFolder, `${name}.d.ts`), typesOf(types[0]));
  }
  checkElementTypes(work);
  rmSync(work, { recursive: true });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of FILES) copyFileSync(path.join(values.site, name), path.join(out, name));
copyFileSync(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
copyFileSync(path.join(here, 'package.md'), path.join(out, 'README.md'));

const wasm = readFileSync(values.engine.replace(/\.mjs$/, '.wasm'));
const buildId = createHash('sha256').update(wasm).digest('hex').slice(0, 8);
const modules = path.join(out, 'modules');
await bundleModules(path.resolve(values.engine), modules, buildId);
writeFileSync(path.join(modules, 'types-only.js'), 'export {};\n');

const description = await manifest(values.site);
const write = (name, value) =>
  writeFileSync(path.join(out, name), `${JSON.stringify(value, null, 2)}\n`);
write('custom-elements.json', description);
write('package.json', packageJson());
writeTypes(description);
