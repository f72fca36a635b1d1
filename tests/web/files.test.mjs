// What the build makes of the page's own scripts: names that tell one build's files from
// another's, and source maps that lead back to what was written.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bundle } from '../../web/bundle.mjs';
import { inSite, root, SITE, withoutHash } from '../support/doors.mjs';

const OWN = ['embed.js', 'page.js'];

test('a name changes with what is in the file, and the files of embedders keep theirs', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'files-'));
  try {
    await bundle(path.join(root, 'build/wasm/bin/scope-explainer.mjs'), out, 'another build');
    const names = readdirSync(out).filter((name) => !name.endsWith('.map'));
    assert.deepEqual(names.filter((name) => existsSync(path.join(SITE, name))).sort(), [
      'index.js',
      'lazy.js',
      'log-worker.js',
      'scope-explainer.js',
    ]);
    const hashed = names.filter((name) => name !== withoutHash(name));
    assert.deepEqual(hashed.map(withoutHash).sort(), OWN);
  } finally {
    rmSync(out, { recursive: true });
  }
});

const mapOf = (name) => JSON.parse(readFileSync(`${inSite(name)}.map`, 'utf8'));

test('source maps hold what was written, and nothing of where it was built', () => {
  const maps = readdirSync(SITE).filter((name) => name.endsWith('.map'));
  assert.deepEqual(
    maps.map(withoutHash).sort(),
    OWN.map((name) => `${name}.map`),
  );
  for (const name of OWN) {
    const { sources, sourcesContent } = mapOf(name);
    sources.forEach((source, index) => {
      assert.doesNotMatch(source, /^(\w+:)?\/|\.\.\/\.\./);
      const file = path.join(root, 'web/out', source);
      if (!/^\.\.\/src/.test(source)) return;
      assert.ok(existsSync(file), source);
      assert.equal(sourcesContent[index], readFileSync(file, 'utf8'), source);
    });
    const [, url] = /sourceMappingURL=(\S+)/.exec(readFileSync(inSite(name), 'utf8'));
    assert.equal(url, `${path.basename(inSite(name))}.map`);
  }
});

test('a source map leads from a word of the script to its line', () => {
  const words = "Couldn't start the explainer";
  const map = mapOf('page.js');
  const lines = readFileSync(inSite('page.js'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  const { originalSource, originalLine } = new SourceMap(map).findEntry(
    line,
    lines[line].indexOf(words),
  );
  const source = map.sourcesContent[map.sources.indexOf(originalSource)].split('\n');
  const template = source.slice(originalLine, originalLine + 9).join('\n');
  assert.ok(template.includes(words), `${originalSource}:${originalLine + 1}`);
});
