// Which markers of a document count, compared with the reference implementation of CommonMark.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { Parser } from 'commonmark';
import { terminal } from '../support/doors.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'markdown-'));
after(() => rmSync(folder, { recursive: true }));

const COUNT = 1000;
const OPEN = '<!-- scope-explainer:requirements -->';
const CLOSE = '<!-- /scope-explainer:requirements -->';

/** Lines that change the meaning of those after them. */
const LINES = [
  '', '', 'text', '# Title', '---', '* * *', '- item', '- ```html', '1. item', '10) ```', '-', '-     code',
  '- - item', '```', '````', '~~~', '```html', '``` a ` b', 'a ```', '> quote', '> ```', '<pre>', '</pre>',
  'x</PRE> y', '<script>', '</script>', '<!--', '-->', '<!-- note -->', '<div>', '</div>', '<details>',
  '<https://a.example>', '<?php', '?>', '<!DOCTYPE html', '2020. year', '\\```', '[a]: b', '=====',
]; // prettier-ignore
const INDENTS = ['', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t'];

const FENCES = ['```', '```html', '- ```', '1. ~~~', '~~~ x', '````'];

/** The line that closes the code block that `fence` opens. */
const endOf = (fence) => fence.replace(/[^`~]/g, ' ').trimEnd();

/** Numbers below `below`, the same for the same seed. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A document with one block, and the line of its opening comment, counted from 1. */
function makeDocument(seed) {
  const next = random(seed);
  const oneOf = (list) => list[next(list.length)];
  const line = () => oneOf(INDENTS) + oneOf(LINES);
  const before = Array.from({ length: next(6) }, line);
  const fence = next(3) ? [] : [oneOf(INDENTS) + oneOf(FENCES)];
  const indent = next(2) ? '' : oneOf(INDENTS);
  const behind = Array.from({ length: next(3) }, line);
  const marked = [indent + OPEN, indent + 'old', indent + CLOSE];
  const lines = [...before, ...fence, ...marked, ...fence.map(endOf), ...behind];
  return { text: lines.join('\n') + '\n', marker: before.length + fence.length + 1 };
}

/** True if the comment stays a comment in the page, and is not shown. */
function isMeant(text, marker) {
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, sourcepos, parent, literal } = step.node;
    if (type !== 'html_block' || parent.type === 'block_quote') continue;
    const [[from], [to]] = sourcepos;
    // A comment inside a `<div>` counts, too; inside `<pre>` it is doubtful.
    if (from === marker) return true;
    if (from < marker && marker <= to && !/^\s*<(pre|script|style|textarea|!|\?)/i.test(literal))
      return true;
  }
  return false;
}

/** What the program makes of a document: `filled`, `ignored` or `refused`. */
function decision(text, name) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const { status, stderr } = terminal(['matrix', '--check', file]);
  if (status === 1) return 'filled';
  assert.equal(status, 2, text);
  return stderr.includes('has no block') ? 'ignored' : 'refused';
}

test('a block is filled if the comment is a marker, ignored if it is an example, and otherwise refused', () => {
  const counts = { filled: 0, ignored: 0, refused: 0, refusedThoughMeant: 0 };
  for (let seed = 1; seed <= COUNT; ++seed) {
    const { text, marker } = makeDocument(seed);
    const meant = isMeant(text, marker);
    const found = decision(text, 'document.md');
    if (found === 'filled') assert.ok(meant, `filled, though it is an example:\n${text}`);
    if (found === 'ignored') assert.ok(!meant, `ignored, though it is meant:\n${text}`);
    counts[found] += 1;
    if (found === 'refused' && meant) counts.refusedThoughMeant += 1;
  }
  assert.ok(counts.filled > COUNT / 4 && counts.ignored > COUNT / 20, JSON.stringify(counts));
  assert.ok(counts.refusedThoughMeant < counts.filled / 3, JSON.stringify(counts));
});

test('an example in a list is left alone, and the block below it is filled', () => {
  const example = ['- ```html', `  ${OPEN}`, `  ${CLOSE}`, '  ```'].join('\n');
  const block = `${OPEN}\nold\n${CLOSE}\n`;
  const file = path.join(folder, 'list.md');
  writeFileSync(file, `${example}\n\n${block}`);
  const { status, stdout } = terminal(['matrix', '--check', file]);
  assert.equal(status, 1);
  assert.match(stdout, /from line 7 on/);
});

test('in HTML a marker may be indented as deep as its place is', () => {
  const text = `<div>\n        ${OPEN}\n        ${CLOSE}\n</div>\n`;
  assert.equal(decision(text, 'page.html'), 'filled');
  assert.equal(decision(text, 'page.md'), 'refused');
  assert.equal(decision(`<pre>\n${OPEN}\n${CLOSE}\n</pre>\n`, 'page.html'), 'refused');
});
