// What the README shows is what the program does.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { engine, root, terminal } from '../support/doors.mjs';

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

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

test('the JavaScript in the README runs', async () => {
  const [script] = blocks('js');
  assert.match(script, /loadEngine\(\)/);
  const [, question] = script.match(/engine\.explain\((.*)\)/);
  const { verdict } = (await engine()).explain(Function(`return ${question}`)());
  assert.equal(verdict.outcome, 'fails-silently');
});

test('every command of the README exists, and the other way round', () => {
  const told = [...readme.matchAll(/^\| `(\w+)`\s+\|/gm)].map(([, name]) => name);
  const { stdout } = terminal(['--help']);
  const listed = stdout.split(/Subcommands:|SUBCOMMANDS:/)[1];
  const commands = [...listed.matchAll(/^ {2}(\w+)\s/gm)].map(([, name]) => name);
  assert.ok(commands.length > 5, stdout);
  assert.deepEqual(commands.sort(), told.sort());
});
