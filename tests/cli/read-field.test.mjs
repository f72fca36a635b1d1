// Texts as people bring them, through the terminal and through Wasm. tests/cases/read_test.cpp
// checks what is read from each.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rawEngine, root, terminal } from '../support/doors.mjs';

const cases = path.join(root, 'tests/cases');
const engine = await rawEngine();

for (const set of [
  'field/logs',
  'field/setups',
  'field/tokens',
  'setups',
  'scopes',
  'errors',
  'probes',
]) {
  const folder = path.join(cases, set);
  const names = readdirSync(folder).sort();

  test(`every text of ${set} has its expectations`, () => {
    const lines = readFileSync(`${folder}.jsonl`, 'utf8').trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => path.basename(JSON.parse(line).file)).sort(), names);
  });

  test(`both doors read the texts of ${set} in the same words`, () => {
    for (const name of names) {
      const file = path.join(folder, name);
      const { stdout } = terminal(['read', file, '--format', 'json']);
      assert.equal(engine.read(readFileSync(file, 'utf8')) + '\n', stdout, file);
    }
  });
}
