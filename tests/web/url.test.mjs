// The reader of addresses, fed with anything: it never throws, and what it writes it reads back.

import assert from 'node:assert/strict';
import path from 'node:path';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../support/doors.mjs';

let readFragment;
let writeFragment;
before(async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'web/src/url.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  ({ readFragment, writeFragment } = await import(`data:text/javascript;base64,${source}`));
});

const PIECES = [
  ...['scopes', 'mode', 'findings', 'slug', '__proto__', 'constructor', 'x', '='],
  ...['&', '#', '%', '%2', '%ZZ', '%E0%A4%A', '%00', '+', ',', ' ', 'é', '\u202e', '\ud800'],
  ...['full-scans', 'repo', 'env', 'true', '<img onerror=x>', 'javascript:', 'a'.repeat(3000)],
];

/** Fragments put together at random, the same ones every time. */
function* fragments(count) {
  let state = 7;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let i = 0; i < count; ++i) {
    yield `#${Array.from({ length: next(12) }, () => PIECES[next(PIECES.length)] + ['', '=', '&'][next(3)]).join('')}`;
  }
}

test('20,000 fragments are read without a throw, and what is written is read back', () => {
  let read = 0;
  for (const fragment of fragments(20_000)) {
    const state = readFragment(fragment);
    assert.equal(Object.getPrototypeOf(state), Object.prototype);
    if (/[\ud800-\udfff]/.test(JSON.stringify(state)) || fragment.includes('\ud800')) continue;
    const written = writeFragment(state, fragment);
    assert.deepEqual(readFragment(`#${written}`), state, fragment);
    const again = `#${written}`;
    assert.equal(writeFragment(readFragment(again), again), written, fragment);
    assert.match(writeFragment(state, ''), /^[\w.~!*'(),:%&=-]*$/);
    read += Object.keys(state).length > 0 ? 1 : 0;
  }
  assert.ok(read > 1000, `only ${read} held a state`);
});

test('half a character, which no address can hold, is written as a mark for it', () => {
  assert.equal(writeFragment({ scopes: ['a\ud800'] }, ''), 'scopes=a%EF%BF%BD');
});
