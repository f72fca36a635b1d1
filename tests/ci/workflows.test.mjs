// The workflows of GitHub Actions, as far as they can be checked without running them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../support/doors.mjs';
import { actions, problems } from './workflows.mjs';

const folder = path.join(root, '.github/workflows');
const texts = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
);

for (const [name, text] of Object.entries(texts)) {
  test(`${name} follows the rules for workflows`, () => {
    assert.deepEqual(problems(text), []);
  });
}

test('an action has one commit and one version everywhere', () => {
  const versions = new Map();
  for (const used of Object.values(texts).flatMap(actions)) {
    const [, repository, version] = /^([^/]+\/[^/@]+)[^@]*@(.*)$/.exec(used);
    assert.equal(versions.get(repository) ?? version, version, repository);
    versions.set(repository, version);
  }
  assert.ok(versions.size > 5, 'hardly any action');
});

test('the site is deployed last, and only its job has the rights for it', () => {
  const { deploy, ...others } = parse(texts['ci.yml']).jobs;
  assert.deepEqual([...deploy.needs].sort(), Object.keys(others).sort());
  assert.match(deploy.if, /event_name == 'push' && github\.ref == 'refs\/heads\/main'/);
  assert.deepEqual(deploy.permissions, { pages: 'write', 'id-token': 'write' });
  for (const [name, { permissions }] of Object.entries(others)) {
    assert.deepEqual(permissions, { contents: 'read' }, name);
  }
});

test('CI runs every part of tests/run', () => {
  const { include } = parse(texts['ci.yml']).jobs.test.strategy.matrix;
  const help = execFileSync(path.join(root, 'tests/run'), ['--help'], { encoding: 'utf8' });
  const parts = [...help.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, part]) => part);
  assert.ok(parts.length > 5, help);
  assert.deepEqual(include.flatMap(({ parts }) => parts.split(' ')).sort(), parts.sort());
});

test('the package is published after the release', () => {
  assert.ok(parse(texts['release.yml']).jobs.npm.needs.includes('release'));
});

test('every door is fuzzed', () => {
  const { target } = parse(texts['fuzz.yml']).jobs.fuzz.strategy.matrix;
  const script = readFileSync(path.join(root, 'tests/fuzz/run'), 'utf8');
  assert.deepEqual(target, /^targets=\((.*)\)$/m.exec(script)[1].split(' '));
});

test('Dependabot watches every lock file, and the actions', () => {
  const file = path.join(root, '.github/dependabot.yml');
  const { updates } = parse(readFileSync(file, 'utf8'));
  const watched = Object.fromEntries(
    updates.map((update) => [update['package-ecosystem'], update.directories ?? update.directory]),
  );
  const files = execFileSync('git', ['ls-files', '*package-lock.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.deepEqual(
    watched.npm.sort(),
    files
      .trim()
      .split('\n')
      .map((name) => `/${path.dirname(name)}`)
      .sort(),
  );
  assert.equal(watched['github-actions'], '/');
});

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const GOOD = `
on: push
permissions:
  contents: read
defaults:
  run:
    shell: bash
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
      - run: make "\${{ matrix.target }}"
`;

describe('the check itself', () => {
  test('accepts a workflow that follows the rules', () => {
    assert.deepEqual(problems(GOOD), []);
    assert.deepEqual(actions(GOOD), [`actions/checkout@${COMMIT} v7.0.1`]);
  });

  for (const [what, from, to, complaint] of [
    ['a pin that is a tag', COMMIT, 'v7', /not pinned by a full commit/],
    ['a pin that is a short commit', COMMIT, '0123456', /not pinned by a full commit/],
    ['a pin that is one digit short', COMMIT, COMMIT.slice(1), /not pinned by a full commit/],
    ['an action without a pin', `@${COMMIT}`, '', /not pinned by a full commit/],
    ['a pin without its version', ' # v7.0.1', '', /no version beside it/],
    ['a pin with half a version', '# v7.0.1', '# v7', /no version beside it/],
    ['a job without rights', '    permissions: {}\n', '', /build names no rights/],
    [
      'a job with every right',
      'permissions: {}',
      'permissions: write-all',
      /build names no rights/,
    ],
    [
      'a workflow without rights',
      'permissions:\n  contents: read\n',
      '',
      /workflow names no rights/,
    ],
    ['a workflow that may write', 'contents: read', 'contents: write', /more than to read/],
    ['broken YAML', 'steps:', 'steps: [', /no valid YAML/],
    ['a key twice', 'timeout-minutes: 5', 'timeout-minutes: 5\n    timeout-minutes: 6', /YAML/],
    ['a job without a limit', '    timeout-minutes: 5\n', '', /build has no limit of time/],
    ['a step that ShellCheck rejects', 'make "', 'cd $HOME && make "', /SC2086/],
    ['a step that ignores its error', 'make "', 'true || true; make "', /ignores an error/],
    [
      'a job that ignores an error',
      'steps:',
      'continue-on-error: true\n    steps:',
      /after an error/,
    ],
    ['a shell without pipefail', '    shell: bash', '    working-directory: .', /not named bash/],
  ]) {
    test(`finds ${what}`, () => {
      assert.ok(GOOD.includes(from), from);
      assert.match(problems(GOOD.replace(from, to)).join('\n'), complaint);
    });
  }
});
