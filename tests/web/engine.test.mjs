// The loader in Node.js, from the files of the site.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { setImmediate as immediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SITE, rawEngine } from '../support/doors.mjs';

const { loadEngine } = await import(pathToFileURL(path.join(SITE, 'scope-explainer.js')));

test('importing the bundle without a browser registers nothing and changes no global', () => {
  assert.equal(globalThis.customElements, undefined);
  assert.equal(globalThis.HTMLElement, undefined);
});

test('an old Node.js, which guesses nothing, reads the scripts as modules', () => {
  const guesses = process.allowedNodeEnvironmentFlags.has('--experimental-detect-module');
  const flags = guesses ? ['--no-experimental-detect-module'] : [];
  const script = pathToFileURL(path.join(SITE, 'index.js'));
  execFileSync(process.execPath, [...flags, '--eval', `import('${script}')`], { stdio: 'pipe' });
});

test('the engine finds its own file, and starts once', async () => {
  const [one, two] = await Promise.all([loadEngine(), loadEngine()]);
  assert.equal(one, two);
  assert.equal(one.explain({ scopes: ['full-scans'] }).verdict.outcome, 'fails-silently');
});

test('the engine can be given its bytes or their address', async () => {
  const wasm = path.join(SITE, 'scope-explainer.wasm');
  for (const options of [{ wasmBinary: readFileSync(wasm) }, { wasmUrl: pathToFileURL(wasm) }]) {
    const engine = await loadEngine(options);
    assert.equal(engine.catalog().scopes.length, 98);
  }
});

test('a failed start is forgotten', async () => {
  await assert.rejects(loadEngine({ wasmUrl: pathToFileURL('/no/such.wasm') }));
  await assert.rejects(loadEngine({ wasmBinary: new Uint8Array([0, 1, 2]) }));
  // A module of another build, whose exports have other names.
  await assert.rejects(loadEngine({ wasmBinary: Buffer.from('\0asm\x01\0\0\0', 'latin1') }));
  assert.equal((await loadEngine()).catalog().schema, 1);
});

test('bad input gets an answer, never an exception', async () => {
  const engine = await loadEngine();
  for (const question of [null, [], 'x', 7, { mode: 1 }, { x: 1 }, { scopes: [null] }]) {
    assert.ok(engine.explain(question).error.problems.length > 0, JSON.stringify(question));
    assert.ok(engine.matrix(question).error.problems.length > 0);
  }
  assert.equal(engine.explain().verdict.outcome, 'fails-silently');
  assert.equal(engine.read('').runs, 0);
  assert.match(engine.markdown({ mode: 'json' }), /^## Fails silently/);
});

const deep = (depth) => {
  let value = [];
  for (let level = 1; level < depth; ++level) value = [value];
  return value;
};
const cycle = {};
cycle.cycle = cycle;
const thrower = () => {
  throw new Error('thrown on purpose');
};

/** Values that JSON cannot hold, by name. */
const NO_JSON = {
  'a big integer': 1n,
  'a big integer inside': { mode: 1n },
  'a cycle': cycle,
  'a symbol': Symbol('odd'),
  'a function': () => {},
  'a class': class {},
  'a getter that throws': Object.defineProperty({}, 'mode', { get: thrower, enumerable: true }),
  'a toJSON that throws': { toJSON: thrower },
  'a toJSON of nothing': { toJSON: () => undefined },
  'a proxy that throws': new Proxy({}, { ownKeys: thrower, get: thrower }),
  '200,000 lists in one another': deep(200_000),
};

/** Values that are not strings, by name. */
const NO_STRING = {
  ...NO_JSON,
  nothing: null,
  'a number': 7,
  'not a number': NaN,
  truth: true,
  'a list': ['acme'],
  'an object without a prototype': Object.create(null),
  'a String object': Object('acme'),
};

/** The same for functions that need a text. */
const NO_TEXT = { ...NO_STRING, undefined };

const NO_PLACE = {
  ...NO_STRING,
  'a half': 1.5,
  'a number beyond 32 bits': 2 ** 31,
  'a number far below': -(2 ** 40),
  infinity: Infinity,
  'a digit': '0',
  'the place of no fix': 99,
  'a number': 7,
};

const SILENT = { scopes: ['full-scans'], mode: 'env' };

const HUGE = { 'a text of 30 MiB': 'x'.repeat(30 << 20) };
const inWords = (text) => {
  const [, at] = /^error: `(\w+)` \S.*\n$/.exec(text) ?? assert.fail(`no words: ${text}`);
  return { schema: 1, error: { problems: [{ at }] } };
};

/**
 * Each function with each odd value in each place: how to ask, and where the problem is. A function
 * that returns text returns the problem as text.
 */
const ODD = [
  ['explain', NO_JSON, 'scenario', (engine, value) => engine.explain(value)],
  ['matrix', NO_JSON, 'scenario', (engine, value) => engine.matrix(value)],
  ['handover', NO_JSON, 'scenario', (engine, value) => engine.handover(value)],
  ['markdown', NO_JSON, 'scenario', (engine, value) => inWords(engine.markdown(value))],
  ['explain, slug', NO_STRING, 'slug', (engine, value) => engine.explain(SILENT, value)],
  ['handover, slug', NO_STRING, 'slug', (engine, value) => engine.handover(SILENT, 0, value)],
  ['markdown, slug', NO_STRING, 'slug', (engine, value) => inWords(engine.markdown({}, value))],
  ['handover, fix', NO_PLACE, 'fix', (engine, value) => engine.handover(SILENT, value)],
  ['read', { ...NO_TEXT, ...HUGE }, 'text', (engine, value) => engine.read(value)],
  ['diagnose', { ...NO_TEXT, ...HUGE }, 'text', (engine, value) => engine.diagnose(value)],
  ['link', { ...NO_TEXT, ...HUGE }, 'fragment', (engine, value) => engine.link(value)],
];

test('every function is called with odd values', async () => {
  const functions = Object.entries(await loadEngine()).filter(([, { length }]) => length > 0);
  const asked = new Set(ODD.map(([name]) => name.split(',')[0]));
  assert.deepEqual(functions.map(([name]) => name).sort(), [...asked, 'redact'].sort());
});

test('nothing is kept of a value that is not text or is too long', async () => {
  const engine = await loadEngine();
  for (const [what, value] of Object.entries({ ...NO_TEXT, ...HUGE })) {
    assert.equal(engine.redact(value), '', what);
  }
});

for (const [name, values, at, ask] of ODD) {
  test(`${name}: odd values get an answer, and so does the next call`, async () => {
    const engine = await loadEngine();
    for (const [what, value] of Object.entries(values)) {
      const { schema, error } = ask(engine, value);
      assert.equal(schema, 1, what);
      assert.deepEqual(
        error?.problems.map((problem) => problem.at),
        [at],
        what,
      );
      assert.equal(engine.explain(SILENT, 'acme').verdict.outcome, 'fails-silently', what);
    }
  });
}

test('a slug of 200 million characters is refused, and the engine goes on', async () => {
  const engine = await loadEngine();
  const slug = 'a'.repeat(200_000_000);
  assert.equal(engine.explain({}, slug).error.problems[0].at, 'slug');
  assert.equal(engine.handover({}, 0, slug).error.problems[0].at, 'slug');
  assert.match(engine.markdown({}, slug), /^error: `slug` must be letters/);
  assert.equal(engine.explain({}, 'acme').schema, 1);
});

test('names are kept, and of anything else only published scopes', async () => {
  const engine = await loadEngine();
  for (const text of ['', 'full-scans:create', 'full-scan\nrepo', 'acme-corp', 'acme2024']) {
    assert.equal(engine.redact(text), text);
  }
  for (const secret of [
    'sktsec_AbCd_api',
    'password: hunter',
    'Bearer hunter',
    'me@acme.example',
  ]) {
    assert.equal(engine.redact(`repo\n${secret}\nfull-scans`), 'repo\nfull-scans');
  }
});

test('polluted prototypes change no answer', async () => {
  const script = `
    const { loadEngine, isError } = await import(process.argv[1]);
    const before = JSON.stringify((await loadEngine()).explain({ scopes: ['repo'] }));
    for (const name of ['wasmBinary', 'wasmUrl', 'instantiateWasm', 'error', 'schema', 'slug', 'mode']) {
      Object.prototype[name] = 'polluted';
    }
    const engine = await loadEngine({});
    const report = engine.explain({ scopes: ['repo'] });
    if (isError(report) || JSON.stringify(report) !== before) throw new Error('another answer');
    Array.prototype.toJSON = () => { throw new Error('polluted'); };
    const { error } = engine.explain({ scopes: ['repo'] });
    if (error.problems[0].message !== 'is no JSON value') throw new Error('no words');
    if (engine.read('repo').kind !== 'scopes') throw new Error('no reading');
  `;
  const bundle = pathToFileURL(path.join(SITE, 'index.js')).href;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, bundle], {
    stdio: 'pipe',
  });
});

/** Reads a number of a Wasm file (LEB128); also returns where it ends. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value += (bytes[at] & 0x7f) << shift;
    if (bytes[at++] < 0x80) return [value, at];
  }
}

function numberBytes(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...numberBytes(value >>> 7)];
}

const MEMORY_SECTION = 5;

/** The engine's bytes with its memory limited to its start size, so that a large text does not fit. */
function withoutRoom() {
  const bytes = readFileSync(path.join(SITE, 'scope-explainer.wasm'));
  for (let at = 8; at < bytes.length;) {
    const [size, start] = readNumber(bytes, at + 1);
    if (bytes[at] === MEMORY_SECTION) {
      const [pages] = readNumber(bytes, start + 2); // behind the count of memories and the flags
      const limits = [1, 1, ...numberBytes(pages), ...numberBytes(pages + 1)];
      const section = Buffer.from([MEMORY_SECTION, ...numberBytes(limits.length), ...limits]);
      return Buffer.concat([bytes.subarray(0, at), section, bytes.subarray(start + size)]);
    }
    at = start + size;
  }
  return assert.fail('the engine has no memory of its own');
}

test('after a call that does not fit into memory, the next ones are answered', async () => {
  const healthy = await loadEngine();
  const engine = await loadEngine({ wasmBinary: withoutRoom() });
  const huge = 'x'.repeat(19 << 20);
  for (let round = 0; round < 3; ++round) {
    assert.equal(engine.read(huge).error.problems[0].at, 'engine');
    await immediate();
    assert.deepEqual(engine.explain(SILENT), healthy.explain(SILENT));
    assert.deepEqual(engine.catalog(), healthy.catalog());
  }
});

test('a text that does not fit into memory is refused before it is copied', async () => {
  const healthy = await rawEngine();
  const raw = await rawEngine(withoutRoom());
  const question = JSON.stringify(SILENT);
  assert.throws(() => raw.read('x'.repeat(19 << 20)), /out of memory/);
  assert.equal(raw.explain(question, ''), healthy.explain(question, ''));
});

test('the glue holds no eval and no new Function', () => {
  const bundle = readFileSync(path.join(SITE, 'scope-explainer.js'), 'utf8');
  assert.doesNotMatch(bundle, /new Function|\beval\(/);
});
