// The drift check as a program: what it says of a specification, and its exit codes.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { root, terminal } from '../support/doors.mjs';

const read = (name) => readFileSync(path.join(root, 'tests/data', name), 'utf8');

/** The part about scopes of the specification that the tables were written from. */
function published() {
  const paths = {};
  for (const { method, path, scopes } of JSON.parse(read('api-operations.json')).operations) {
    const security = [{ bearerAuth: scopes }, { basicAuth: scopes }];
    (paths[path.slice('/v0'.length)] ??= {})[method.toLowerCase()] = { security };
  }
  const schema = {
    properties: { scopes: { items: { enum: read('scopes.txt').trim().split('\n') } } },
  };
  paths['/orgs/{org_slug}/api-tokens'].post.requestBody = {
    content: { 'application/json': { schema } },
  };
  return { openapi: '3.0.0', servers: [{ url: 'https://api.socket.dev/v0' }], paths };
}

const checkSpec = (input, ...args) => terminal(['check-spec', ...args], input);

test('0: the published specification agrees with the tables', () => {
  const { status, stdout, stderr } = checkSpec(JSON.stringify(published()));
  assert.equal(
    stdout,
    'No difference: 98 scopes and 84 operations are as the specification says.\n',
  );
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('0: a file as large as the real one may become', (t) => {
  const specification = published();
  const filling = Object.fromEntries(
    Array.from({ length: 50000 }, (_, i) => [`key${i}`, [i, i, i]]),
  );
  specification.components = { schemas: Array.from({ length: 5 }, () => filling) };
  const folder = mkdtempSync(path.join(tmpdir(), 'check-spec-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(specification));
  assert.equal(terminal(['check-spec', file]).status, 0);
});

test('1: what was added, removed or changed, as text and as JSON', () => {
  const specification = published();
  specification.paths['/purl'].post.security = [{ bearerAuth: ['packages:upload'] }];
  delete specification.paths['/fixes'];
  delete specification.paths['/orgs/{org_slug}/fixes'];
  const text = JSON.stringify(specification);
  const { status, stdout } = checkSpec(text);
  assert.equal(status, 1);
  assert.match(stdout, /^2 differences/);
  assert.match(stdout, /^operation changed: `POST \/v0\/purl` needs `packages:upload` instead of/m);
  const json = checkSpec(text, '--format', 'json');
  assert.equal(json.status, 1);
  assert.deepEqual(
    JSON.parse(json.stdout).drift.map(({ subject, change, name }) => [subject, change, name]),
    [
      ['operation', 'changed', 'POST /v0/purl'],
      ['operation', 'removed', 'GET /v0/orgs/{org_slug}/fixes'],
    ],
  );
});

const unreadable = {
  'no such file': [['/no/such/file'], ''],
  'a folder': [[root], ''],
  nothing: [[], ''],
  'no JSON': [[], '<!doctype html>'],
  'another document': [[], '{"swagger":"2.0"}'],
  'deep nesting': [[], '['.repeat(1 << 20)],
  'more than 16 MiB': [[], ' '.repeat((16 << 20) + 1)],
  'a reference': [[], JSON.stringify({ ...published(), paths: { '/purl': { $ref: '#/x' } } })],
  'a NUL byte behind it': [[], JSON.stringify(published()) + '\0x'],
  'a NUL byte before it': [[], '\0' + JSON.stringify(published())],
  'two of them': [[], JSON.stringify(published()).repeat(2)],
  'invalid UTF-8': [[], Buffer.from([0x22, 0xff, 0x22])],
};

for (const [name, [args, input]] of Object.entries(unreadable)) {
  test(`2: ${name}`, () => {
    const { status, stdout, stderr } = checkSpec(input, ...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^error: /);
    const json = checkSpec(input, ...args, '--format', 'json');
    assert.equal(json.status, 2);
    assert.ok(JSON.parse(json.stdout).error.problems.length > 0);
  });
}
