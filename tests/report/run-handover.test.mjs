// The snippets, really run: by a shell, in a checkout, with programs on the path that replace
// Docker and Socket Basics and record how they were called.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { root, terminal } from '../support/doors.mjs';

const KEY = 'sktsec_EXAMPLEEXAMPLEEXAMPLE_api';
const folder = mkdtempSync(path.join(tmpdir(), 'handover-'));
after(() => rmSync(folder, { recursive: true }));
const bin = path.join(folder, 'bin');
const checkout = path.join(folder, 'a checkout');
const seen = path.join(folder, 'seen.json');
mkdirSync(bin);
mkdirSync(path.join(checkout, '.git'), { recursive: true });

/** A program of this name that records its folder, arguments and environment. */
function standIn(name, { says = '', exit = 0 } = {}) {
  const file = path.join(bin, name);
  const script = `#!${process.execPath}
require('node:fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify({
  folder: process.cwd(), args: process.argv.slice(2), env: process.env }));
console.error(${JSON.stringify(says)});
process.exit(${exit});
`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

/** Runs a script in the checkout with only what a job has; returns its end and its calls. */
function run(script, env) {
  rmSync(seen, { force: true });
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env.PATH}`, ...env },
  });
  assert.ok(!(stdout + stderr).includes(KEY));
  return { status, stderr, call: JSON.parse(readFileSync(seen, 'utf8')) };
}

/** The snippets for a setup as it is. */
function handouts(mode, ...options) {
  const { stdout } = terminal([
    ...['handover', '--fix', '0', '--format', 'json', '--slug', 'acme', '--mode', mode],
    ...['--scopes', 'full-scans,socket-basics', ...options],
  ]);
  return Object.fromEntries(JSON.parse(stdout).handouts.map(({ id, text }) => [id, text]));
}

const setUps = ['dashboard', 'env', 'cli', 'json'].flatMap((mode) =>
  [[], ['--skip-submission'], ['--org', 'set'], ['--org', 'set', '--key', 'alias']].map(
    (options) => ({ mode, options }),
  ),
);

/** The variables that a run of this setup must find. */
function expectedEnv({ mode, options }) {
  return {
    [options.includes('alias') ? 'SOCKET_API_KEY' : 'SOCKET_SECURITY_API_KEY']: KEY,
    ...(options.includes('set') && mode !== 'json' && { SOCKET_ORG: 'acme' }),
    ...(options.includes('--skip-submission') && { SKIP_SOCKET_SUBMISSION: '1' }),
  };
}

const ARGUMENTS = { cli: ['--secrets'], json: ['--config', 'socket-basics.json'] };

/** The arguments of `docker run`: the options that take a value, and what follows the image. */
function readDocker([command, ...args]) {
  assert.equal(command, 'run');
  const told = { '-v': [], '-w': [], '-e': [] };
  while (args[0]?.startsWith('-')) {
    const option = args.shift();
    if (option in told) told[option].push(args.shift());
    else assert.equal(option, '--rm');
  }
  const [image, ...rest] = args;
  return { told, image, rest };
}

for (const setUp of setUps) {
  const { mode, options } = setUp;
  const title = `${mode} ${options.join(' ')}`;
  const texts = handouts(mode, ...options);

  test(`the shell form of ${title} calls the program with its settings`, () => {
    standIn('socket-basics');
    const key = options.includes('alias') ? 'SOCKET_API_KEY' : 'SOCKET_SECURITY_API_KEY';
    const { status, call } = run(texts.shell, { [key]: KEY });
    assert.equal(status, 0);
    assert.equal(call.folder, checkout);
    assert.deepEqual(call.args, ARGUMENTS[mode] ?? []);
    assert.equal(call.env.INPUT_SECRET_SCANNING_ENABLED, mode === 'env' ? 'true' : undefined);
    for (const [name, value] of Object.entries(expectedEnv(setUp))) {
      assert.equal(call.env[name], value, name);
    }
  });

  test(`the shell form of ${title} stops without a key`, () => {
    assert.throws(() => run(texts.shell, {}), /ENOENT/);
  });

  test(`no snippet of ${title} has an option that its version lacks`, () => {
    assert.ok(!Object.values(texts).some((text) => text.includes('--socket-org')));
  });

  if (!(mode in ARGUMENTS)) continue;
  test(`the Docker form of ${title} runs in the checkout, with its variables`, () => {
    standIn('docker');
    const step = parse(texts.workflow).jobs['socket-basics'].steps.find(
      ({ run: script }) => script,
    );
    // GitHub fills in the secret and sets the variables of the repository.
    const github = {
      GITHUB_REPOSITORY: 'acme/web',
      GITHUB_REF_NAME: 'main',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    };
    const env = Object.entries(step.env).map(([name, value]) => [
      name,
      String(value).startsWith('${{ secrets.') ? KEY : String(value),
    ]);
    const { status, call } = run(step.run, { ...github, ...Object.fromEntries(env) });
    assert.equal(status, 0);
    const { told, image, rest } = readDocker(call.args);
    assert.deepEqual(told['-v'], [`${checkout}:/workspace`]);
    assert.deepEqual(told['-w'], ['/workspace']);
    assert.match(image, /^ghcr\.io\/socketdev\/socket-basics:\d+\.\d+\.\d+$/);
    assert.deepEqual(rest, ARGUMENTS[mode]);
    const passed = Object.fromEntries(told['-e'].map((name) => [name, call.env[name]]));
    assert.deepEqual(passed, { ...expectedEnv(setUp), ...github });
  });
}

test('the strict form turns the job red exactly when the results do not reach Socket', () => {
  const NO_KEY = 'INFO - Socket API key not detected - running in free plan mode\n';
  const SENT = 'INFO - Submitting socket facts file to Socket API for organization: acme\n';
  const EMPTY = 'INFO - Components analyzed: 0';
  for (const [says, exit, red, mode = 'cli'] of [
    [`${SENT}ERROR - Failed to submit socket facts file: APIInsufficientPermissions: `, 0, true],
    [NO_KEY, 0, true],
    [`${NO_KEY}${SENT}`, 0, false],
    [`${NO_KEY}${EMPTY}`, 0, false],
    [`${NO_KEY}${EMPTY}`, 0, true, 'dashboard'],
    ['INFO - Skipping Socket API submission (SKIP_SOCKET_SUBMISSION=1)', 0, false],
    ['WARNING - No Socket organization configured - scan results will not', 0, true],
    [`${SENT}INFO - Scan completed!`, 0, false],
    [`WARNING - Error loading Socket Basics config: \n${SENT}`, 0, false],
    [`${SENT}WARNING - Found 2 high/critical severity issues`, 1, true],
  ]) {
    const { strict } = handouts(mode);
    standIn('socket-basics', { says, exit });
    const script = strict.replace(/^#!.*\n/, '');
    assert.equal(run(`set +e\n${script}`, {}).status, red ? 1 : 0, says);
  }
});

test('every input of a workflow is an input of the action', () => {
  const rows = readFileSync(path.join(root, 'tests/data/settings.tsv'), 'utf8')
    .split('\n')
    .slice(2);
  const inputs = rows
    .map((row) => row.split('\t'))
    .filter(([, , , , input]) => input === 'yes')
    .map(([name]) => name);
  // Beside the settings: who asks, and for whom.
  const known = new Set([...inputs, 'github_token', 'socket_security_api_key', 'socket_org']);
  let read = 0;
  for (const { mode, options } of setUps) {
    const { steps } = parse(handouts(mode, ...options).workflow).jobs['socket-basics'];
    const action = steps.find(({ uses }) => uses?.startsWith('SocketDev/socket-basics@'));
    for (const input of Object.keys(action?.with ?? {})) {
      assert.ok(known.has(input), input);
      read += 1;
    }
  }
  assert.ok(read > 0);
});
