// What the package is made of, and what it is to a server and to a compiler.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from '../support/doors.mjs';
import { makeProject, PACKAGE, run, SILENT } from './support/consumer.mjs';

const TSC = path.join(root, 'web/node_modules/typescript/bin/tsc');

const CONSUMER = `
import { isError, loadEngine, type Report } from 'scope-explainer';
import { ScopeExplainer } from 'scope-explainer/element';

const element = document.createElement('scope-explainer');
element.scopes = ['full-scans'];
element.pageUrl = 'https://docs.example/';
element.addEventListener('scope-explainer-change', ({ detail }) => show(detail));
function show({ verdict }: Report): string {
  return verdict.headline;
}
class Mine extends ScopeExplainer {}
customElements.define('my-explainer', Mine);
const answer = (await loadEngine()).explain({ mode: 'env' });
if (!isError(answer)) show(answer);
`;
const MISTAKES = `${CONSUMER}
// @ts-expect-error
element.state = {};
// @ts-expect-error
show(answer);
// @ts-expect-error
element.nothingOfThatName;
`;

let project;

before(async () => {
  project = await makeProject();
});

after(() => project.remove());

test('the package holds what a consumer needs, and nothing else', async () => {
  assert.deepEqual(project.files, [
    'LICENSE',
    'README.md',
    'THIRD-PARTY-LICENSES.txt',
    'custom-elements.json',
    'index.js',
    'log-worker.js',
    'package.json',
    'scope-explainer.js',
    'scope-explainer.wasm',
    'types/element.d.ts',
    'types/engine.d.ts',
    'types/errors.d.ts',
    'types/generated/report.d.ts',
    'types/index.d.ts',
    'types/scope-explainer.d.ts',
    'types/types.d.ts',
  ]);
  const file = path.join(project.folder, PACKAGE, 'package.json');
  const { dependencies, peerDependencies, scripts } = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual([dependencies, peerDependencies, scripts], [undefined, undefined, undefined]);
});

for (const entry of ['scope-explainer', 'scope-explainer/element']) {
  test(`a server imports ${entry}, which leaves its globals alone, and asks the engine`, async () => {
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
    // Lit's own, by which its copies know each other.
    assert.deepEqual(
      added.filter((name) => !/^(lit[A-Z]|reactiveElement)/.test(name)),
      [],
    );
    assert.equal(stderr, '');
  });
}

test('its files are reached by name', async () => {
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
