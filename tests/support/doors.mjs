// The two doors as programs: the terminal program, and the engine's Wasm module under Node.js.

import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const program =
  process.env.SCOPE_EXPLAINER_PROGRAM ?? path.join(root, 'build/native/bin/scope-explainer');
/** The folder of the built site. */
export const SITE = path.join(root, 'build/site');
/** What a file of the site is called, but for the hash of what is in it. */
export const withoutHash = (name) => name.replace(/-[0-9A-Z]{8}(?=\.)/, '');
/** The path of a file of the site. */
export const inSite = (name) =>
  path.join(
    SITE,
    readdirSync(SITE).find((file) => withoutHash(file) === name),
  );

/** Runs the terminal program; returns its exit code, output and errors. */
export function terminal(args, input = '') {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs the terminal program as a shell does, after `before`: `words` may redirect and pipe. */
export function shell(words, before = 'true') {
  const script = `set -o pipefail; ${before}; "$0" ${words}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, program], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** Sends `lines` to `explain --batch` and yields the answers, one a line. */
export async function* batch(lines) {
  const child = spawn(program, ['explain', '--batch']);
  const exited = new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  child.stdin.end(lines.join('\n') + '\n');
  let rest = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  await exited;
}

/** The engine as the site ships it. */
export async function engine() {
  const { loadEngine } = await import(pathToFileURL(path.join(SITE, 'scope-explainer.js')));
  return loadEngine({ wasmBinary: readFileSync(path.join(SITE, 'scope-explainer.wasm')) });
}

/** The engine's module without the loader, of these bytes: text in, text out. */
export async function rawEngine(
  wasmBinary = readFileSync(path.join(root, 'build/wasm/bin/scope-explainer.wasm')),
) {
  const glue = path.join(root, 'build/wasm/bin/scope-explainer.mjs');
  const { default: create } = await import(pathToFileURL(glue));
  return create({ wasmBinary });
}

const fields = {
  mode: ['dashboard', 'env', 'cli', 'json'],
  org: ['unset', 'set', 'mismatch'],
  plan: ['enterprise', 'other'],
  dashboardScanners: ['on', 'some', 'off'],
  key: ['ok', 'alias', 'missing', 'rejected'],
  skipSubmission: [false, true],
  findings: [true, false],
};
const scopes = [
  'full-scans',
  'full-scans:create',
  'repo',
  'socket-basics',
  'socket-basics:read',
  '*',
];

/**
 * The whole space: every combination of the fields, with every set of the scopes that matter and
 * one scope that does not.
 */
export function space() {
  let scenarios = Array.from({ length: 1 << scopes.length }, (_, bits) => ({
    scopes: scopes.filter((_, i) => (bits >> i) & 1),
  }));
  for (const [field, values] of Object.entries(fields)) {
    scenarios = scenarios.flatMap((scenario) =>
      values.map((value) => ({ ...scenario, [field]: value })),
    );
  }
  return scenarios;
}
