// Documents that hold our tables: checked, updated, and never damaged.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync, chownSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync,
  symlinkSync, truncateSync, utimesSync, writeFileSync,
} from 'node:fs'; // prettier-ignore
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { program, terminal } from '../support/doors.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'documents-'));
after(() => rmSync(folder, { recursive: true }));

const inFolder = (name) => path.join(folder, name);
const hiddenFiles = () => readdirSync(folder).filter((name) => name.startsWith('.'));
const read = (file) => readFileSync(file, 'utf8');

/** Writes a document and returns its path. */
function document(text, name = 'README.md') {
  const file = inFolder(name);
  rmSync(file, { force: true });
  writeFileSync(file, text);
  return file;
}

const open = (words) => `<!-- scope-explainer:${words} -->`;
const close = (name) => `<!-- /scope-explainer:${name} -->`;
const block = (words, content = '') => `${open(words)}\n${content}${close(words.split(' ')[0])}\n`;

const check = (...files) => terminal(['matrix', '--check', ...files]);
const write = (...files) => terminal(['matrix', '--write', ...files]);
const answer = (...args) => terminal(args).stdout;

test('a stale block is filled with the answer of its command, and then is up to date', () => {
  const file = document(`# Title\n\n${block('matrix mode=env org=set', 'old\n')}\nThe end`);
  const stale = check(file);
  assert.equal(stale.status, 1);
  assert.equal(stale.stdout, `${file} is out of date from line 4 on; --write updates it\n`);
  assert.equal(stale.stderr, '');
  assert.match(read(file), /^old$/m, 'a check writes nothing');

  assert.deepEqual(write(file), { status: 0, stdout: `${file} is updated\n`, stderr: '' });
  const table = answer('matrix', '--mode', 'env', '--org', 'set', '--format', 'markdown');
  const content = `\n${table}\n`;
  assert.equal(read(file), `# Title\n\n${block('matrix mode=env org=set', content)}\nThe end`);
  assert.deepEqual(check(file), { status: 0, stdout: `${file} is up to date\n`, stderr: '' });
});

test('every option of the command works in a comment, in every format', () => {
  const options = [
    'scopes=repo,alerts', 'plan=other', 'key=alias', 'dashboard-scanners=off', 'skip-submission',
    'no-findings',
  ]; // prettier-ignore
  const formats = ['text', 'markdown', 'html', 'json', 'svg'].map((format) => [`format=${format}`]);
  for (const words of [...formats, ['format=svg', 'theme=dark']].map((last) => [
    ...options,
    ...last,
  ])) {
    const file = document(block(['matrix', ...words].join(' ')));
    assert.equal(write(file).status, 0);
    const expected = answer('matrix', ...words.map((word) => `--${word}`));
    assert.notEqual(expected, '');
    assert.equal(read(file), block(['matrix', ...words].join(' '), `\n${expected}\n`));
  }
});

test('several blocks, of both kinds, in several files', () => {
  const first = document(block('requirements') + block('matrix'));
  const second = document(block('requirements format=html'), 'page.html');
  assert.equal(write(first, second).stdout, `${first} is updated\n${second} is updated\n`);
  const requirements = (format) => `\n${answer('requirements', '--format', format)}\n`;
  const matrix = `\n${answer('matrix', '--format', 'markdown')}\n`;
  assert.equal(
    read(first),
    block('requirements', requirements('markdown')) + block('matrix', matrix),
  );
  assert.equal(read(second), block('requirements format=html', requirements('html')));

  writeFileSync(second, read(second).replace('<caption>', '<caption>Old. '));
  const { status, stdout } = check(first, second);
  assert.equal(status, 1);
  const line = read(second).split('<caption>Old.')[0].split('\n').length;
  assert.equal(
    stdout,
    `${first} is up to date\n${second} is out of date from line ${line} on; --write updates it\n`,
  );
});

test('line ends and every byte outside the blocks stay the same', () => {
  const before = Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x0d, 0x0a, 0x0a, 0x20, 0x09, 0x0a]);
  const after = Buffer.from([0x0d, 0x0a, 0xc3, 0x0a, 0x0d]);
  const marked = Buffer.from(block('matrix', 'old\n').replaceAll('\n', '\r\n'));
  const file = document(Buffer.concat([before, marked, after]));
  assert.equal(write(file).status, 0);
  const renewed = readFileSync(file);
  assert.ok(renewed.subarray(0, before.length).equals(before));
  assert.ok(renewed.subarray(-after.length).equals(after));
  const text = renewed.subarray(before.length, -after.length).toString();
  assert.ok(!/[^\r]\n/.test(text), 'a bare line feed in a block of CRLF lines');
  assert.equal(check(file).status, 0);
});

test('a file keeps its mode, and a symbolic link stays one', () => {
  const file = document(block('matrix'), 'real.md');
  chmodSync(file, 0o640);
  const link = inFolder('link.md');
  symlinkSync('real.md', link);
  assert.equal(write(link).status, 0);
  assert.equal(statSync(file).mode & 0o7777, 0o640);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.equal(check(file).status, 0);
});

test('a file that is up to date stays untouched, and no extra file is left', () => {
  const file = document(block('matrix'));
  write(file);
  utimesSync(file, 1, 1);
  const { ino, mtimeMs } = statSync(file);
  assert.deepEqual(write(file), { status: 0, stdout: '', stderr: '' });
  assert.deepEqual([statSync(file).ino, statSync(file).mtimeMs], [ino, mtimeMs]);
  assert.deepEqual(hiddenFiles(), []);
});

test('a hard link is refused, because its other names would keep the old text', () => {
  const file = document(block('matrix', 'old\n'));
  linkSync(file, inFolder('other.md'));
  const { status, stderr } = write(file);
  rmSync(inFolder('other.md'));
  assert.equal(status, 2);
  assert.match(stderr, /hard link/);
  assert.match(read(file), /old/);
});

test('a file of another owner is written only by a user who can keep its owner', () => {
  const file = document(block('matrix', 'old\n'));
  if (process.getuid() !== 0) return assert.equal(write(file).status, 0);
  chownSync(file, 1000, 1000);
  chmodSync(file, 0o666);
  chmodSync(folder, 0o777);
  const asNobody = spawnSync(program, ['matrix', '--write', file], { uid: 65534, gid: 65534 });
  assert.equal(asNobody.status, 2);
  assert.equal(read(file), block('matrix', 'old\n'));
  assert.equal(write(file).status, 0);
  assert.deepEqual([statSync(file).uid, statSync(file).gid], [1000, 1000]);
  assert.deepEqual(hiddenFiles(), []);
});

test('a signal during writing leaves the file whole, old or new, and no extra file', async () => {
  const before = block('matrix', 'old\n');
  const file = document(before);
  write(file);
  const renewed = read(file);
  const seen = new Set();
  for (let round = 0; round < 60; ++round) {
    const signal = ['SIGINT', 'SIGTERM', 'SIGHUP'][round % 3];
    writeFileSync(file, before);
    const child = spawn(program, ['matrix', '--write', file], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await setTimeout(1 + (round % 20) / 4);
    child.kill(signal);
    await ended;
    assert.ok([before, renewed].includes(read(file)), signal);
    assert.deepEqual(hiddenFiles(), [], signal);
    seen.add(read(file));
  }
  assert.ok(seen.has(renewed));
});

test('a failed write is reported, and leaves the file as it was', () => {
  const file = document(block('matrix'));
  const limited = `ulimit -f 0; exec "$0" matrix --write "$1"`;
  const { status, stderr } = spawnSync('sh', ['-c', limited, program, file], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stderr, /cannot be written: File too large/);
  assert.equal(read(file), block('matrix'));
  assert.deepEqual(hiddenFiles(), []);
});

test('comments in code blocks are ignored', () => {
  const shown = '```html\n' + block('matrix', 'as it is\n') + '```\n';
  const file = document(shown + block('requirements'));
  write(file);
  assert.ok(read(file).startsWith(shown));
  assert.match(check(document(shown)).stderr, /has no block/);
});

const bad = {
  'no markers': ['# Title\n', /has no block between `<!-- scope-explainer:matrix -->` and/],
  'an empty file': ['', /has no block/],
  'a block that is never closed': [`\n${open('matrix')}\n`, /line 2: is never closed/],
  'an end without a beginning': [`${close('matrix')}\n`, /line 1: closes a block that is not open/],
  'a block inside another': [
    `${open('matrix')}\n${block('requirements')}${close('matrix')}\n`,
    /line 2: opens a block inside the one on line 1/,
  ],
  'an end of another name': [
    `${open('matrix')}\n${close('requirements')}\n`,
    /line 2: closes `requirements`, but `matrix` opened on line 1/,
  ],
  'a marker beside other words': [`See ${open('matrix')}\n`, /line 1: .* shares its line/],
  'an unknown name': [block('catalog'), /line 1: the name must be one of `matrix`, `requirements`/],
  'an unknown option': [block('matrix colour=x'), /line 1: `matrix` takes no option `colour`/],
  'an option of the other name': [block('requirements mode=env'), /takes no option `mode`/],
  'an option of --check itself': [block('matrix check'), /takes no option `check`/],
  'an unknown value': [block('matrix mode=docker'), /line 1: `mode` must be one of `dashboard`/],
  'an unknown format': [block('matrix format=pdf'), /line 1: .*pdf not in/],
  'a theme without a picture': [block('matrix theme=dark'), /`theme` is for the format `svg`/],
  'an option without its value': [block('matrix mode'), /line 1: --mode/],
  'a token of a document': [block('matrix sktsec_planted'), /takes no option `\[14 characters\]`/],
  'an invalid slug': [block('matrix slug=../x'), /`slug` must be/],
  'an option with its dashes': [block('matrix --mode=env'), /takes no option `\[6 characters\]`/],
  'a name in capital letters': [block('Matrix'), /the name must be one of/],
  'no name': [block(''), /the name must be one of/],
  'an end with options': [`${open('matrix')}\n${close('matrix mode=env')}\n`, /takes options where/],
  'a marker over two lines': ['<!-- scope-explainer:matrix\n-->\n', /line 1: .* shares its line/],
  'a marker in a file of NUL bytes': ['\0' + block('matrix'), /line 1: .* shares its line/],
  'an end in another case': [`${open('matrix')}\n${close('MATRIX')}\n`, /line 2: closes `\[6 characters\]`/],
  'an option twice': [block('matrix mode=cli mode=env'), /line 1: --mode/],
  'a value for a flag': [block('matrix skip-submission=false'), /line 1: skip-submission/],
  'help': [block('matrix help'), /takes no option `help`/],
}; // prettier-ignore

for (const [name, [text, complaint]] of Object.entries(bad)) {
  test(`bad input: ${name}`, () => {
    const file = document(text);
    for (const command of [check, write]) {
      const { status, stdout, stderr } = command(file);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, complaint);
      assert.equal(read(file), text);
    }
  });
}

test('the list of problems has an end, however many there are', () => {
  const wrong = {
    'bad options': [block(`matrix ${'x '.repeat(1 << 20)}`), 51],
    'bad markers': [`${close('matrix')}\n`.repeat(100000), 51],
    'too many blocks': [block('requirements').repeat(1200), 51],
    'bad blocks': [block('x').repeat(1000), 51],
  };
  for (const [name, [text, count]] of Object.entries(wrong)) {
    const { status, stdout, stderr } = check(document(text));
    assert.equal(status, 2, name);
    assert.equal(stdout, '');
    assert.equal(stderr.match(/^error: /gm).length, count, name);
    assert.match(stderr, /and \d+ more problems\n$/);
  }
  assert.match(
    check(document(block(`matrix ${'x '.repeat(101)}`))).stderr,
    /more than 100 options/,
  );
  assert.match(check(document(block('matrix').repeat(1001))).stderr, /block more than the 1000/);
});

test('a byte order mark before the first marker does no harm and stays', () => {
  const file = document('\ufeff' + block('matrix'));
  assert.equal(write(file).status, 0);
  assert.ok(read(file).startsWith(`\ufeff${open('matrix')}\n\n`));
  assert.equal(check(file).status, 0);
});

test('text of a document is repeated only masked, with hidden characters spelled out', () => {
  const token = 'sktsec_planted_api';
  for (const text of [
    block(`matrix foo=${token}`),
    block(`matrix format=${token}`),
    block(`matrix mode=${token}\x1b[31m`),
    block(`matrix --${token}`),
    block(token),
    `${open('matrix')}\n${close(token)}\n`,
    block(`matrix scopes=${token}`),
  ]) {
    const { status, stdout, stderr } = check(document(text));
    assert.notEqual(status, 0);
    assert.doesNotMatch(stdout + stderr, /planted|\x1b/, text);
    assert.match(stdout + stderr, /\[\d+ characters\]|takes no option `foo`/, text);
  }
  const file = document(block('matrix'), `${token}.md`);
  for (const command of [check, write, check]) {
    const { stdout, stderr } = command(file);
    assert.doesNotMatch(stdout + stderr, /planted/);
  }
});

test('all problems of all files are named at once, and nothing is written', () => {
  const good = document(block('matrix'), 'good.md');
  const file = document(block('matrix mode=x org=y z') + block('what') + open('matrix'));
  const { status, stderr } = write(good, file, '/no/such/file');
  assert.equal(status, 2);
  assert.equal(stderr.match(/^error: /gm).length, 6, stderr);
  assert.equal(read(good), block('matrix'));
});

test('an unreadable file is bad input', () => {
  const long = document('', 'long.md');
  truncateSync(long, (16 << 20) + 1);
  mkdirSync(inFolder('folder'));
  for (const [file, complaint] of [
    ['/no/such/file', /cannot be read: No such file/],
    [inFolder('folder'), /is not a regular file/],
    ['/dev/zero', /is not a regular file/],
    ['', /cannot be read/],
    [`/${'x'.repeat(5000)}`, /cannot be read/],
    [long, /is longer than 16 MiB/],
  ]) {
    const { status, stdout, stderr } = check(file);
    assert.equal(status, 2, file);
    assert.equal(stdout, '');
    assert.match(stderr, complaint);
  }
});

test('a file without --check or --write, or beside options, is bad input', () => {
  const file = document(block('matrix'));
  assert.match(terminal(['matrix', file]).stderr, /needs --check or --write/);
  const { status, stderr } = terminal([
    'matrix',
    '--check',
    file,
    '--mode',
    'env',
    '--no-findings',
  ]);
  assert.equal(status, 2);
  assert.match(stderr, /`--mode` belongs in.*\n.*`--no-findings` belongs in/);
  assert.equal(terminal(['matrix', '--check']).status, 2);
  assert.equal(terminal(['matrix', '--check=false', file]).status, 2);
});

test('an unknown scope in a comment is a notice with a suggestion', () => {
  const { status, stderr } = write(document(block('matrix scopes=full-scan')));
  assert.equal(status, 0);
  assert.match(stderr, /Did you mean `full-scans`\?/);
});
