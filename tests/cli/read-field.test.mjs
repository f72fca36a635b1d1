// Texts as people bring them, through the terminal door and through Wasm: what must be read from
// each of them, and what must not.
//
// The texts of tests/cases/field have the shapes and traps of public ones; names and values are made
// up. Those of tests/cases/setups and scopes are in formats that nobody named. Each line of a `.jsonl` says
// what must be read from one of them. A field that is absent is not tested, `kind: null` neither,
// and `why` is for people.
// - `truth`: fields of the scenario behind the text; none may be stated otherwise, and one that is
//   `null` must not be stated. Of a set-up, each other one must be stated.
// - `has`, `lacks`: leaf scopes that must be certain; `notHas`, `notLacks`: that must not be.
// - `causes`: must be reported with their call (`null`: the call is open); `notCauses` must not be.
// - `outcome`: that of the best fit; `null`: the text does not tell, so nothing may be certain of
//   it. `outcomeIn`: one of these.
// - `warnings` must be given, `notWarnings` must not. `version`: the one that runs, `null` where
//   none can be read.
// - `scopes`: exactly these, in catalog order; `notices`: codes that must be given.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rawEngine, root, terminal } from '../support/doors.mjs';

const cases = path.join(root, 'tests/cases');
const engine = await rawEngine();

/** What the reading leaves untold, of what the text shows to people. Wrong it may never be. */
const UNTOLD = {
  'logs/15.txt': ['mode'],
  'logs/26.txt': ['key', 'mode'],
};

/** That `codes` has each of `wanted` and none of `unwanted`. */
function* listed(what, codes, wanted = [], unwanted = []) {
  for (const code of wanted) {
    yield { what: `${what} ${code}`, told: codes.includes(code), wrong: false };
  }
  for (const code of unwanted) {
    yield { what: `no ${what} ${code}`, told: !codes.includes(code), wrong: true };
  }
}

function* scopesExpected(expected, certain) {
  for (const side of ['has', 'lacks']) {
    const other = side === 'has' ? 'lacks' : 'has';
    const not = `not${side[0].toUpperCase()}${side.slice(1)}`;
    for (const scope of expected[side] ?? []) {
      const wrong = certain[other].includes(scope);
      yield { what: `${side} ${scope}`, told: certain[side].includes(scope), wrong };
    }
    yield* listed(side, certain[side], [], expected[not]);
  }
}

/** Every expectation that is met or not: what it is, and whether it is `told`, else not `wrong`. */
function* expectationsOf(expected, reading) {
  const { certain, causes, kind, confidence, outcome } = reading;
  for (const [name, value] of Object.entries(expected.truth ?? {})) {
    const told = value === null ? !(name in certain) : certain[name] === value;
    yield { what: name, told, wrong: name in certain };
  }
  yield* scopesExpected(expected, certain);
  for (const { id, call } of expected.causes ?? []) {
    const told = causes.some((cause) => cause.id === id && (!call || cause.call === call));
    yield { what: call ? `${id} at ${call}` : id, told, wrong: false };
  }
  const codes = (list) => list.map(({ code, id }) => code ?? id);
  yield* listed('cause', codes(causes), [], expected.notCauses);
  yield* listed('warning', codes(reading.warnings), expected.warnings, expected.notWarnings);
  yield* listed('notice', codes(reading.notices), expected.notices);
  if (expected.kind) yield { what: 'kind', told: kind === expected.kind, wrong: true };
  if ('version' in expected) {
    yield { what: 'version', told: reading.version.read === expected.version, wrong: true };
  }
  if (expected.scopes) {
    const told = String(reading.scenario.scopes) === String(expected.scopes);
    yield { what: `scopes ${reading.scenario.scopes}`, told, wrong: true };
  }
  if (expected.outcome === null) {
    yield { what: 'outcome', told: confidence !== 'certain', wrong: true };
  } else if (expected.outcome || expected.outcomeIn) {
    const told = [expected.outcome, expected.outcomeIn].flat().includes(outcome);
    yield { what: 'outcome', told, wrong: true };
  }
}

for (const set of ['field/logs', 'field/setups', 'field/tokens', 'setups', 'scopes']) {
  const folder = path.join(cases, set);
  const expectations = readFileSync(`${folder}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  test(`every text of ${set} has its line of expectations`, () => {
    assert.deepEqual(
      readdirSync(folder).sort(),
      expectations.map(({ file }) => path.basename(file)).sort(),
    );
  });

  for (const expected of expectations) {
    test(`${set}: ${expected.file} is read, by both doors in the same words`, () => {
      const file = path.join(folder, '..', expected.file);
      const { stdout } = terminal(['read', file, '--format', 'json']);
      assert.equal(engine.read(readFileSync(file, 'utf8')) + '\n', stdout);
      const results = [...expectationsOf(expected, JSON.parse(stdout))];
      const missed = results.filter(({ told }) => !told);
      assert.deepEqual(
        missed.filter(({ wrong }) => wrong),
        [],
      );
      assert.deepEqual(
        missed.map(({ what }) => what),
        UNTOLD[expected.file] ?? [],
      );
    });
  }
}
