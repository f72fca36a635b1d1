// What the page shows for logs as people have them: the redesign's measures A13 and A14. In
// Chromium; what the readings themselves say is held in tests/cli/read-field.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { engine, root } from '../support/doors.mjs';
import { visit } from './support/visit.mjs';

const { catalog, read } = await engine();
const SCOPES = catalog().scopes.map(({ name }) => name);
const ABOUT_SCOPES = ['insufficient-permissions'];
const field = path.join(root, 'tests/cases/field');
const logs = readFileSync(path.join(field, 'logs.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .map((expected) => {
    const text = readFileSync(path.join(field, expected.file), 'utf8');
    return { expected, text, reading: read(text) };
  });

/** Runs in the page: reads each text, and says what is shown of it. */
async function showEach(texts) {
  const element = document.querySelector('scope-explainer');
  const { shadowRoot } = element;
  const log = shadowRoot.querySelector('#log');
  const press = (name) =>
    [...shadowRoot.querySelectorAll('.paste-box button')]
      .find(({ textContent }) => textContent.trim() === name)
      .click();
  const settled = async () => {
    do {
      await new Promise((resolve) => setTimeout(resolve));
      await element.updateComplete;
    } while (/Reading the text/.test(shadowRoot.querySelector('.paste-box').textContent));
  };
  const all = (selector) =>
    [...shadowRoot.querySelectorAll(selector)].map(({ textContent }) => textContent).join('\n');
  const shown = [];
  for (const text of texts) {
    log.value = text;
    press('Explain this');
    await settled();
    shown.push({
      fixes: [...shadowRoot.querySelectorAll('.fix h3 code, .fix li code')].map(
        ({ textContent }) => textContent,
      ),
      diagnosis: all('[part="diagnosis"]'),
      card: all('[part="verdict"], [part="diagnosis"], [part="changes"]'),
      outcome: shadowRoot.querySelector('[part="verdict"]')?.dataset.outcome,
    });
    press('Clear');
    await settled();
  }
  return shown;
}

let shown;
before(() =>
  visit('chromium', 'index.html', async ({ evaluate }) => {
    shown = await evaluate(
      showEach,
      logs.map(({ text }) => text),
    );
  }),
);

/** Whether a scope is covered by what is certain to be missing. */
const missing = (scope, lacks) =>
  lacks.some((lacked) => lacked === scope || lacked.startsWith(`${scope}:`));

test('A13: what a log does not decide is never a scope to tick or to add', () => {
  let named = 0;
  for (const [index, { expected, reading }] of logs.entries()) {
    const scopes = shown[index].fixes.filter((name) => SCOPES.includes(name));
    named += scopes.length;
    for (const scope of scopes) {
      assert.ok(missing(scope, reading.certain.lacks), `${expected.file}: ${scope}`);
    }
  }
  assert.ok(named > 0, 'no fix names a scope');
});

test('A13b: if the cause is not about scopes, no fix names one', () => {
  const others = logs.filter(
    ({ expected: { causes = [], lacks = [] } }) =>
      lacks.length === 0 && causes.some(({ id }) => !ABOUT_SCOPES.includes(id)),
  );
  assert.ok(others.length >= 11, `only ${others.length} such logs`);
  for (const each of others) {
    const { fixes } = shown[logs.indexOf(each)];
    assert.deepEqual(
      fixes.filter((name) => SCOPES.includes(name)),
      [],
      each.expected.file,
    );
  }
});

test('A14: a log that does not show the outcome gets a question, and no verdict', () => {
  const untold = logs.filter(({ reading }) => reading.kind === 'log' && reading.outcome === null);
  assert.ok(untold.length > 0);
  for (const each of untold) {
    const { outcome, diagnosis } = shown[logs.indexOf(each)];
    assert.ok([undefined, 'unread'].includes(outcome), each.expected.file);
    assert.ok(diagnosis.length > 0, each.expected.file);
  }
});

test('A14: results that arrived are said to have arrived, and a fine key is not blamed', () => {
  const arrived = logs.filter(({ expected }) => expected.outcome === 'works');
  assert.ok(arrived.length > 0);
  for (const each of arrived) {
    const { card } = shown[logs.indexOf(each)];
    assert.match(card, /reach Socket|arrive/, each.expected.file);
    if (each.expected.truth?.key === 'ok') assert.doesNotMatch(card, /SOCKET_SECURITY_API_TOKEN/);
  }
});
