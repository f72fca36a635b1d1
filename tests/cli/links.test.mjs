// Every link in the project's Markdown files works.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../support/doors.mjs';

const listed = execFileSync('git', ['ls-files', '--', '*.md'], { cwd: root, encoding: 'utf8' });
/** Those whose links lead into this checkout; `package.md` is the README of the package. */
const documents = listed
  .split('\n')
  .filter(
    (name) =>
      name &&
      name !== 'web/package.md' &&
      !/^tests\/(cases|data|hosts)\//.test(name) &&
      existsSync(path.join(root, name)),
  );

const withoutCode = (text) => text.replace(/^ *```.*?^ *```/gms, '').replace(/`[^`\n]*`/g, '');

/** GitHub's names for the headings of a document. */
const anchors = (text) =>
  [...text.replace(/^ *```.*?^ *```/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The targets of the links and pictures of a document. */
const targets = (text) => [
  ...[...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to),
  ...[...withoutCode(text).matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, to]) => to),
];

/** What is wrong with a link of the document `name`; nothing is wrong: undefined. */
function fault(name, target) {
  if (/^(https?|mailto):/.test(target)) return undefined;
  const [file, anchor] = target.split('#');
  const place = file ? path.join(root, path.dirname(name), file) : path.join(root, name);
  if (!existsSync(place)) return `${name}: ${target}: there is no such file`;
  if (!anchor || statSync(place).isDirectory()) return undefined;
  if (anchors(readFileSync(place, 'utf8')).includes(anchor)) return undefined;
  return `${name}: ${target}: there is no such heading`;
}

test('every link and anchor in the documents works', () => {
  const links = documents.flatMap((name) =>
    targets(readFileSync(path.join(root, name), 'utf8')).map((target) => [name, target]),
  );
  assert.ok(links.length > 10, `only ${links.length} links were found`);
  assert.deepEqual(links.map(([name, target]) => fault(name, target)).filter(Boolean), []);
});

/** The files and folders of the project that a document names in code. */
const named = (text) =>
  [...text.matchAll(/`((?:src|tests|web|\.github|\.ci)\/[\w./*-]*)`/g)].map(([, name]) => name);

test('every file that a document names exists', () => {
  const missing = documents.flatMap((document) =>
    named(readFileSync(path.join(root, document), 'utf8'))
      .filter((name) => !name.includes('*') && !existsSync(path.join(root, name)))
      .map((name) => `${document}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('a broken link is noticed', () => {
  assert.match(fault('README.md', 'nowhere.md'), /no such file/);
  assert.match(fault('README.md', '#no-such-heading'), /no such heading/);
  assert.equal(fault('README.md', '#start'), undefined);
});
