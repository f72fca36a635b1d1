// The readers of addresses and of pasted lists, fed with anything: they never throw, and what is
// written into an address is read back.

import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, test } from 'node:test';
import { root } from '../support/doors.mjs';
import { built } from './support/built.mjs';

const { loadEngine } = await import(pathToFileURL(path.join(root, 'build/site/index.js')));
const { link } = await loadEngine();
let writeFragment;
let readTexts;
let readNames;
before(async () => {
  ({ writeFragment } = await built('links.ts'));
  ({ readTexts } = await built('fields.ts'));
  ({ readNames } = await built('ticking.ts'));
});

const readFragment = (fragment) => readTexts(link(fragment).values);

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
    const { others } = link(fragment);
    const written = writeFragment(state, others);
    assert.deepEqual(readFragment(`#${written}`), state, fragment);
    assert.deepEqual(link(`#${written}`).others, others);
    assert.match(writeFragment(state), /^[\w.~!*'(),:%&=-]*$/);
    read += Object.keys(state).length > 0 ? 1 : 0;
  }
  assert.ok(read > 1000, `only ${read} held a state`);
});

test('half a character, which no address can hold, is written as a mark for it', () => {
  assert.equal(writeFragment({ scopes: ['a\ud800'] }), 'scopes=a%EF%BF%BD');
});

test('names that every object has are keys like any other, and kept', () => {
  const old = '#constructor=1&mode=env&toString=2&__proto__=3&hasOwnProperty';
  assert.deepEqual(readFragment(old), { mode: 'env' });
  assert.equal(
    writeFragment({ mode: 'cli' }, link(old).others),
    'mode=cli&constructor=1&toString=2&__proto__=3&hasOwnProperty',
  );
});

test('a written link has this version, whatever was there before', () => {
  assert.equal(writeFragment({ mode: 'env' }, link('#v=2&mode=cli&x=1').others), 'mode=env&x=1');
});

test('a value that is not text is not an address', () => {
  for (const fragment of [undefined, null, 7, {}]) {
    assert.equal(link(fragment).error.problems[0].at, 'fragment');
  }
});

test('pasted lists of every form are read, and give only names', () => {
  const lists = {
    'full-scans, repo;socket-basics:read': ['full-scans', 'repo', 'socket-basics:read'],
    '["full-scans", "*"]': ['full-scans', '*'],
    '{"name":"CI","scopes":["full-scans","repo"],"id":7}': ['full-scans', 'repo'],
    '{"tokens":[{"scopes" : [ "repo" ] }]} trailing': ['repo'],
    '{"full-scans"}': ['full-scans'],
    '- full-scans\n  - repo:list\n-': ['full-scans', 'repo:list'],
    '* full-scans\r\n* repo': ['full-scans', 'repo'],
    '• full-scans\n• *': ['full-scans', '*'],
    '*': ['*'],
    '*\nrepo': ['*', 'repo'],
    'repo *': ['repo', '*'],
    '1. full-scans\n2. repo': ['full-scans', 'repo'],
    '| `full-scans` | ✓ |\n|---|:-:|\n| repo | – |': ['full-scans', 'repo'],
    '— … 12 ; , | [] {} ()': [],
    '': [],
  };
  for (const [text, names] of Object.entries(lists)) {
    assert.deepEqual(readNames(text), names, text);
  }
});
