// The rules for the workflows of GitHub Actions.

import { spawnSync } from 'node:child_process';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION = /^ v\d+\.\d+\.\d+$/;

/** What is wrong with the text of a workflow, with the line if there is one. */
export function problems(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length) return broken.map(({ message }) => `no valid YAML: ${message}`);
  const workflow = document.toJS() ?? {};
  return [
    ...pinProblems(document, lines),
    ...rightsProblems(workflow),
    ...Object.entries(workflow.jobs ?? {}).flatMap(([name, job]) =>
      jobProblems(name, job, workflow),
    ),
  ];
}

/** The actions that the text of a workflow uses, as `action@commit version`. */
export function actions(text) {
  const found = [];
  visitUses(parseDocument(text), ({ value, comment }) => found.push(`${value}${comment}`));
  return found;
}

/** Calls `body` with each value of `uses`. */
function visitUses(document, body) {
  visit(document, {
    Pair(_, { key, value }) {
      if (key.value === 'uses' && isScalar(value)) body(value);
    },
  });
}

function pinProblems(document, lines) {
  const found = [];
  visitUses(document, ({ value, comment, range }) => {
    const at = `line ${lines.linePos(range[0]).line}: ${value}`;
    if (!PINNED.test(value)) found.push(`${at} is not pinned by a full commit`);
    if (!VERSION.test(comment ?? '')) found.push(`${at} has no version beside it`);
  });
  return found;
}

/** A workflow may only read; a job that needs more says so. */
function rightsProblems({ permissions, jobs }) {
  const found = [];
  const isMap = (value) => typeof value === 'object' && value !== null;
  if (!isMap(permissions)) found.push('the workflow names no rights');
  else if (Object.values(permissions).some((right) => !['read', 'none'].includes(right))) {
    found.push('the workflow gives every job more than to read');
  }
  for (const [name, job] of Object.entries(jobs ?? {})) {
    if (!isMap(job.permissions)) found.push(`${name} names no rights`);
  }
  return found;
}

function jobProblems(name, job, { defaults }) {
  const found = [];
  if (!job['timeout-minutes']) found.push(`${name} has no limit of time`);
  for (const step of [job, ...(job.steps ?? [])]) {
    if (step['continue-on-error']) found.push(`${name} goes on after an error`);
  }
  for (const { run, shell = defaults?.run?.shell } of job.steps ?? []) {
    if (run === undefined) continue;
    // A named shell runs with pipefail; GitHub's default runs without, and is sh in a container.
    if (shell !== 'bash') found.push(`${name} runs a step in a shell that is not named bash`);
    if (/\|\|\s*(true|:)(?=[\s;)]|$)|set \+e/.test(run))
      found.push(`${name} ignores an error: ${run}`);
    const complaints = shellcheck(run);
    if (complaints) found.push(`${name}: ${complaints}`);
  }
  return found;
}

/** What ShellCheck says of a step, with a word for each of GitHub's expressions. */
function shellcheck(run) {
  const input = run.replace(/\$\{\{.*?\}\}/gs, 'expression');
  const { error, stdout } = spawnSync('shellcheck', ['--shell=bash', '--format=gcc', '-'], {
    input,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout.trim();
}
