// If the site's address is known, the pages name it, so that previews of links find the picture.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../support/doors.mjs';

test('a site built for an address names it as its own, and before the picture', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'site-'));
  try {
    const engine = 'build/wasm/bin/scope-explainer.mjs';
    const url = 'https://docs.example/scopes';
    const args = ['web/build.mjs', '--engine', engine, '--out', out, '--url', url];
    execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
    const page = readFileSync(path.join(out, 'index.html'), 'utf8');
    assert.match(page, /<link rel="canonical" href="https:\/\/docs\.example\/scopes\/" \/>/);
    assert.match(page, /property="og:url" content="https:\/\/docs\.example\/scopes\/"/);
    assert.match(page, /property="og:image" content="https:\/\/docs\.example\/scopes\/card\.png"/);
  } finally {
    rmSync(out, { recursive: true });
  }
});
