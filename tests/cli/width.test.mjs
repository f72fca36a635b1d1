// Text fits the reader's terminal.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { program } from '../support/doors.mjs';

const commands = [
  'explain --scopes full-scans,repo', 'explain --scopes full-scam --mode cli --org set', 'recommend',
  'handover --slug acme', 'matrix', 'matrix --scopes historical:dependencies-trend', 'requirements',
  'questions', 'read tests/cases/logs/docker.log', 'read tests/cases/logs/ticket.md',
  '--help', '--version', 'explain --help', 'recommend --help', 'handover --help', 'read --help',
  'matrix --help', 'requirements --help', 'check-spec --help', 'questions --help', 'catalog --help',
]; // prettier-ignore

/** What `words` print, run by bash with `columns` as `COLUMNS`. */
function printed(words, columns) {
  const { COLUMNS, ...env } = process.env;
  if (columns) env.COLUMNS = columns;
  return spawnSync('bash', ['-c', words, program], { env, encoding: 'utf8' }).stdout;
}

/** Lines that are longer than `width` although they could be shorter. */
const tooLong = (text, width) =>
  text.split('\n').filter((line) => [...line].length > width && line.trim().includes(' '));

/** Snippets and the commands of examples are not folded. */
const code = /^( {4,}|\$|export |: "|\s*<!--)/;
const scripts = /^#!.*\n(.+\n)*/gm;

for (const command of commands) {
  test(`fits 60, 80, 100 and 120 columns: ${command}`, () => {
    for (const width of [60, 80, 100, 120]) {
      const text = printed(`"$0" ${command}`, width);
      assert.notEqual(text, '');
      const lines = tooLong(text.replace(scripts, ''), width).filter((line) => !code.test(line));
      assert.deepEqual(lines, [], `at ${width}`);
    }
  });
}

const longest = (text) => Math.max(...text.split('\n').map((line) => [...line].length));

test('80 columns without a terminal, or if COLUMNS is not a number', () => {
  const usual = printed('"$0" requirements');
  assert.equal(longest(usual), 80);
  for (const columns of ['0', 'wide', '-1', '99999999999999999999', '1e2']) {
    assert.equal(printed('"$0" requirements', columns), usual, columns);
  }
});

test('the columns of the terminal, up to 120', () => {
  const at = (columns) =>
    printed(`script -qec "stty cols ${columns}; '$0' questions" /dev/null`).replaceAll('\r', '');
  for (const [columns, width] of [
    [60, 60],
    [100, 100],
    [300, 120],
  ]) /* prettier-ignore */ {
    assert.equal(at(columns), printed('"$0" questions', width), columns);
  }
  assert.notEqual(at(60), at(100));
});

test('output for other programs is never folded', () => {
  for (const words of ['matrix --format markdown', 'explain --format json', 'catalog']) {
    assert.equal(printed(`"$0" ${words}`, 40), printed(`"$0" ${words}`, 200));
  }
});
