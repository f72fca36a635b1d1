// The spellings that CONTRIBUTING rules out are nowhere in the project.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../support/doors.mjs';

const CONTRIBUTING = '.github/CONTRIBUTING.md';
/** What others wrote, and the glossary itself. */
const LEFT_OUT = ['tests/cases', 'tests/data', '*package-lock.json', CONTRIBUTING];

const [, glossary] = readFileSync(path.join(root, CONTRIBUTING), 'utf8').split('## Words\n');
const ruledOut = glossary
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...line.split('|')[3].matchAll(/`([^`]+)`/g)].map(([, word]) => word));

/** The lines of tracked files that hold `word`, in capitals or not. */
function linesWith(word) {
  const args = ['grep', '-nIiFw', '-e', word, '--', '.', ...LEFT_OUT.map((name) => `:!${name}`)];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

test('the glossary rules words out, and a word that is used is found', () => {
  assert.ok(ruledOut.length > 5, glossary);
  assert.match(linesWith('setup'), /README\.md/);
});

for (const word of ruledOut) {
  test(`nobody writes "${word}"`, () => assert.equal(linesWith(word), ''));
}
