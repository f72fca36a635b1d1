// Texts as people paste them, each through the terminal door and through Wasm.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { rawEngine, root, shell, terminal } from '../support/doors.mjs';

const folder = path.join(root, 'tests/cases/logs');
const read = (name) => readFileSync(path.join(folder, name));
const engine = await rawEngine();

const NOTHING = { headline: /^Nothing in this text is about Socket Basics\.$/, status: 3, runs: 0 };

/** What each log must lead to; `certain` holds the fields that the log decides, `open` others. */
const cases = {
  'github-actions.log': {
    headline: /denied the dashboard's settings: the token lacks `socket-basics:read`/,
    lacks: ['socket-basics:read'],
    certain: { org: 'unset', plan: 'enterprise' },
    causes: ['insufficient-permissions', 'no-organization'],
    range: '2.1.0 or newer',
    version: '3.0.0',
  },
  'docker.log': {
    headline: /denied the upload: the token lacks `full-scans:create`/,
    lacks: ['full-scans:create', 'socket-basics:read'],
    certain: { org: 'set', plan: 'enterprise', key: 'ok' },
    causes: ['insufficient-permissions', 'insufficient-permissions'],
  },
  'plain.log': {
    headline: /denied the upload: the token lacks `full-scans:create`/,
    lacks: ['full-scans:create'],
    certain: { mode: 'json', findings: true },
    causes: ['insufficient-permissions'],
  },
  'crlf.log': {
    headline: /^No scanner ran\.$/,
    has: ['socket-basics:read'],
    open: ['mode', 'dashboardScanners', 'findings'],
    status: 0,
    causes: ['nothing-scanned'],
  },
  'coloured.log': {
    headline: /did what it should/,
    has: ['full-scans:create', 'socket-basics:read'],
    certain: { findings: true },
    status: 0,
  },
  'ticket.md': {
    headline: /the token lacks `socket-basics:read`/,
    lacks: ['socket-basics:read'],
    certain: { org: 'unset' },
    causes: ['insufficient-permissions', 'no-organization'],
    range: '2.1.0 or newer',
  },
  'two-runs.log': {
    headline: /holds 2 runs .* in common/,
    open: ['mode'],
    certain: { org: 'unset' },
    runs: 2,
  },
  'invalid-utf8.log': { headline: /does not tell what came of this run/, open: ['org'] },
  'unrelated.log': NOTHING,
  'empty.log': NOTHING,
  'docker-pull.txt': {
    ...NOTHING,
    headline: /names Socket Basics, but nothing in it is known to run it/,
  },
  'binary.log': NOTHING,
  'network.log': {
    headline: /Socket did not answer the lookup of the organizations/,
    open: ['key'],
    causes: ['unreachable'],
  },
  'crash.log': { headline: /The program crashed/, causes: ['crash'], status: 0 },
};

test('every log of the folder has its case', () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(cases).sort());
});

for (const [name, expected] of Object.entries(cases)) {
  const { headline, has = [], lacks = [], certain = {}, open = [], causes } = expected;
  const { range, version = null } = expected;

  test(`${name} is explained`, () => {
    const args = ['read', path.join(folder, name), '--format', 'json'];
    const { status, stdout } = terminal(args);
    const reading = JSON.parse(stdout);
    assert.equal(status, expected.status ?? 1);
    assert.match(reading.headline, headline);
    assert.deepEqual([reading.certain.has, reading.certain.lacks], [has, lacks]);
    for (const [field, value] of Object.entries(certain)) {
      assert.equal(reading.certain[field], value, field);
    }
    for (const field of open) {
      assert.ok(!(field in reading.certain) && reading.undecided[field].length > 1, field);
    }
    if (causes) {
      assert.deepEqual(
        reading.causes.map(({ id }) => id),
        causes,
      );
    }
    if (range) assert.deepEqual(reading.version, { read: version, range, known: true });
    assert.equal(reading.runs, expected.runs ?? 1);
  });

  test(`${name} is explained by Wasm in the same words, as far as it is text`, () => {
    const text = read(name).toString('utf8');
    const { stdout } = terminal(['read', '-', '--format', 'json'], text);
    assert.equal(engine.read(text) + '\n', stdout);
  });
}

test('diagnose is another name for read, at both doors', () => {
  const args = ['-', '--format', 'json'];
  const { stdout } = terminal(['read', ...args], read('docker.log'));
  assert.equal(terminal(['diagnose', ...args], read('docker.log')).stdout, stdout);
});

test('the answer repeats nothing of the text', () => {
  const planted = 'planted4711';
  const log = [
    `INFO - Auto-discovered organization '${planted}' with plan: enterprise`,
    `WARNING - Error loading Socket Basics config: Insufficient permissions ${planted}`,
    `Repository discovery failed. ${planted} sktsec_${planted}_api`,
    `socket_basics: error: unrecognized arguments: --${planted}`,
  ].join('\n');
  for (const format of ['text', 'json', 'markdown']) {
    const { stdout } = terminal(['read', '-', '--format', format], log);
    assert.match(stdout, /denied the dashboard/);
    assert.doesNotMatch(stdout, new RegExp(planted));
  }
});

test('the answer repeats nothing of a setup', () => {
  const planted = 'planted4711';
  const file = `on: push
jobs:
  ${planted}:
    runs-on: ${planted}
    steps:
      - name: ${planted}
        uses: SocketDev/socket-basics@${planted} # ${planted}
        env:
          SOCKET_API_TOKEN: \${{ secrets.${planted} }}
          SOCKET_ORG_SLUG: ${planted}-2
        with:
          socket_org: ${planted}
          socket_security_api_key: sktsec_${planted}_api
          container_images: ${planted}
`;
  for (const format of ['text', 'json', 'markdown', 'github']) {
    const { stdout } = terminal(['read', '-', '--format', format], file);
    assert.match(stdout, /action-not-pinned|A branch may change/);
    assert.doesNotMatch(stdout, new RegExp(planted));
  }
});

test('a text reads the same from standard input and from a file', () => {
  const file = terminal(['read', path.join(folder, 'plain.log')]);
  assert.equal(terminal(['read'], read('plain.log')).stdout, file.stdout);
  assert.equal(terminal(['read', '-'], read('plain.log')).stdout, file.stdout);
  assert.equal(file.status, 1);
});

test('8 texts that cannot be read are bad input, not empty texts', () => {
  const unreadable = [
    ['/no/such/file', 'No such file'],
    [folder, 'Is a directory'],
    ['/proc/self/mem', ''],
    [`- <"${folder}"`, 'Is a directory'],
    ['- <&-', 'Bad file descriptor'],
    ['""', ''],
    [`/${'x'.repeat(5000)}`, 'File name too long'],
    ['/dev/null/x', 'Not a directory'],
  ];
  assert.equal(unreadable.length, 8);
  for (const [words, reason] of unreadable) {
    const { status, stdout, stderr } = shell(`read ${words}`);
    assert.equal(status, 2, words);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(`cannot be read: ${reason}`));
  }
});

test('10 MiB around one decisive line are answered, 17 MiB are refused', () => {
  const filler = 'Path: I am a line that looks like nothing in particular; Connector Error\n';
  const many = filler.repeat((5 << 20) / filler.length);
  const log = `${many}WARNING - No Socket organization configured\n${many}`;
  for (const answer of [
    engine.read(log),
    terminal(['read', '-', '--format', 'json'], log).stdout,
  ]) {
    assert.equal(JSON.parse(answer).certain.org, 'unset');
  }
  const { error } = JSON.parse(engine.read('x'.repeat(17 << 20)));
  assert.deepEqual(error.problems, [{ at: 'text', message: 'is longer than 16 MiB' }]);
  assert.equal(JSON.parse(engine.read(log)).certain.org, 'unset');
});

const setup = (name) => path.join(root, 'tests/cases/field/setups', name);
const nothing = path.join(folder, 'unrelated.log');

test('each of several files gets its answer, and the worst decides the exit code', () => {
  const files = [setup('01.yml'), path.join(folder, 'docker.log')];
  const { status, stdout } = terminal(['read', ...files, '--format', 'json']);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map(({ file, kind }) => [file, kind]),
    [
      [files[0], 'github-workflow'],
      [files[1], 'log'],
    ],
  );
  assert.equal(status, 1);
  const exitCodes = (...names) => terminal(['read', ...names]).status;
  assert.equal(exitCodes(setup('01.yml'), nothing), 0);
  assert.equal(exitCodes(nothing, nothing), 3);
  assert.equal(exitCodes(files[1], '/no/such/file'), 2);
  for (const format of ['text', 'markdown']) {
    const words = terminal(['read', ...files, '--format', format]).stdout;
    for (const file of files) assert.match(words, new RegExp(`^#+ ${file}$`, 'm'));
  }
});

test('an unreadable file does not stop the answers for the others', () => {
  const args = ['read', '/no/such/file', setup('01.yml'), '--format', 'json'];
  const [first, second] = terminal(args)
    .stdout.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    [first.file, first.error.problems[0].at, second.kind],
    ['/no/such/file', '/no/such/file', 'github-workflow'],
  );
});

test('warnings become GitHub annotations, each at its line', () => {
  const args = ['read', setup('01.yml'), setup('03.yml'), nothing, '--format', 'github'];
  const { stdout, status } = terminal(args);
  assert.equal(status, 0);
  const lines = stdout.trimEnd().split('\n');
  assert.match(
    lines[0],
    /^::warning file=\S+01\.yml,line=27,title=all-languages-ignored::`all_languages_enabled` /,
  );
  assert.match(lines[1], /^::warning file=\S+03\.yml,line=22,title=secrets-missing-in-forks::Pull/);
  assert.equal(lines.length, 2);
});

test('a file name cannot write an annotation of its own', () => {
  const name = 'a,b:c%\n::error::x.yml';
  const script = `cd "$(mktemp -d)" && cp ${setup('01.yml')} $'a,b:c%\\n::error::x.yml'`;
  const { stdout } = shell(`read $'${name.replace('\n', '\\n')}' --format github`, script);
  assert.match(stdout, /^::warning file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax\.yml,line=27,/);
  assert.equal(stdout.trimEnd().split('\n').length, 1);
});
