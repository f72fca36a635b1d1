// The snippets, read by the programs that they are for.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { parse } from 'yaml';
import { rawEngine, space } from '../support/doors.mjs';

/** The inputs of the action that a snippet may name. */
const inputs = ['github_token', 'socket_security_api_key', 'socket_org', 'secret_scanning_enabled'];

/** Every different snippet of one kind, of all fixes of all scenarios. */
async function texts() {
  const engine = await rawEngine();
  const found = new Map();
  for (const scenario of space()) {
    if (scenario.scopes.includes('repo') || scenario.scopes.includes('*')) continue;
    const asked = JSON.stringify(scenario);
    const fixes = JSON.parse(engine.explain(asked, '')).fixes;
    for (const [index, fix] of fixes.entries()) {
      const key = JSON.stringify([
        fix.after.mode,
        fix.after.org,
        fix.after.key,
        fix.after.skipSubmission,
      ]);
      if (found.has(key)) continue;
      const { handouts } = JSON.parse(engine.handover(asked, index + 1, 'acme'));
      const byId = Object.fromEntries(handouts.map(({ id, text }) => [id, text]));
      found.set(key, { after: fix.after, ...byId });
    }
  }
  return [...found.values()];
}

const snippets = await texts();

test('every mode has a snippet', () => {
  const modes = new Set(snippets.map(({ after }) => after.mode));
  assert.deepEqual([...modes].sort(), ['cli', 'dashboard', 'env', 'json']);
});

test('every workflow parses, names only inputs of the action, and takes the key from a secret', () => {
  for (const { workflow, after } of snippets) {
    const { steps } = parse(workflow).jobs['socket-basics'];
    const step = steps.find(({ uses }) => uses?.startsWith('SocketDev/socket-basics@'));
    assert.equal(step !== undefined, ['dashboard', 'env'].includes(after.mode), workflow);
    for (const input of Object.keys(step?.with ?? {})) assert.ok(inputs.includes(input), input);
    if (after.key !== 'missing') assert.match(workflow, /\$\{\{ secrets\.SOCKET_/);
    if (step) assert.equal(step.with.socket_org, after.org === 'unset' ? undefined : 'acme');
    if (step)
      assert.equal(step.with.secret_scanning_enabled, after.mode === 'env' ? 'true' : undefined);
    const run = steps.find(({ run }) => run)?.run ?? '';
    assert.equal(run.includes('--secrets'), after.mode === 'cli', workflow);
    assert.equal(run.includes('--config'), after.mode === 'json', workflow);
  }
});

test('every shell snippet passes shellcheck', () => {
  for (const { shell } of snippets) {
    const { status, stdout, error } = spawnSync('shellcheck', ['-'], {
      input: shell,
      encoding: 'utf8',
    });
    assert.ifError(error);
    assert.equal(status, 0, stdout + shell);
  }
});

test('every JSON file parses and holds the settings', () => {
  let read = 0;
  for (const { json, after } of snippets) {
    assert.equal(json !== undefined, after.mode === 'json');
    if (!json) continue;
    const file = JSON.parse(json);
    assert.equal(file.secret_scanning_enabled, true);
    assert.equal(file.socket_org, after.org === 'unset' ? undefined : 'acme');
    read += 1;
  }
  assert.ok(read > 0);
});
