// What the package contains, and how servers and compilers see it.

import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { root } from '../support/doors.mjs';
import { makeProject, PACKAGE, run, SILENT } from './support/consumer.mjs';

const TSC = path.join(root, 'web/node_modules/typescript/bin/tsc');

const CONSUMER = `
import { isError, loadEngine, type ErrorAnswer, type Report } from 'scope-explainer';
import { ScopeExplainer } from 'scope-explainer/element';

const element = document.createElement('scope-explainer');
element.scopes = ['full-scans'];
element.pageUrl = 'https://docs.example/';
element.addEventListener('scope-explainer-change', ({ detail }) => show(detail));
function show(answer: Report | ErrorAnswer): string {
  return isError(answer) ? '' : answer.verdict.headline;
}
element.mode = 'env';
element.findings = false;
element.headingLevel = 3;
element.addEventListener('click', async () => (await element.ready, element.report?.verdict));
ScopeExplainer.filesAt('/files');
class Mine extends ScopeExplainer {}
customElements.define('my-explainer', Mine);
const answer = (await loadEngine()).explain({ mode: 'env' });
if (!isError(answer)) show(answer);
`;
const MISTAKES = `${CONSUMER}
// @ts-expect-error
element.state = {};
// @ts-expect-error
element.mode = 'nope';
// @ts-expect-error
element.apiKey = 'secret';
// @ts-expect-error
element.theme = 'black';
// @ts-expect-error
element.report = undefined;
// @ts-expect-error
(await loadEngine()).explain({ org: 'maybe' });
// @ts-expect-error
show({});
// @ts-expect-error
element.nothingOfThatName;
`;

let project;

before(async () => {
  project = await makeProject();
});

after(() => project.remove());

test('the package holds exactly what a consumer needs', async () => {
  assert.deepEqual(
    project.files.filter((name) => !/\/chunk-\w+\.js$/.test(name)),
    [
      'LICENSE',
      'README.md',
      'THIRD-PARTY-LICENSES.txt',
      'custom-elements.json',
      'index.js',
      'lazy.js',
      'log-worker.js',
      'modules/index.js',
      'modules/lazy.js',
      'modules/log-worker.js',
      'modules/scope-explainer.js',
      'modules/types-only.js',
      'package.json',
      'scope-explainer-answers.wasm',
      'scope-explainer.js',
      'scope-explainer.wasm',
      'types/element.d.ts',
      'types/engine.d.ts',
      'types/errors.d.ts',
      'types/generated/reading.d.ts',
      'types/generated/report.d.ts',
      'types/index.d.ts',
      'types/jsx.d.ts',
      'types/lazy.d.ts',
      'types/scope-explainer.d.ts',
      'types/types.d.ts',
      'types/vue.d.ts',
    ],
  );
  const file = path.join(project.folder, PACKAGE, 'package.json');
  const { dependencies, peerDependencies, scripts } = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(Object.keys(dependencies), ['lit']);
  assert.deepEqual([peerDependencies, scripts], [undefined, undefined]);
});

for (const entry of ['scope-explainer', 'scope-explainer/element']) {
  test(`a server can import ${entry} and ask the engine; its globals stay the same`, async () => {
    await project.write(
      'server.js',
      `const before = Object.getOwnPropertyNames(globalThis);
const { loadEngine, ScopeExplainer } = await import('${entry}');
const engine = await loadEngine();
const { verdict } = engine.explain({ scopes: ['full-scans', 'repo'], mode: 'env' });
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
console.log(JSON.stringify([verdict.outcome, typeof ScopeExplainer, added]));`,
    );
    const { stdout, stderr } = await run(process.execPath, ['server.js'], project.folder);
    const [outcome, type, added] = JSON.parse(stdout);
    assert.deepEqual([outcome, type], [SILENT.shows, 'function']);
    // Lit's own globals, by which its copies know each other, and browser globals; Node.js 18 lacks
    // `CustomEvent`, too.
    assert.deepEqual(
      added.filter(
        (name) => !/^(lit[A-Z]|reactiveElement|customElements$|CustomEvent$)/.test(name),
      ),
      [],
    );
    assert.equal(stderr, '');
  });
}

test('publint and the types linter find nothing wrong', async () => {
  const pkgDir = path.join(project.folder, PACKAGE);
  const { messages } = await publint({ pkgDir, pack: false, level: 'warning' });
  assert.deepEqual(messages, []);
  const files = {};
  for (const name of project.files) {
    files[`/node_modules/scope-explainer/${name}`] = await readFile(
      path.join(pkgDir, name),
      'utf8',
    );
  }
  const packed = new Package(
    files,
    'scope-explainer',
    JSON.parse(files['/node_modules/scope-explainer/package.json']).version,
  );
  const { problems } = await checkPackage(packed, {
    excludeEntrypoints: ['./scope-explainer.wasm', './scope-explainer-answers.wasm'],
  });
  // It is for projects that import modules; node10 does not read `exports`.
  const found = problems.filter(
    ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
  );
  assert.deepEqual(found, []);
});

test('its files can be imported by name', async () => {
  await project.write(
    'files.js',
    `const names = ['scope-explainer.wasm', 'custom-elements.json', 'package.json'];
for (const name of names) console.log(import.meta.resolve('scope-explainer/' + name));
await import('scope-explainer/log-worker.js').catch(({ code }) => console.log(code));`,
  );
  const { stdout } = await run(process.execPath, ['files.js'], project.folder);
  const lines = stdout.trim().split('\n');
  assert.deepEqual(
    lines.map((line) => path.basename(line)),
    [
      'scope-explainer.wasm',
      'custom-elements.json',
      'package.json',
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    ],
  );
});

test('the modules import Lit instead of containing it, and one of them starts the engine', async () => {
  const folder = path.join(project.folder, PACKAGE, 'modules');
  const names = project.files.filter((name) => name.startsWith('modules/'));
  const texts = await Promise.all(
    names.map((name) => readFile(path.join(folder, path.basename(name)), 'utf8')),
  );
  assert.equal(texts.filter((text) => text.includes('WebAssembly.compile')).length, 1);
  assert.ok(texts.some((text) => /from ?"lit"/.test(text)));
  for (const text of texts) {
    assert.doesNotMatch(text, /litHtmlVersions/);
    // Bundlers look for a file at each of these, and stop at a variable.
    for (const [, name] of text.matchAll(/new URL\(([^)]*), ?import\.meta\.url\)/g)) {
      assert.match(name, /^"(\.\.\/scope-explainer(-answers)?\.wasm|\.\/log-worker\.js)"$/);
    }
  }
});

for (const entry of [
  'scope-explainer',
  'scope-explainer/element',
  'scope-explainer/scope-explainer.js',
]) {
  test(`${entry} exports only what is documented, and nothing of Lit's`, async () => {
    await project.write('names.js', `console.log(Object.keys(await import('${entry}')).join());`);
    const { stdout } = await run(process.execPath, ['names.js'], project.folder);
    assert.equal(stdout.trim(), 'ScopeExplainer,isError,loadEngine');
  });
}

test('JSX and Vue templates know the element, and refuse a wrong value', async () => {
  for (const name of ['vue', '@vue']) {
    const from = path.join(root, 'tests/node_modules', name);
    await symlink(from, path.join(project.folder, 'node_modules', name)).catch(() => {});
  }
  // The part of React's types that an element needs.
  await project.write(
    'node_modules/@types/react/index.d.ts',
    `export interface HTMLAttributes<T> { id?: string; ref?: (element: T | null) => void }
export type DetailedHTMLProps<P, T> = P & { key?: string };
export namespace JSX { interface Element {} interface IntrinsicElements {} }`,
  );
  await project.write(
    'node_modules/@types/react/jsx-runtime.d.ts',
    `import { JSX as React } from './index';
export namespace JSX {
  interface Element extends React.Element {}
  interface IntrinsicElements extends React.IntrinsicElements {}
}`,
  );
  await project.write(
    'templates.tsx',
    `import 'scope-explainer/jsx';
import type { ScopeExplainerProps } from 'scope-explainer/vue';
export const right = <scope-explainer scopes="repo" mode="env" api-key="alias" findings={false}
  heading-level="3" onscope-explainer-change={({ detail }) => console.log(detail)} />;
// @ts-expect-error
export const wrong = <scope-explainer mode="nope" />;
// @ts-expect-error
export const key = <scope-explainer api-key="secret" />;
export const props: ScopeExplainerProps = { mode: 'env' };
// @ts-expect-error
export const wrongProps: ScopeExplainerProps = { mode: 'nope' };
`,
  );
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], jsx: 'react-jsx' };
  await project.write(
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        ...options,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
      },
      files: ['templates.tsx'],
    }),
  );
  await run(process.execPath, [TSC, '-p', '.'], project.folder);
});

describe('a consumer without any other types compiles', () => {
  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    test(`with moduleResolution ${moduleResolution}`, async () => {
      await project.write('right.ts', CONSUMER);
      await project.write('wrong.ts', MISTAKES);
      const options = { strict: true, noEmit: true, skipLibCheck: false, types: [] };
      await project.write(
        'tsconfig.json',
        JSON.stringify({
          compilerOptions: { ...options, target: 'es2022', module, moduleResolution },
          files: ['right.ts', 'wrong.ts'],
        }),
      );
      await run(process.execPath, [TSC, '-p', '.'], project.folder);
    });
  }
});
