// Answers that cannot be handed over: told on standard error, or, where nobody reads on, not at all.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { shell } from '../support/doors.mjs';

const commands = [
  'explain', 'explain --format json', 'explain --json {} --format markdown',
  'explain --batch <<<{}', 'recommend', 'handover', 'read </dev/null', 'matrix',
  'matrix --format svg', 'requirements', 'questions', 'catalog', '--help', '--version',
  'matrix --help', 'explain --mode x --format json',
]; // prettier-ignore

/** What a shell says of a program that was ended by SIGPIPE. */
const ENDED_BY_SIGPIPE = 128 + 13;

for (const command of commands) {
  test(`2, with a word, where nothing can be written: ${command}`, () => {
    for (const output of ['>/dev/full', '>&-']) {
      const { status, stderr } = shell(`${command} ${output}`);
      assert.equal(status, 2, output);
      assert.match(stderr, /^error: the answer cannot be written/m, output);
    }
  });

  test(`silence where nobody reads: ${command}`, () => {
    const { status, stderr } = shell(`${command} >&3`, 'exec 3> >(:); sleep 0.1');
    assert.equal(stderr, '');
    assert.equal(status, ENDED_BY_SIGPIPE);
  });
}

test('a batch ends at once where nobody reads on, even where the signal is ignored', () => {
  for (const before of ['true', "trap '' PIPE"]) {
    const { status, stdout, stderr } = shell('explain --batch < <(yes {}) | head -1', before);
    assert.equal(stdout.match(/\n/g).length, 1);
    assert.equal(status, ENDED_BY_SIGPIPE);
    assert.doesNotMatch(stderr, /error: /);
  }
});

test('a file that may not grow is told, too', (t) => {
  const file = path.join(os.tmpdir(), `output-${process.pid}`);
  t.after(() => rmSync(file));
  const { status, stderr } = shell(`catalog >${file}`, 'ulimit -f 0');
  assert.equal(status, 2);
  assert.match(stderr, /cannot be written/);
});
