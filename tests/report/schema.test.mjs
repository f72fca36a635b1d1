// Every answer against the published schemas, and every door against the others.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { batch, rawEngine, root, space, terminal } from '../support/doors.mjs';

const schema = (name) =>
  JSON.parse(readFileSync(path.join(root, 'src/report/schema', `${name}.schema.json`), 'utf8'));

/** The schema with every object closed, so that a field it does not describe is a failure. */
function closed(value) {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
  const describes = copy.properties && copy.type === 'object' && !('additionalProperties' in copy);
  return describes ? { ...copy, additionalProperties: false } : copy;
}

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });
const isScenario = ajv.compile(schema('scenario'));
const isReport = ajv.compile(closed(schema('report')));

test('every scenario gives a report that passes the schema, the same bytes at both doors', async () => {
  const scenarios = space();
  assert.equal(scenarios.length, 49152);
  const engine = await rawEngine();
  let answered = 0;
  for await (const line of batch(scenarios.map((scenario) => JSON.stringify(scenario)))) {
    const asked = JSON.stringify(scenarios[answered++]);
    assert.ok(engine.explain(asked, '') === line, `the doors differ for ${asked}`);
    const report = JSON.parse(line);
    assert.ok(isReport(report), `${asked}: ${ajv.errorsText(isReport.errors)}`);
    assert.ok('verdict' in report, asked);
    assert.ok(isScenario(report.scenario), asked);
  }
  assert.equal(answered, scenarios.length);
});

test('an error answer passes the schema', () => {
  const { stdout } = terminal(['explain', '--json', '{"mode":1,"x":2}', '--format', 'json']);
  const answer = JSON.parse(stdout);
  assert.ok(isReport(answer), ajv.errorsText(isReport.errors));
  assert.deepEqual(
    answer.error.problems.map(({ at }) => at),
    ['mode', 'x'],
  );
});

test('a report that lacks a field, or has one too many, does not pass', () => {
  const report = JSON.parse(terminal(['explain', '--format', 'json']).stdout);
  assert.ok(isReport(report), ajv.errorsText(isReport.errors));
  const { run, ...lacking } = report;
  assert.ok(!isReport(lacking));
  assert.ok(!isReport({ ...report, run: { ...run, extra: 1 } }));
  assert.ok(!isReport({ ...report, calls: [...report.calls].reverse() }));
});

test('the schema of a scenario names the fields and values of the catalog', () => {
  const { fields } = JSON.parse(terminal(['catalog']).stdout);
  const { properties } = schema('scenario');
  assert.deepEqual(Object.keys(properties), ['scopes', ...fields.map(({ name }) => name)]);
  for (const { name, kind, values, default: fallback } of fields) {
    const property = properties[name];
    assert.equal(String(property.default), fallback, name);
    if (kind === 'flag') assert.equal(property.type, 'boolean', name);
    else
      assert.deepEqual(
        property.enum,
        values.map((value) => value.name),
      );
  }
});

test('the schema of a report names the sources and grades of the catalog', () => {
  const { evidence, grades } = JSON.parse(terminal(['catalog']).stdout);
  const { $defs } = schema('report');
  assert.deepEqual($defs.evidenceNames.items.enum, Object.keys(evidence));
  assert.deepEqual(
    $defs.grade.enum,
    grades.map(({ name }) => name),
  );
});
