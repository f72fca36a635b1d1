// The README and the guides show what the program does.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engine, root, terminal } from '../support/doors.mjs';

const read = (name) => readFileSync(path.join(root, name), 'utf8');

const readme = read('README.md');
const reference = read('src/cli/README.md');
const guide = read('web/README.md');

/** The pictures of the matrix, and the options of each. */
const PICTURES = {
  'matrix-dark.svg': 'theme=dark',
  'matrix-light.svg': 'theme=light',
};

/** The blocks of one language in a document. */
const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block);

test('the terminal session in the README is a real one', () => {
  const [session] = blocks(readme, 'console');
  const [command, ...lines] = session.trimEnd().split('\n');
  const { stdout } = terminal(command.replace('$ scope-explainer ', '').split(' '));
  let from = 0;
  for (const part of lines.join('\n').split('…')) {
    const at = stdout.indexOf(part.trim(), from);
    assert.ok(at >= 0, `not in the output: ${part}`);
    from = at + part.trim().length;
  }
});

test('the README has one table and one picture', () => {
  const shown = readme.replace(/```.*?```/gs, '');
  assert.equal(shown.match(/^\|[ :|-]+\|$/gm).length, 1);
  assert.equal(shown.match(/<picture>|!\[/g).length, 1);
});

test('every test that SECURITY names exists', () => {
  const holders = [...read('.github/SECURITY.md').matchAll(/`(tests\/[^`]+)`/g)];
  assert.ok(holders.length > 10);
  for (const [, holder] of holders) assert.ok(existsSync(path.join(root, holder)), holder);
});

test('the tables and pictures in the documents are up to date', () => {
  const pictures = Object.keys(PICTURES).map((name) => `.github/${name}`);
  for (const picture of pictures) assert.ok(reference.includes(`"../../${picture}"`), picture);
  const files = ['README.md', 'src/cli/README.md', ...pictures];
  const { status, stdout, stderr } = terminal([
    'matrix',
    '--check',
    ...files.map((name) => path.join(root, name)),
  ]);
  assert.equal(status, 0, stdout + stderr);
});

test('the README shows what a token needs, and the reference the matrix of its pictures', () => {
  const marker = (text) => text.match(/^<!-- scope-explainer:matrix (.*?) -->$/m)[1];
  const setup = marker(reference.replace(/```html.*?```/gs, ''));
  for (const [name, options] of Object.entries(PICTURES)) {
    assert.equal(marker(read(`.github/${name}`)), `${setup} format=svg ${options}`);
  }
  const blocks = readme.replace(/```html.*?```/gs, '').match(/^<!-- scope-explainer:.* -->$/gm);
  assert.deepEqual(blocks, ['<!-- scope-explainer:requirements -->']);
});

test('the JavaScript of the guide runs', async () => {
  const [script] = blocks(guide, 'js').filter((text) => text.includes('loadEngine'));
  assert.match(script, /loadEngine\(\)/);
  const [, question] = script.match(/engine\.explain\((.*)\)/);
  const { verdict } = (await engine()).explain(Function(`return ${question}`)());
  assert.equal(verdict.outcome, 'fails-silently');
});

test('the guide lists the attributes of the element', async () => {
  const [, table] = guide.match(/^\| Attribute .*?\n((?:\|.*\n)+)/m);
  const rows = [...table.matchAll(/^\| `([\w-]+)`\s+\|[^|]*\| (.*?)\s+\| (.*?)\s+\|$/gm)];
  const { ScopeExplainer } = await import(pathToFileURL(path.join(root, 'build/site/index.js')));
  const names = Object.entries(ScopeExplainer.properties)
    .filter(([, { state }]) => !state)
    .map(([name, { attribute }]) => attribute ?? name.toLowerCase());
  assert.deepEqual(rows.map(([, name]) => name).sort(), names.sort());
  const { fields } = JSON.parse(terminal(['catalog']).stdout);
  for (const { attribute, values, default: value } of fields) {
    const [, , told, standard] = rows.find(([, name]) => name === attribute);
    assert.equal(told, values.map(({ name }) => `\`${name}\``).join(', '), attribute);
    assert.equal(standard, `\`${value}\``, attribute);
  }
});

test('the reference lists the commands of the program', () => {
  const [, table] = reference.match(/^\| Command .*?\n((?:\|.*\n)+)/m);
  const told = [...table.matchAll(/^\| `([\w-]+)`\s+\|/gm)].map(([, name]) => name);
  const { stdout } = terminal(['--help']);
  const listed = stdout.split(/Subcommands:|SUBCOMMANDS:/)[1];
  const commands = [...listed.matchAll(/^ {2}([\w-]+),?\s/gm)].map(([, name]) => name);
  assert.ok(commands.length > 5, stdout);
  assert.deepEqual(commands.sort(), told.sort());
});
