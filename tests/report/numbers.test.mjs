// Numbers, which no scenario has, at both doors: a number is JSON if a double can hold it, and the
// engine does not contain the library's own reading of numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawEngine, terminal } from '../support/doors.mjs';

const nines = (count) => '9'.repeat(count);
const zeros = (count) => '0'.repeat(count);

const numbers = {
  'not valid JSON': [
    '1e309', '-1e400', '1.8e308', '1.7976931348623159e308', '1e99999999999', '0.00001e315',
    nines(309), nines(400), `1${zeros(309)}`, `0.${zeros(400)}1e710`,
  ],
  'not a number': [
    '0', '-0.0', '0e999', '0.0e-999', '1e308', '1.7976931348623157e308', '1E+308',
    '0.00001e310', '1e-99999999999', nines(18), nines(308), `1${zeros(308)}`,
    `${nines(400)}e-100`, `0.${zeros(400)}1e700`, `17976931348623157${zeros(292)}.999`,
  ],
}; // prettier-ignore

const engine = await rawEngine();

for (const [problem, cases] of Object.entries(numbers)) {
  test(`${cases.length} numbers: ${problem}, at both doors`, () => {
    for (const number of cases) {
      const scenario = `{"mode":${number}}`;
      const { stdout } = terminal(['explain', '--json', scenario, '--format', 'json']);
      assert.match(JSON.parse(stdout).error.problems[0].message, new RegExp(problem), number);
      assert.equal(engine.explain(scenario, '') + '\n', stdout, number);
    }
  });
}
