// A project that uses the package: an empty folder with the packed tarball installed, and what its
// pages show.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../support/doors.mjs';
import { outcomes, shown } from '../../web/support/states.mjs';
import { until } from '../../web/support/until.mjs';

const exec = promisify(execFile);

/** Where the package is, in a project. */
export const PACKAGE = 'node_modules/scope-explainer';

/** What every page here asks, and the expected outcome. */
export const SILENT = { markup: 'scopes="full-scans repo" mode="env"', shows: 'fails-silently' };
export const WORKS = { markup: 'scopes="full-scans:create socket-basics:read"', shows: 'works' };

/** A large log, which the worker reads, and the outcome of its explanation. */
export const LARGE_LOG = {
  text: [
    'INFO - nothing to see\n'.repeat(20000),
    "INFO - Auto-discovered organization 'acme' with plan: enterprise",
    'WARNING - Error loading Socket Basics config: Insufficient permissions',
    'WARNING - No Socket organization configured',
  ].join('\n'),
  shows: 'fails-silently',
};

/** Runs a program; if it fails, shows everything that it printed. */
export async function run(command, args, cwd) {
  try {
    return await exec(command, args, { cwd, env: { ...process.env, NODE_PATH: '' } });
  } catch ({ message, stdout, stderr }) {
    throw new Error([message, stdout, stderr].filter(Boolean).join('\n'));
  }
}

/** Installs what the package depends on, as npm would, but offline. */
async function installLit(project) {
  const names = [
    'lit',
    'lit-element',
    'lit-html',
    '@lit/reactive-element',
    '@lit-labs/ssr-dom-shim',
  ];
  for (const name of [...names, '@types/trusted-types']) {
    const from = path.join(root, 'web/node_modules', name);
    await cp(from, path.join(project, 'node_modules', name), { recursive: true });
  }
}

/** Makes the project, packing what build/site holds. */
export async function makeProject() {
  const folder = await mkdtemp(path.join(tmpdir(), 'scope-explainer-'));
  const packed = path.join(folder, 'packed');
  await run(process.execPath, [path.join(root, 'web/package.mjs'), '--out', packed], root);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], packed);
  await rm(packed, { recursive: true });

  const project = path.join(folder, 'project');
  await mkdir(project);
  await writeFile(path.join(project, 'package.json'), '{"private":true,"type":"module"}');
  // A list, and since npm 12 an object by name.
  const [{ filename, files }] = Object.values(JSON.parse(stdout));
  const tarball = path.join(folder, filename);
  const installed = path.join(project, PACKAGE);
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], project);
  await installLit(project);
  return {
    folder: project,
    files: files.map((file) => file.path).sort(),
    write: async (name, text) => {
      const file = path.join(project, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A page with `body` that loads nothing else. */
export const page = (body, attributes = '') =>
  `<!doctype html><html lang="en" ${attributes}><title>Host</title>
<link rel="icon" href="data:,">${body}</html>`;

/** Waits until every element on the page has all of its parts, and says which outcomes they show. */
export function verdicts(page) {
  return until(
    () => page.evaluate(outcomes),
    (found) => assert.ok(found.length > 0 && found.every(Boolean), `verdicts: ${found}`),
  );
}

/** Pastes a log into the first element on the page, and waits for the answer. */
export async function explainLog(page, text) {
  await page.evaluate((text) => {
    const { shadowRoot } = document.querySelector('scope-explainer');
    const panel = shadowRoot.querySelector('[part="log-panel"]');
    panel.querySelector('textarea').value = text;
    panel.querySelector('button').click();
  }, text);
  await shown(page, '[part="diagnosis"]');
}
