// How many bytes a reader downloads: node tests/bench/sizes.mjs [--gate]. With --gate it fails if a
// size is over its budget.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { shrink } from '../../web/bundle.mjs';
import { inSite, root } from '../support/doors.mjs';

const build = path.join(root, 'build');

/**
 * In bytes, brotli 11. While `must` is missed, `held` keeps the size from growing further until it
 * is met again.
 */
export const BUDGETS = {
  'engine: glue and wasm': { must: 54_000, held: 84_500, aim: 48_000 },
  'page: all that a first visit loads': { must: 80_000, aim: 70_000 },
};

/** What a first visit of the page loads; tests/web/first-visit.test.mjs checks it in a browser. */
export const FIRST_VISIT = ['index.html', 'page.js', 'scope-explainer-answers.wasm', 'icon.svg'];

const served = (names) => names.map((name) => readFileSync(inSite(name)));

/** A module's glue, as if it were served by itself. */
async function glue(file) {
  return Buffer.from(await shrink(readFileSync(file, 'utf8')));
}

/** The sizes of files that are served one by one. */
export function sizesOf(files) {
  const sum = (size) => files.reduce((total, file) => total + size(file), 0);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    raw: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file, { params }).length),
  };
}

/** The sizes of an Emscripten module: its glue and its .wasm. */
export async function moduleSizes(folder, name) {
  const file = path.join(build, folder, 'bin', name);
  return sizesOf([await glue(`${file}.mjs`), readFileSync(`${file}.wasm`)]);
}

/** The sizes of what we ship, by name. */
export async function ownSizes() {
  return {
    'engine: glue and wasm': await moduleSizes('wasm', 'scope-explainer'),
    'element: script and wasm': sizesOf(
      served(['scope-explainer.js', 'scope-explainer-answers.wasm']),
    ),
    'page: all that a first visit loads': sizesOf(served(FIRST_VISIT)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [what, { brotli }] of Object.entries(await ownSizes())) {
    const { must, held = must } = BUDGETS[what] ?? {};
    const passed = must !== undefined && brotli > held;
    const missed = must !== undefined && brotli > must;
    const word = passed ? ': TOO LARGE' : missed ? `: over its budget, held at ${held}` : '';
    console.log(`${what}: ${brotli} bytes${must ? ` of ${must}` : ''}${word}`);
    if (passed && process.argv.includes('--gate')) process.exitCode = 1;
  }
}
