// The TypeScript types that are made from the schemas of reports and readings.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { typesOf, writeTypes } from '../../web/types.mjs';
import { engine, root } from '../support/doors.mjs';

/** The type of one schema. */
const typeOf = (schema) =>
  typesOf({ $defs: { it: schema } })
    .match(/^export type It = (.*);$/ms)[1]
    .replace(/\s+/g, ' ');

test('each keyword of the schema becomes a type', () => {
  const text = { type: 'string', minLength: 1, pattern: '^a' };
  for (const [schema, type] of [
    [text, 'string'],
    [{ type: 'boolean' }, 'boolean'],
    [{ type: ['integer', 'null'] }, 'number | null'],
    [{ const: false }, 'false'],
    [{ enum: ['a', 1, null] }, '"a" | 1 | null'],
    [{ $ref: '#/$defs/some' }, 'Some'],
    [{ $ref: '#/$defs/some/properties/a' }, 'Some["a"]'],
    [{ anyOf: [{ type: 'null' }, { $ref: '#/$defs/some' }] }, 'null | Some'],
    [{ allOf: [{ $ref: '#/$defs/some' }, { enum: [1, 2] }] }, 'Some & (1 | 2)'],
    [{ type: 'array', items: text, minItems: 1 }, 'string[]'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ type: 'array', prefixItems: [text, { const: 1 }] }, '[string, 1]'],
    [{ type: 'object', additionalProperties: text }, 'Record<string, string>'],
    [
      {
        type: 'object',
        required: ['a'],
        properties: { a: text, b: { ...text, description: 'B.' } },
      },
      '{ a: string; /** B. */ b?: string; }',
    ],
  ]) {
    assert.equal(typeOf(schema), type);
  }
});

test('a keyword that is not known is an error, not a type that is too wide', () => {
  for (const schema of [{}, { oneOf: [] }, { type: 'string', format: 'uri' }, { items: {} }]) {
    assert.throws(() => typeOf(schema), /there is no type for a schema with/);
  }
});

/** What the compiler says of a module that uses these types. */
function complaintsAbout(code, t) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'types-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const from = (name) => JSON.stringify(path.join(root, `web/src/generated/${name}.ts`));
  const types = `import type { Error, Report } from ${from('report')};
import type { Reading } from ${from('reading')};`;
  const use = 'export type Used = Error | Reading | Report;';
  writeFileSync(path.join(folder, 'use.ts'), `${types}\n${use}\n${code}`);
  const options = { extends: path.join(root, 'web/tsconfig.json'), include: ['use.ts'] };
  const config = { ...options, compilerOptions: { types: [] } };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(root, 'web/node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
}

const cases = path.join(root, 'tests/cases');
const reports = readdirSync(cases, { recursive: true })
  .filter((name) => path.basename(name) === 'report.json')
  .map((name) => JSON.parse(readFileSync(path.join(cases, name), 'utf8')));

test('every report of the cases has the type of a report, with all of its members', (t) => {
  writeTypes();
  assert.ok(reports.length > 20);
  const code = `export const reports: (Report | Error)[] = ${JSON.stringify(reports)};`;
  assert.equal(complaintsAbout(code, t), '');
});

test('each reading of a log from the field has the type of a reading', async (t) => {
  writeTypes();
  const { read } = await engine();
  const logs = path.join(cases, 'field/logs');
  const readings = readdirSync(logs).map((name) =>
    read(readFileSync(path.join(logs, name), 'utf8')),
  );
  assert.ok(readings.length > 50);
  const code = (all) => `export const readings: Reading[] = ${JSON.stringify(all)};`;
  assert.equal(complaintsAbout(code(readings), t), '');
  assert.match(complaintsAbout(code([{ ...readings[0], kind: 'poem' }]), t), /error TS/);
});

test('other objects do not have the type of a report', (t) => {
  writeTypes();
  const report = reports.find(({ verdict }) => verdict);
  const { run, ...lacking } = report;
  const wrong = [
    lacking,
    { ...report, more: 1 },
    { ...report, run: { ...run, scanned: 'yes' } },
    { ...report, calls: report.calls.slice(1) },
    { ...report, scenario: { ...report.scenario, mode: 'docker' } },
  ];
  for (const value of wrong) {
    const code = `export const report: Report = ${JSON.stringify(value)};`;
    assert.match(complaintsAbout(code, t), /error TS/);
  }
});
