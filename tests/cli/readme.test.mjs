// What the README shows is what the program does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engine, root, terminal } from '../support/doors.mjs';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The pictures of the matrix, and the options of each. */
const PICTURES = {
  'matrix-dark.svg': 'theme=dark',
  'matrix-light.svg': 'theme=light',
};

/** The blocks of one language. */
const blocks = (language) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text);

test('the terminal session in the README is a real one', () => {
  const [session] = blocks('console');
  const [command, ...lines] = session.trimEnd().split('\n');
  const { stdout } = terminal(command.replace('$ scope-explainer ', '').split(' '));
  let from = 0;
  for (const part of lines.join('\n').split('…')) {
    const at = stdout.indexOf(part.trim(), from);
    assert.ok(at >= 0, `not in the output: ${part}`);
    from = at + part.trim().length;
  }
});

test('the tables in the README, and its pictures, are what the program writes today', () => {
  const pictures = [...readme.matchAll(/"(\.github\/[^"]+\.svg)"/g)].map(([, name]) => name);
  assert.deepEqual(
    pictures.sort(),
    Object.keys(PICTURES).map((name) => `.github/${name}`),
  );
  const files = ['README.md', ...pictures].map((name) => path.join(root, name));
  const { status, stdout, stderr } = terminal(['matrix', '--check', ...files]);
  assert.equal(status, 0, stdout + stderr);
});

test('the README holds both tables, and shows the pictures of one of them', () => {
  const marker = (text) => text.match(/^<!-- scope-explainer:matrix (.*?) -->$/m)[1];
  const setup = marker(readme.replace(/```html.*?```/gs, ''));
  for (const [name, options] of Object.entries(PICTURES)) {
    const picture = readFileSync(path.join(root, '.github', name), 'utf8');
    assert.equal(marker(picture), `${setup} format=svg ${options}`);
  }
  assert.match(readme, /^<!-- scope-explainer:requirements -->$/m);
});

test('the JavaScript in the README runs', async () => {
  const [script] = blocks('js');
  assert.match(script, /loadEngine\(\)/);
  const [, question] = script.match(/engine\.explain\((.*)\)/);
  const { verdict } = (await engine()).explain(Function(`return ${question}`)());
  assert.equal(verdict.outcome, 'fails-silently');
});

test('the attributes of the guide are those of the element', async () => {
  const guide = readFileSync(path.join(root, 'web/README.md'), 'utf8');
  const [, table] = guide.match(/^\| Attribute .*?\n((?:\|.*\n)+)/m);
  const rows = [...table.matchAll(/^\| `([\w-]+)`\s+\| (.*?)\s+\| (.*?)\s+\|$/gm)];
  const { ScopeExplainer } = await import(pathToFileURL(path.join(root, 'build/site/index.js')));
  const names = Object.entries(ScopeExplainer.properties)
    .filter(([, { state }]) => !state)
    .map(([name, { attribute }]) => attribute ?? name.toLowerCase());
  assert.deepEqual(rows.map(([, name]) => name).sort(), [...names, 'theme'].sort());
  const { fields } = JSON.parse(terminal(['catalog']).stdout);
  for (const { attribute, values, default: value } of fields) {
    const [, , told, standard] = rows.find(([, name]) => name === attribute);
    assert.equal(told, values.map(({ name }) => `\`${name}\``).join(', '), attribute);
    assert.equal(standard, `\`${value}\``, attribute);
  }
});

test('every command of the README exists, and the other way round', () => {
  const [, table] = readme.match(/^\| Command .*?\n((?:\|.*\n)+)/m);
  const told = [...table.matchAll(/^\| `([\w-]+)`\s+\|/gm)].map(([, name]) => name);
  const { stdout } = terminal(['--help']);
  const listed = stdout.split(/Subcommands:|SUBCOMMANDS:/)[1];
  const commands = [...listed.matchAll(/^ {2}([\w-]+),?\s/gm)].map(([, name]) => name);
  assert.ok(commands.length > 5, stdout);
  assert.deepEqual(commands.sort(), told.sort());
});
