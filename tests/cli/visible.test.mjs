// Nothing that is typed, piped in or read from a file acts on a terminal.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { terminal } from '../support/doors.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'visible-'));
after(() => rmSync(folder, { recursive: true }));

/** Characters that act on a terminal, or mislead a reader's eye. */
const HOSTILE = {
  'a colour': '\x1b[31mred\x1b[0m',
  'a title': '\x1b]0;title\x07',
  'a link': '\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\',
  'a cursor that moves': '\x1b[2J\x1b[1;1H\x1b[5A',
  'a device that answers': '\x1b[6n\x1bP$q"p\x1b\\',
  'a control sequence in one character': '\u009b31m\u009d0;title\u009c',
  'a bell, a backspace and a delete': '\x07\x08\x7f',
  'a return over the line': 'lost\rfound',
  'tabs and line ends': '\ta\x0b\x0c\u0085\u2028\u2029',
  'text that runs backwards': '\u202eevil\u2066\u2069\u200f',
  'what has no width': '\u200b\ufeff\u00ad\u2060\u{e0041}',
};

/** Every character of `text` that acts instead of being shown. */
const acting = (text) =>
  [...text].filter((c) => c !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(c));

/** Each way in: arguments and standard input. `#` is replaced by hostile text. */
const DOORS = [
  ['#'],
  ['explain', '--scopes', '#'],
  ['explain', '--scopes', 'repo,#,full-scans:#'],
  ['explain', '--mode', '#'],
  ['explain', '--slug', '#'],
  ['explain', '--#'],
  ['explain', '--format', '#'],
  ['explain', '#'],
  ['explain', '--json', '#'],
  ['explain', '--json', '{"scopes":["#"],"#":"#","mode":"#"}'],
  ['recommend', '--org', '#'],
  ['handover', '--slug', '#', '--fix', '1'],
  ['handover', '--fix', '#'],
  ['diagnose', '#'],
  ['matrix', '--scopes', '#', '--format', 'svg'],
  ['matrix', '--scopes', '#', '--format', 'html'],
  ['matrix', '--theme', '#'],
  ['matrix', '#'],
  ['matrix', '--check', '#'],
  ['requirements', '--format', '#'],
  ['check-spec', '#'],
];
const INPUTS = [
  [['explain', '--batch'], '{"scopes":["#"]}\n{"#":1}\n#\n'],
  [['diagnose'], '#Failed during SDK fullscans.post call: #: APIInsufficientPermissions#\n#'],
  [['diagnose'], 'WARNING - No suitable organization found in API response#\n# Organization: #\n'],
  [['check-spec'], '{"openapi":"#","servers":[{"url":"#"}],"paths":{"/#":{"get":1}},"#":0,"#":1}'],
  [['check-spec'], '#'],
];

/** Hostile text in a JSON string, as it is and as escapes. */
const spelledOut = (text) =>
  [...text]
    .flatMap((c) => c.split(''))
    .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

for (const [name, hostile] of Object.entries(HOSTILE)) {
  const inside = (text) => [hostile, spelledOut(hostile)].map((part) => text.replaceAll('#', part));

  test(`${name}: at no door`, () => {
    const questions = [
      ...DOORS.flatMap((args) => [0, 1].map((way) => [args.map((arg) => inside(arg)[way]), ''])),
      ...INPUTS.flatMap(([args, input]) => inside(input).map((text) => [args, text])),
    ];
    for (const [args, input] of questions) {
      for (const format of [[], ['--format', 'json']]) {
        const { stdout, stderr } = terminal([...args, ...format], input);
        assert.deepEqual(acting(stdout + stderr), [], JSON.stringify([args, input, format]));
      }
    }
  });

  test(`${name}: not from a document, nor from its name`, () => {
    const file = path.join(folder, `${hostile.replaceAll('/', '')}.md`);
    for (const text of [
      `<!-- scope-explainer:matrix ${hostile} -->\n<!-- /scope-explainer:matrix -->\n`,
      `<!-- scope-explainer:matrix scopes=${hostile} -->\n<!-- /scope-explainer:matrix -->\n`,
      `<!-- scope-explainer:${hostile} -->\n<!-- /scope-explainer:${hostile} -->\n`,
      `<!-- scope-explainer:matrix -->\n${hostile}\n<!-- /scope-explainer:matrix -->\n`,
    ]) {
      for (const option of ['--check', '--write', '--check']) {
        writeFileSync(file, text);
        const { stdout, stderr } = terminal(['matrix', option, file]);
        assert.deepEqual(acting(stdout + stderr), [], JSON.stringify([option, text]));
      }
    }
  });
}
