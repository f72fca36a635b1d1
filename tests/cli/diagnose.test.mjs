// Logs as people paste them, each through the terminal door and through Wasm.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rawEngine, root, shell, terminal } from '../support/doors.mjs';

const folder = path.join(root, 'tests/cases/logs');
const read = (name) => readFileSync(path.join(folder, name));

/** What each log must lead to; `certain` holds the fields that the log tells. */
const cases = {
  'github-actions.log': {
    headline: /no organization is known/,
    lacks: ['socket-basics:read'],
    certain: { org: 'unset', plan: 'enterprise' },
    version: '2.1.0+',
  },
  'docker.log': {
    headline: /upload is denied/,
    lacks: ['full-scans:create', 'socket-basics:read'],
    certain: { org: 'set', plan: 'enterprise', key: 'ok' },
  },
  'plain.log': {
    headline: /upload is denied/,
    lacks: ['full-scans:create'],
    certain: { mode: 'json', findings: true },
  },
  'crlf.log': {
    headline: /settings switch your scanners off/,
    lacks: [],
    certain: { mode: 'env', dashboardScanners: 'off' },
  },
  'coloured.log': { headline: /results reach Socket/, lacks: [], certain: { findings: true } },
  'ticket.md': {
    headline: /no organization is known/,
    lacks: ['socket-basics:read'],
    certain: { org: 'unset' },
    version: '2.1.0+',
    redactions: 1,
  },
  'two-runs.log': {
    headline: /no organization is known/,
    lacks: ['socket-basics:read'],
    certain: { org: 'unset' },
    version: '2.1.0+',
    runs: 2,
  },
  'invalid-utf8.log': { headline: /./, lacks: [], certain: { org: 'mismatch' } },
  'unrelated.log': { headline: /Nothing in this text was written by Socket Basics/, runs: 0 },
  'empty.log': { headline: /Nothing in this text was written by Socket Basics/, runs: 0 },
  'binary.log': { headline: /Nothing in this text was written by Socket Basics/, runs: 0 },
  'network.log': { headline: /over the network/, lacks: [] },
  'crash.log': { headline: /stopped with an error/, runs: 0 },
};

test('every log of the folder has its case', () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(cases).sort());
});

const engine = await rawEngine();

for (const [name, expected] of Object.entries(cases)) {
  const { headline, lacks = [], certain = {}, version = null, runs = 1, redactions } = expected;

  test(`${name} is explained`, () => {
    const { status, stdout } = terminal(['diagnose', path.join(folder, name), '--format', 'json']);
    const diagnosis = JSON.parse(stdout);
    assert.ok([0, 1].includes(status));
    assert.match(diagnosis.headline, headline);
    assert.deepEqual(diagnosis.certain.lacks, lacks);
    for (const [field, value] of Object.entries(certain)) {
      assert.equal(diagnosis.certain[field], value, field);
    }
    assert.equal(diagnosis.basicsVersion, version);
    assert.equal(diagnosis.runs, runs);
    if (redactions !== undefined) assert.equal(diagnosis.redactions, redactions);
  });

  test(`${name} is explained by Wasm in the same words, as far as it is text`, () => {
    const text = read(name).toString('utf8');
    const { stdout } = terminal(['diagnose', '-', '--format', 'json'], text);
    assert.equal(engine.diagnose(text) + '\n', stdout);
  });
}

test('a log from standard input and one from a file are the same', () => {
  const file = terminal(['diagnose', path.join(folder, 'plain.log')]);
  assert.equal(terminal(['diagnose'], read('plain.log')).stdout, file.stdout);
  assert.equal(terminal(['diagnose', '-'], read('plain.log')).stdout, file.stdout);
  assert.equal(file.status, 1);
});

test('8 logs that cannot be read are bad input, not empty logs', () => {
  const unreadable = [
    ['/no/such/file', 'No such file'],
    [folder, 'Is a directory'],
    ['/proc/self/mem', ''],
    [`- <"${folder}"`, 'Is a directory'],
    ['- <&-', 'Bad file descriptor'],
    ['""', ''],
    [`/${'x'.repeat(5000)}`, 'File name too long'],
    ['/dev/null/x', 'Not a directory'],
  ];
  assert.equal(unreadable.length, 8);
  for (const [words, reason] of unreadable) {
    const { status, stdout, stderr } = shell(`diagnose ${words}`);
    assert.equal(status, 2, words);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`cannot be read: ${reason}`));
  }
});

test('10 MiB around one telling line are answered, 17 MiB are refused', () => {
  const filler = 'Path: I am a line that looks like nothing in particular; Connector Error\n';
  const many = filler.repeat((5 << 20) / filler.length);
  const log = `${many}WARNING - No suitable organization found in API response\n${many}`;
  for (const answer of [
    engine.diagnose(log),
    terminal(['diagnose', '-', '--format', 'json'], log).stdout,
  ]) {
    assert.equal(JSON.parse(answer).certain.org, 'mismatch');
  }
  const { error } = JSON.parse(engine.diagnose('x'.repeat(17 << 20)));
  assert.match(error.problems[0].message, /longer than 16 MiB/);
  assert.equal(JSON.parse(engine.diagnose(log)).certain.org, 'mismatch');
});
