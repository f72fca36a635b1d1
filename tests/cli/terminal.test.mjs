// The terminal program as people use it: exit codes, output streams, and bad input.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawEngine, shell, terminal } from '../support/doors.mjs';

const json = (args, input) => JSON.parse(terminal(args, input).stdout);

/** The tokens that were tested live, and which of the three calls they may make. */
const tested = [
  ['socket-basics', ['works', 'works', 'fails (Insufficient permissions)']],
  ['socket-basics,full-scans', ['works', 'works', 'works']],
  ['full-scans,repo', ['works', 'fails (Insufficient permissions)', 'works']],
  ['socket-basics,full-scans,repo', ['works', 'works', 'works']],
];

for (const [scopes, cells] of tested) {
  test(`the matrix shows what was tested live for ${scopes}`, () => {
    const { rows } = json(['matrix', '--scopes', scopes, '--format', 'json']);
    const row = rows.find(({ current }) => current);
    assert.deepEqual(
      row.calls.map(({ tokenText }) => tokenText),
      cells,
    );
    assert.equal(row.grade, 'tested');
  });

  test(`explain says for each call whether ${scopes} permits it`, () => {
    const { calls } = json(['explain', '--scopes', scopes, '--format', 'json']);
    assert.deepEqual(
      calls.map(({ token }) => token === 'allowed'),
      cells.map((cell) => cell === 'works'),
    );
  });
}

test('exit codes: 0 works, 0 works with a warning, 1 fails silently, 2 bad input', () => {
  const both = ['--scopes', 'socket-basics,full-scans'];
  assert.equal(terminal(['explain', ...both]).status, 0);
  const warned = terminal(['explain', ...both, '--mode', 'env']);
  assert.equal(warned.status, 0);
  assert.match(warned.stdout, /^WORKS, WITH A WARNING\n/);
  assert.equal(terminal(['explain']).status, 1);
  assert.equal(terminal(['explain', '--mode', 'docker']).status, 2);
});

test('every option reaches the scenario', () => {
  const { scenario } = json([
    'explain', '--scopes', 'repo,*', '--scopes', 'full-scans', '--mode', 'json', '--org', 'mismatch',
    '--plan', 'other', '--dashboard-scanners', 'off', '--key', 'alias', '--skip-submission',
    '--no-findings', '--format', 'json',
  ]); // prettier-ignore
  assert.deepEqual(scenario, {
    scopes: ['full-scans', 'repo', '*'],
    mode: 'json',
    org: 'mismatch',
    plan: 'other',
    dashboardScanners: 'off',
    key: 'alias',
    skipSubmission: true,
    findings: false,
  });
});

test('options and --json give the same report', () => {
  const options = terminal(['explain', '--scopes', 'repo', '--mode', 'cli', '--format', 'json']);
  const text = '{"mode":"cli","scopes":["repo"]}';
  assert.equal(terminal(['explain', '--json', text, '--format', 'json']).stdout, options.stdout);
});

test('--batch answers every line in order, bad ones with an error that its exit code shows', () => {
  const { status, stdout } = terminal(['explain', '--batch'], '{"mode":"cli"}\nnope\n\n{}');
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    answers.map((answer) => answer.scenario?.mode ?? answer.error.problems[0].at),
    ['cli', 'scenario', 'scenario', 'dashboard'],
  );
  assert.equal(status, 2);
  assert.equal(terminal(['explain', '--batch'], '{}\n').status, 0);
  assert.equal(terminal(['explain', '--batch'], '').stdout, '');
});

test('help and version go to standard output', () => {
  for (const args of [['--help'], ['explain', '--help'], ['--version']]) {
    const { status, stdout, stderr } = terminal(args);
    assert.equal(status, 0, args);
    assert.notEqual(stdout, '', args);
    assert.equal(stderr, '', args);
  }
  assert.match(
    terminal(['--version']).stdout,
    /^scope-explainer \d+\.\d+\.\d+ \(commit ([\da-f]{12}|unknown)\)\n/,
  );
});

test('an unknown scope is a notice with a suggestion, not an error', () => {
  const report = json(['explain', '--scopes', 'full-scan', '--format', 'json']);
  assert.equal(report.notices[0].suggestion, 'full-scans');
  const { stdout } = terminal(['explain', '--scopes', 'full-scan']);
  assert.match(stdout, /Did you\s+mean `full-scans`\?/);
});

const invalid = String.fromCharCode(0xfffd);
const bad = {
  'no command': [[]],
  'an unknown command': [['guess']],
  'an unknown option': [['explain', '--token', 'x']],
  'an option without its value': [['explain', '--mode']],
  'an unknown value': [['explain', '--mode', 'docker'], /`mode` must be one of `dashboard`/],
  'an empty value': [['explain', '--org', ''], /`org` must be one of/],
  'an unknown format': [['explain', '--format', 'xml']],
  'options beside --json': [['explain', '--json', '{}', '--mode', 'cli'], /takes either/],
  'invalid JSON': [['explain', '--json', 'nope'], /not valid JSON/],
  'empty JSON': [['explain', '--json', ''], /not valid JSON/],
  null: [['explain', '--json', 'null'], /must be a JSON object/],
  'a field twice': [['explain', '--json', '{"org":"set","org":"set"}'], /given more than once/],
  'ten thousand scopes': [
    ['explain', '--scopes', Array.from({ length: 10000 }, (_, i) => `s${i}`).join()],
    /more than 1000 entries/,
  ],
  'an invalid slug': [['explain', '--slug', 'a/../b'], /`slug` must be/],
  'an unknown fix': [['handover', '--fix', '99'], /`fix` must be 0.* 1 to \d/],
  'a fix of a setup that works': [['handover', '--scopes', '*', '--fix', '7'], /has no fix/],
  'a fix that is no number': [['handover', '--fix', invalid]],
  'a fix below zero': [['handover', '--fix', '-1'], /`fix` must be 0/],
  'a fix with a fraction': [['handover', '--fix', '1.5'], /--fix/],
  'a fix beyond every number': [['handover', '--fix', '9'.repeat(40)], /--fix/],
  'an invalid slug of handover': [['handover', '--slug', '../x'], /`slug` must be/],
  'an invalid setup of handover': [['handover', '--org', 'x'], /`org` must be one of/],
  'a format that handover does not write': [['handover', '--format', 'markdown']],
  'JSON to handover': [['handover', '--json', '{}']],
  'an option twice': [['explain', '--mode', 'cli', '--mode', 'env']],
  'a value for a flag': [['explain', '--no-findings=false']],
  'a value that is too much': [['explain', 'x']],
  'two logs': [['read', 'a', 'b']],
  'an option of another command': [['read', '--mode', 'cli']],
  'two ways to ask': [['explain', '--batch', '--json', '{}'], /takes either/],
  'a path as a mode': [['recommend', '--mode', '../../etc/passwd'], /`mode` must be one of/],
  'a slug with a line end': [['recommend', '--slug', 'a\nb'], /`slug` must be/],
};

for (const [name, [args, complaint = /./]] of Object.entries(bad)) {
  test(`bad input: ${name}`, () => {
    const { status, stdout, stderr } = terminal(args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, complaint);
  });
}

test('bad input: 2 MiB, invalid UTF-8 and NUL bytes on a line of --batch', () => {
  for (const line of ['x'.repeat(2 << 20), Buffer.from([0x22, 0xff, 0x22]), '\0']) {
    const { status, stdout } = terminal(['explain', '--batch'], line);
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).error.problems[0].at, 'scenario');
  }
});

test('--batch skips a line of more than 1 MiB, and answers the next one', () => {
  const lines = `${' '.repeat((1 << 20) - 2)}{}\n${' '.repeat(3 << 20)}{}\n{}`;
  const { status, stdout } = terminal(['explain', '--batch'], lines);
  const answers = stdout.trimEnd().split('\n').map(JSON.parse);
  assert.deepEqual(
    answers.map(({ error }) => error?.problems[0].message),
    [undefined, 'is longer than 1 MiB', undefined],
  );
  assert.equal(status, 2);
});

test('a batch takes only as much memory as its longest line', () => {
  const { status, stdout } = shell(
    'explain --batch < <(head -c 600M /dev/zero)',
    'ulimit -v 300000',
  );
  assert.match(stdout, /is longer than 1 MiB/);
  assert.equal(status, 2);
});

test('the first unexpected argument is named, with how many there are', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `word${index % 2 ? 'X1' : ''}`);
  const { status, stderr } = terminal(['explain', ...many]);
  assert.equal(status, 2);
  assert.match(stderr, /^error: 20000 arguments were not expected. The first is `word`\n/);
  assert.ok(stderr.length < 200);
  assert.match(terminal(['catalog', 'x9', 'y']).stderr, /The first is `\[2 characters\]`/);
});

test('a stack of 96 KiB is enough for every command', () => {
  const deep = '<(head -c 1000000 /dev/zero | tr "\\0" "[")';
  const commands = {
    'explain --scopes repo --mode env': 1,
    'handover --scopes repo --mode env': 0,
    [`explain --batch < ${deep}`]: 2,
    [`read - < ${deep}`]: 3,
    [`check-spec ${deep}`]: 2,
    matrix: 0,
    catalog: 0,
  };
  for (const [words, expected] of Object.entries(commands)) {
    const { status, stderr } = shell(words, 'ulimit -s 96');
    assert.equal(status, expected, `${words}: ${stderr}`);
  }
});

test('--json and --batch refuse an invalid slug and format, too', () => {
  for (const args of [
    ['--json', '{}', '--slug', '!!'],
    ['--batch', '--slug', '!!'],
    ['--batch', '--format', 'text'],
    ['--batch', '--format', 'markdown'],
  ]) {
    const { status, stdout, stderr } = terminal(['explain', ...args]);
    assert.equal(status, 2, args);
    assert.equal(stdout, '');
    assert.match(stderr, /`slug` must be letters|`--format` must be `json` beside --batch/);
  }
  const { stdout } = terminal(['explain', '--batch', '--format', 'json', '--slug', 'acme'], '{}');
  assert.match(stdout, /org\/acme/);
});

const token = 'sktsec_planted_api\x1b[31m\u202e';
const echoes = [
  [['explain', '--token', token]],
  [['explain', '--scopes', token]],
  [['explain', '--mode', token]],
  [['explain', '--slug', token]],
  [['explain', '--format', token]],
  [['explain', '--json', `{"${token.slice(0, 18)}":1}`]],
  [['explain', '--json', `{"mode":"${token.slice(0, 18)}"}`]],
  [['handover', '--slug', 'SKTSEC_planted_api', '--fix', '1']],
  [['read', token]],
  [['diagnose', token, token]],
  [['check-spec', token]],
  [['check-spec'], `{"openapi":"${token.slice(0, 18)}","paths":{"/${token.slice(0, 18)}":1}}`],
  [['matrix', token]],
  [['matrix', '--check', token]],
  [['matrix', '--write', token]],
];

for (const [args, input] of echoes) {
  test(`input is repeated only masked, with hidden characters spelled out: ${JSON.stringify(args)}`, () => {
    for (const format of [[], ['--format', 'json']]) {
      if (format.length > 0 && (args.length < 2 || args.includes('--format'))) continue;
      const { status, stdout, stderr } = terminal([...args, ...format], input);
      assert.doesNotMatch(stdout + stderr, /planted|\x1b|\u202e/i);
      assert.match(stdout + stderr, /\[\d+ characters\]|belongs in/);
      assert.equal(status, args.includes('--scopes') ? 1 : 2);
    }
  });
}

test('a problem is named for every field at once', () => {
  const { stderr } = terminal(['explain', '--mode', 'x', '--org', 'y', '--key', 'z']);
  assert.equal(stderr.trimEnd().split('\n').length, 3);
});

test('recommend answers from nothing, for every mode', () => {
  const scopes = (mode) =>
    json(['recommend', '--mode', mode, '--format', 'json']).handouts.find(
      ({ id }) => id === 'scopes',
    );
  assert.equal(
    scopes('dashboard').text,
    'full-scans\n  full-scans:create\nsocket-basics\n  socket-basics:read\n',
  );
  for (const mode of ['env', 'cli', 'json']) {
    assert.equal(scopes(mode).text, 'full-scans\n  full-scans:create\n', mode);
  }
});

test('recommend says if no token is enough', () => {
  const asked = ['recommend', '--mode', 'dashboard', '--plan', 'other'];
  const { status, stdout, stderr } = terminal(asked);
  assert.equal(status, 1);
  assert.match(stdout, /^No token is enough for this setup\. .*\.\n/s);
  assert.equal(stderr, '');
  const answer = terminal([...asked, '--format', 'json']);
  assert.equal(answer.status, 1);
  const { schema, handouts, message } = JSON.parse(answer.stdout);
  assert.deepEqual([schema, handouts], [1, []]);
  assert.equal(message, stdout.trimEnd().replaceAll('\n', ' '));
});

test('recommend --format json answers every setup in JSON', () => {
  const { fields } = json(['catalog']);
  const options = fields
    .filter(({ kind }) => kind === 'choice')
    .map(({ name, values }) => {
      const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return values.map((value) => [option, value.name]);
    });
  const setups = options.reduce(
    (all, values) => all.flatMap((setup) => values.map((value) => [...setup, ...value])),
    [[]],
  );
  assert.ok(setups.length > 100);
  for (const setup of setups) {
    const { handouts, message } = json(['recommend', '--format', 'json', ...setup]);
    assert.ok(Array.isArray(handouts), setup.join(' '));
    assert.equal(message === undefined, handouts.length > 0, setup.join(' '));
  }
});

test('handover counts the fixes as the report does, and 0 is the setup as it is', async () => {
  const scenario = { scopes: ['repo'], mode: 'env' };
  const asked = ['--scopes', 'repo', '--mode', 'env', '--format', 'json'];
  const { fixes } = json(['explain', ...asked]);
  const wasm = await rawEngine();
  for (let fix = 0; fix <= fixes.length + 1; ++fix) {
    const { stdout } = terminal(['handover', '--fix', `${fix}`, ...asked]);
    assert.equal(stdout, `${wasm.handover(JSON.stringify(scenario), fix, '')}\n`, `fix ${fix}`);
  }
  const first = json(['handover', ...asked]);
  assert.deepEqual(first, json(['handover', '--fix', '1', ...asked]));
});

const formats = {
  explain: ['text', 'json', 'markdown'],
  recommend: ['text', 'json'],
  handover: ['text', 'json'],
  read: ['text', 'json', 'markdown', 'github'],
  matrix: ['text', 'json', 'markdown', 'html', 'svg'],
  requirements: ['text', 'markdown', 'html'],
};

for (const [command, names] of Object.entries(formats)) {
  test(`${command} writes every format that its help offers`, () => {
    const offered = terminal([command, '--help']).stdout.match(/--format TEXT:\{([\w,]+)\}/);
    assert.deepEqual(offered[1].split(',').sort(), [...names].sort());
    const log = 'Failed during SDK fullscans.post call: APIInsufficientPermissions\n';
    const input = command === 'read' ? log : '';
    const answers = names.map((name) => terminal([command, '--format', name], input).stdout);
    assert.equal(new Set(answers).size, names.length);
    if (names.includes('json')) assert.ok(JSON.parse(answers[names.indexOf('json')]));
  });
}

test('every command that reads a scenario refuses bad input, in both formats', () => {
  for (const command of ['explain', 'recommend', 'handover', 'matrix']) {
    assert.equal(terminal([command, '--mode', 'x']).status, 2);
    const { status, stdout } = terminal([command, '--mode', 'x', '--format', 'json']);
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout).error.problems[0].at, 'mode');
  }
});

test('the catalog is JSON and names the version', () => {
  assert.match(JSON.parse(terminal(['catalog']).stdout).version, /^\d/);
});

test('questions answers both questions of the reviewers', () => {
  const { stdout } = terminal(['questions']);
  assert.match(stdout, /^Is `socket-basics` needed no matter what\?\nNo\./m);
  assert.match(stdout, /^What does setting `SOCKET_ORG` change\?\nIt does not skip/m);
});
