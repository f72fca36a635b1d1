// The loader in Node.js, from the files of the site.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '../support/doors.mjs';

const site = path.join(root, 'build/site');
const { loadEngine } = await import(pathToFileURL(path.join(site, 'scope-explainer.js')));

test('importing the bundle registers nothing and touches no global where there is no browser', () => {
  assert.equal(globalThis.customElements, undefined);
  assert.equal(globalThis.HTMLElement, undefined);
});

test('the engine finds its own file, and is started once', async () => {
  const [one, two] = await Promise.all([loadEngine(), loadEngine()]);
  assert.equal(one, two);
  assert.equal(one.explain({ scopes: ['full-scans'] }).verdict.outcome, 'fails-silently');
});

test('the engine can be handed its bytes or told where they are', async () => {
  const wasm = path.join(site, 'scope-explainer.wasm');
  for (const options of [{ wasmBinary: readFileSync(wasm) }, { wasmUrl: pathToFileURL(wasm) }]) {
    const engine = await loadEngine(options);
    assert.equal(engine.catalog().scopes.length, 98);
  }
});

test('a failed start is forgotten', async () => {
  await assert.rejects(loadEngine({ wasmUrl: pathToFileURL('/no/such.wasm') }));
  await assert.rejects(loadEngine({ wasmBinary: new Uint8Array([0, 1, 2]) }));
  assert.equal((await loadEngine()).catalog().schema, 1);
});

test('what cannot be read is answered, never thrown', async () => {
  const engine = await loadEngine();
  for (const question of [null, [], 'x', 7, { mode: 1 }, { x: 1 }, { scopes: [null] }]) {
    assert.ok(engine.explain(question).error.problems.length > 0, JSON.stringify(question));
    assert.ok(engine.matrix(question).error.problems.length > 0);
  }
  assert.equal(engine.explain().verdict.outcome, 'fails-silently');
  assert.equal(engine.diagnose('').runs, 0);
  assert.match(engine.markdown({ mode: 'json' }), /^## Fails silently/);
});

test('the glue holds no eval and no new Function', () => {
  const bundle = readFileSync(path.join(site, 'scope-explainer.js'), 'utf8');
  assert.doesNotMatch(bundle, /new Function|\beval\(/);
});
