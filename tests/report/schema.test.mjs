// Every answer is checked against the published schemas, and every door against the others.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { batch, rawEngine, root, space, terminal } from '../support/doors.mjs';

const schema = (name) =>
  JSON.parse(readFileSync(path.join(root, 'src/report/schema', `${name}.schema.json`), 'utf8'));

/** The schema with every object closed, so that an undescribed field fails. */
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
const isReading = ajv.compile(closed(schema('reading')));

test('the report of every scenario fits the schema, and is the same at both doors', async () => {
  const scenarios = space();
  assert.equal(scenarios.length, 73_728);
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

test('an error answer fits the schema', () => {
  const { stdout } = terminal(['explain', '--json', '{"mode":1,"x":2}', '--format', 'json']);
  const answer = JSON.parse(stdout);
  assert.ok(isReport(answer), ajv.errorsText(isReport.errors));
  assert.deepEqual(
    answer.error.problems.map(({ at }) => at),
    ['mode', 'x'],
  );
});

test('a report with a field missing or too many does not fit', () => {
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

/** Every field log, and the log of every tenth recorded run. */
function texts() {
  const logs = path.join(root, 'tests/cases/field/logs');
  const recorded = ['', '-2', '-later'].flatMap((set) =>
    readFileSync(path.join(root, `tests/data/recorded-runs${set}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((_, index) => index % 10 === 0)
      .map((line) => JSON.parse(line).log.join('\n')),
  );
  return [
    ...readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8')),
    ...recorded,
  ];
}

test('the reading of every text fits its schema, and its scenario the one for scenarios', async () => {
  const engine = await rawEngine();
  for (const text of ['', ...texts()]) {
    const reading = JSON.parse(engine.read(text));
    assert.ok(isReading(reading), `${ajv.errorsText(isReading.errors)}\n${text}`);
    assert.ok('headline' in reading);
    assert.ok(isScenario(reading.scenario));
    const { has, lacks, ...told } = reading.certain;
    const { scopes, ...untold } = reading.undecided;
    assert.deepEqual(
      [...Object.keys(told), ...Object.keys(untold)].sort(),
      Object.keys(schema('scenario').properties)
        .filter((name) => name !== 'scopes')
        .sort(),
    );
    assert.equal(new Set([...has, ...lacks, ...scopes]).size, [...has, ...lacks, ...scopes].length);
  }
});

test('a reading with a field missing or too many does not fit; an error answer does', async () => {
  const engine = await rawEngine();
  const { version, ...lacking } = JSON.parse(engine.read('Loaded JSON configuration'));
  assert.ok(!isReading(lacking));
  assert.ok(isReading({ ...lacking, version }));
  assert.ok(!isReading({ ...lacking, version: { ...version, extra: 1 } }));
  assert.ok(isReading(JSON.parse(engine.read('x'.repeat(17 << 20)))));
});
