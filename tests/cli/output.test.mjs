// Answers that cannot be written: reported on standard error, or not at all if nobody reads on.

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

/** The exit code in a shell of a program that SIGPIPE ended. */
const ENDED_BY_SIGPIPE = 128 + 13;

for (const command of commands) {
  test(`2, with a message, if nothing can be written: ${command}`, () => {
    for (const output of ['>/dev/full', '>&-']) {
      const { status, stderr } = shell(`${command} ${output}`);
      assert.equal(status, 2, output);
      assert.match(stderr, /^error: the answer cannot be written/m, output);
    }
  });

  test(`silence if nobody reads: ${command}`, () => {
    const { status, stderr } = shell(`${command} >&3`, 'exec 3> >(:); sleep 0.1');
    assert.equal(stderr, '');
    assert.equal(status, ENDED_BY_SIGPIPE);
  });
}

test('a batch ends at once if nobody reads on, even if the signal is ignored', () => {
  for (const before of ['true', "trap '' PIPE"]) {
    const { status, stdout, stderr } = shell('explain --batch < <(yes {}) | head -1', before);
    assert.equal(stdout.match(/\n/g).length, 1);
    assert.equal(status, ENDED_BY_SIGPIPE);
    assert.doesNotMatch(stderr, /error: /);
  }
});

test('a file that may not grow is reported, too', (t) => {
  const file = path.join(os.tmpdir(), `output-${process.pid}`);
  t.after(() => rmSync(file));
  const { status, stderr } = shell(`catalog >${file}`, 'ulimit -f 0');
  assert.equal(status, 2);
  assert.match(stderr, /cannot be written/);
});
