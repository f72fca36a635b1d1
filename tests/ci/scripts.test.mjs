// The small scripts that the workflows call.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { root } from '../support/doors.mjs';

let folder;
before(() => (folder = mkdtempSync(path.join(tmpdir(), 'scripts-'))));
after(() => rmSync(folder, { recursive: true }));

/** Runs a script of .ci, with the programs in `folder` first in the path. */
function run(script, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(path.join(root, '.ci', script), args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, ...env },
  });
  return { status, stdout, stderr };
}

describe('notes', () => {
  const notes = (version) => run('notes', [version, path.join(folder, 'CHANGELOG.md')]);
  before(() =>
    writeFileSync(
      path.join(folder, 'CHANGELOG.md'),
      `# Changelog

All of it.

## Unreleased

- Nothing yet.

## 1.10.0 (2026-12-01)

- **Rule** One.

### More

- Two.

## 1.1.0

- Three.

## 1.0.0

## 0.9.0-beta
- Four.
`,
    ),
  );

  test('prints only the section of the version', () => {
    assert.equal(notes('1.10.0').stdout, '- **Rule** One.\n\n### More\n\n- Two.\n');
    assert.equal(notes('1.1.0').stdout, '- Three.\n');
    assert.equal(notes('0.9.0-beta').stdout, '- Four.\n');
  });

  for (const [what, version] of [
    ['is not there', '2.0.0'],
    ['is empty', '1.0.0'],
    ['only begins like one', '0.9.0'],
    ['only looks like one to a pattern', '1.1.'],
  ]) {
    test(`fails if the section ${what}`, () => {
      const { status, stdout, stderr } = notes(version);
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /has no section for/);
    });
  }
});

describe('issue', () => {
  const TITLE = "Socket's API has changed";
  /** What GitHub answers, as the script asks for it, and what the script did then. */
  let open;
  const did = () => readFileSync(path.join(folder, 'did'), 'utf8');

  beforeEach(() => {
    open = '';
    writeFileSync(path.join(folder, 'did'), '');
    const gh = path.join(folder, 'gh');
    writeFileSync(
      gh,
      `#!/usr/bin/env bash
if [[ "$1 $2" == 'issue list' ]]; then printf '%b' "$OPEN"; else echo "$*" >>"${folder}/did"; fi
exit "\${GH_STATUS-0}"
`,
    );
    chmodSync(gh, 0o755);
  });
  const issue = (...args) => run('issue', args, { OPEN: open });

  test('is opened if none has its title', () => {
    open = `3\\tSomething else\\n4\\t${TITLE} again\\n`;
    assert.equal(issue('open', TITLE, 'issue.md').status, 0);
    assert.equal(did(), `issue create --title ${TITLE} --body-file issue.md\n`);
  });

  test('is updated if there is one', () => {
    open = `7\\t${TITLE}\\n3\\t${TITLE}\\n`;
    assert.equal(issue('open', TITLE, 'issue.md').status, 0);
    assert.equal(did(), 'issue edit 7 --body-file issue.md\n');
  });

  test('is closed with a comment, if there is one', () => {
    assert.equal(issue('close', TITLE, 'Gone.').status, 0);
    assert.equal(did(), '');
    open = `7\\t${TITLE}\\n`;
    assert.equal(issue('close', TITLE, 'Gone.').status, 0);
    assert.equal(did(), 'issue close 7 --comment Gone.\n');
  });

  test('is left alone if GitHub does not answer, or on a wrong call', () => {
    const failed = run('issue', ['open', TITLE, 'issue.md'], { OPEN: '', GH_STATUS: '4' });
    assert.notEqual(failed.status, 0);
    for (const args of [[], ['open', TITLE], ['reopen', TITLE, 'x']]) {
      assert.equal(issue(...args).status, 2, args.join(' '));
    }
    assert.equal(did(), '');
  });
});
