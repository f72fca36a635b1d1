// The probe, run by a shell with curl against a server in place of Socket's, and what `read` makes
// of its output.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, test } from 'node:test';
import { root, terminal } from '../support/doors.mjs';

const TOKEN = 'sktsec_EXAMPLEEXAMPLEEXAMPLE_api';
const { handouts } = JSON.parse(terminal(['handover', '--format', 'json']).stdout);
const { text: script } = handouts.find(({ id }) => id === 'probe');

const organizations = {
  organizations: {
    1: { id: '1', name: 'Acme, Inc.', image: null, plan: 'enterprise', slug: 'acme' },
    2: { id: '2', name: 'Other', image: null, plan: 'team', slug: 'other-one' },
  },
};
const tokens = {
  tokens: [
    {
      committers: [{ email: 'a@b.example' }],
      name: 'CI',
      scopes: ['full-scans:create'],
      token: TOKEN,
    },
  ],
};
const denied = (needs) => [
  403,
  { error: { message: `Insufficient permissions for API method. Required permissions: ${needs}` } },
];
/** The answers to a token that may do everything, by the path's last name. */
const granted = {
  organizations: [200, organizations],
  'socket-basics': [200, { pythonSastEnabled: true }],
  'full-scans': [200, { results: [] }],
  quota: [200, { quota: 950, nextWindowRefresh: null }],
  'api-tokens': [200, tokens],
};

let answers = granted;
const asked = [];
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  asked.push({ method: request.method, pathname, key: request.headers.authorization });
  const [status, body] = answers[pathname.split('/').pop()] ?? [404, { error: {} }];
  // Every error quotes the token, because the probe must not print any part of an answer.
  const refusal = status === 200 ? body : { ...body, echo: TOKEN };
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(refusal));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());

/** Runs the script against the server, or another address; returns everything that it prints. */
async function probe(env, address = `http://127.0.0.1:${server.address().port}`) {
  const child = spawn('sh', ['-s'], {
    env: { PATH: process.env.PATH, SOCKET_SECURITY_API_KEY: TOKEN, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.stdin.end(script.replaceAll('https://api.socket.dev', address));
  await closed;
  assert.ok(!output.includes('sktsec_'), output);
  return output;
}

/** What `read` says of the probe's output if the server gives `changed` answers. */
async function reading(changed = {}, env = {}, decorate = (text) => text) {
  answers = { ...granted, ...changed };
  const output = await probe(env);
  const { stdout } = terminal(['read', '--format', 'json'], decorate(output));
  return { ...JSON.parse(stdout), output };
}

const causesOf = ({ causes }) => causes.map(({ id, call }) => `${id} ${call}`);

test('a token that may do everything, with the organization set', async () => {
  asked.length = 0;
  const read = await reading({}, { SOCKET_ORG: 'acme' });
  assert.equal(read.kind, 'probe');
  assert.equal(read.confidence, 'open');
  assert.deepEqual(read.certain, {
    org: 'set',
    plan: 'enterprise',
    key: 'ok',
    has: ['api-tokens:list', 'full-scans:list', 'socket-basics:read'],
    lacks: [],
  });
  assert.deepEqual(read.undecided.scopes, ['full-scans:create']);
  assert.deepEqual(read.causes, []);
  assert.match(read.headline, /no harmless request shows/);
  assert.match(read.output, /^socket-probe token CI: "full-scans:create"$/m);
  assert.ok(asked.every(({ method }) => method === 'GET'));
  assert.deepEqual(
    new Set(asked.map(({ key }) => key)),
    new Set([`Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`]),
  );
});

test('where everything is denied, only the upload stays unknown', async () => {
  const read = await reading({
    'socket-basics': denied('socket-basics:read'),
    'full-scans': denied('full-scans:list'),
    'api-tokens': denied('api-tokens:list'),
  });
  assert.deepEqual(read.certain.lacks, [
    'api-tokens:list',
    'full-scans:list',
    'socket-basics:read',
  ]);
  assert.deepEqual(read.undecided.scopes, ['full-scans:create']);
  assert.deepEqual(causesOf(read), ['insufficient-permissions basics.get_config']);
  assert.equal(read.scenario.scopes.join(), 'full-scans:create');
  assert.ok(read.scenarioSaysIt);
});

test('a 403 that is not about scopes shows no missing scope', async () => {
  for (const [message, cause] of [
    ['Organization not allowed', 'organization-not-allowed basics.get_config'],
    ['Insufficient max_quota for API method', 'quota basics.get_config'],
    ['Forbidden', undefined],
  ]) {
    const read = await reading({ 'socket-basics': [403, { error: { message } }] });
    assert.deepEqual(read.certain.lacks, [], message);
    assert.deepEqual(causesOf(read), cause ? [cause] : [], message);
    assert.ok(read.undecided.scopes.includes('socket-basics:read'), message);
  }
});

test('after a rejected key it asks nothing more', async () => {
  asked.length = 0;
  const read = await reading({ organizations: [401, { error: { message: 'Unauthorized' } }] });
  assert.equal(asked.length, 1);
  assert.equal(read.certain.key, 'rejected');
  assert.deepEqual(causesOf(read), ['unauthorized org.get']);
  assert.deepEqual(read.certain.has, []);
});

test('every other answer is named with its call, and blames no scope', async () => {
  for (const [status, cause] of [
    [404, 'not-found'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
  ]) {
    for (const [path, call] of [
      ['organizations', 'org.get'],
      ['socket-basics', 'basics.get_config'],
    ]) {
      const read = await reading({ [path]: [status, '<html>no</html>'] });
      assert.deepEqual(causesOf(read), [`${cause} ${call}`]);
      assert.deepEqual(read.certain.lacks, []);
      assert.ok(!read.scenarioSaysIt);
    }
  }
});

test('an organization that the token does not see, another plan, no organization', async () => {
  const unseen = await reading({}, { SOCKET_ORG: 'acme-2' });
  assert.equal(unseen.certain.org, 'mismatch');
  const begins = await reading({}, { SOCKET_ORG: 'acm' });
  assert.equal(begins.certain.org, 'mismatch');
  const second = await reading({}, { SOCKET_ORG: 'other-one' });
  assert.deepEqual([second.certain.org, second.certain.plan], ['set', 'other']);
  const none = await reading({ organizations: [200, { organizations: {} }] });
  assert.equal(none.certain.key, 'ok');
  assert.equal(none.certain.plan, undefined);
});

test('a quota that is used up is named', async () => {
  const read = await reading({ quota: [200, { quota: 0 }] });
  assert.deepEqual(causesOf(read), ['quota null']);
});

test('without a key it asks nothing', async () => {
  asked.length = 0;
  const read = await reading({}, { SOCKET_SECURITY_API_KEY: '' });
  assert.equal(asked.length, 0);
  assert.equal(read.certain.key, 'missing');
  assert.deepEqual(causesOf(read), ['no-key null']);
});

test('without a connection it gets no answer', async () => {
  const output = await probe({}, 'http://127.0.0.1:1');
  const read = JSON.parse(terminal(['read', '--format', 'json'], output).stdout);
  assert.deepEqual(causesOf(read), ['unreachable org.get']);
});

test('prefixes of a CI do no harm, and two probes that contradict each other decide nothing', async () => {
  const stamp = (text) => text.replaceAll(/^/gm, '2026-11-02T10:11:12.1234567Z ');
  assert.deepEqual((await reading({}, {}, stamp)).certain.has.length, 3);
  const first = await reading({});
  const second = await reading({ 'socket-basics': denied('socket-basics:read') });
  const both = terminal(['read', '--format', 'json'], first.output + second.output).stdout;
  const { has, lacks } = JSON.parse(both).certain;
  assert.ok(![...has, ...lacks].includes('socket-basics:read'));
});

test('where a probe and a log contradict each other, the answer stays open', async () => {
  const log = readFileSync(path.join(root, 'tests/cases/logs/github-actions.log'), 'utf8');
  const read = (text) => JSON.parse(terminal(['read', '--format', 'json'], text).stdout);
  assert.ok(read(log).certain.lacks.includes('socket-basics:read'));
  const granting = await reading({});
  const denying = await reading({ 'socket-basics': denied('socket-basics:read') });
  for (const text of [log + granting.output, granting.output + log]) {
    const { headline, confidence, certain } = read(text);
    assert.match(headline, /^Unclear/);
    assert.notEqual(confidence, 'certain');
    assert.ok(![...certain.has, ...certain.lacks].includes('socket-basics:read'));
  }
  const agreeing = read(log + denying.output);
  assert.doesNotMatch(agreeing.headline, /^Unclear/);
  assert.ok(agreeing.certain.lacks.includes('socket-basics:read'));
});

test('the script itself does not read as a probe', () => {
  assert.notEqual(JSON.parse(terminal(['read', '--format', 'json'], script).stdout).kind, 'probe');
});
