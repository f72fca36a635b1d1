// Questions and answers without a browser: the session uses no document.

import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, beforeEach, test } from 'node:test';
import { root } from '../support/doors.mjs';
import { built } from './support/built.mjs';

const TOKEN = 'sktsec_AbCdEf0123456789_api';

const { loadEngine } = await import(pathToFileURL(path.join(root, 'build/site/index.js')));
const engine = await loadEngine();

let Session;
let session;
let changes;
let said;
before(async () => ({ Session } = await built('session.ts')));
beforeEach(() => {
  session = new Session();
  session.start(engine);
  session.loadReader = () => Promise.resolve(engine);
  changes = 0;
  session.watch(() => ++changes);
  said = [];
  session.say = (sentence) => said.push(sentence);
});

test('it judges nothing before it knows something of the token', () => {
  assert.equal(session.asks, false);
  session.change({ mode: 'json' });
  assert.equal(session.asks, false);
  session.change({ scopes: ['repo'] });
  assert.equal(session.asks, true);
  session.change({ scopes: [] });
  assert.equal(session.asks, true, 'no scopes at all is an answer, too');
  session.reset();
  assert.equal(session.asks, false);
});

test('it answers as the engine does, and announces each change', () => {
  session.change({ scopes: ['full-scans', 'repo'], mode: 'env' });
  assert.deepEqual(session.report, engine.explain({ scopes: ['full-scans', 'repo'], mode: 'env' }));
  assert.ok(changes > 0);
  assert.ok(said.at(-1).includes(session.report.verdict.headline), said.at(-1));
});

test('a fix that is tried gives what it promises, keeps unknown names, and is undone', () => {
  session.change({ scopes: ['full-scans', 'made-up'], mode: 'env' });
  const before = session.state;
  const [fix] = session.report.fixes;
  session.apply(fix, 1);
  assert.equal(session.report.verdict.outcome, fix.outcome);
  assert.ok(session.names.includes('made-up'));
  assert.deepEqual(session.undoable.fix.steps, fix.steps);
  session.undo();
  assert.deepEqual(session.state, before);
  assert.equal(session.undoable, undefined);
});

test('undo leads back to where nothing was asked', () => {
  const [{ scenario }] = session.catalog.recommendations;
  session.swap({ ...scenario }, 'Filled in.', '.try');
  assert.equal(session.asks, true);
  session.undo();
  assert.deepEqual([session.asks, session.state], [false, {}]);
});

test('a change of nothing leaves nothing to undo', () => {
  session.reset();
  assert.equal(session.undoable, undefined);
});

test('a secret is neither kept nor passed on, wherever it is put', () => {
  session.change({ scopes: ['repo', TOKEN], slug: TOKEN, mode: TOKEN });
  assert.deepEqual(session.state, { scopes: ['repo'] });
  assert.equal(session.refused, true);
  assert.ok(!JSON.stringify([session.answer, said, session.shared]).includes(TOKEN));
});

test('an invalid slug keeps the answer, and stays out of links', () => {
  session.change({ scopes: ['full-scans'], slug: '!!' });
  assert.ok(session.report);
  assert.match(session.slugProblem, /letters/);
  assert.deepEqual(session.shared, { scopes: ['full-scans'] });
});

test('a log fills the form, and what it leaves open is known until it is chosen', async () => {
  await session.read(
    [
      "INFO - Auto-discovered organization 'acme' with plan: enterprise",
      'WARNING - Error loading Socket Basics config: Insufficient permissions',
      'WARNING - No Socket organization configured',
    ].join('\n'),
  );
  assert.equal(session.cause, undefined);
  assert.equal(session.report.verdict.outcome, session.reading.outcome);
  assert.equal(session.isOpen('mode'), true);
  session.change({ mode: 'cli' });
  assert.equal(session.isOpen('mode'), false);
});

test('a cause that the form cannot express replaces its verdict until the form changes', async () => {
  await session.read('ERROR - Error submitting full scan: HTTP 429 Too Many Requests');
  assert.ok(session.cause, JSON.stringify(session.reading));
  session.change({ scopes: ['repo'] });
  assert.equal(session.cause, undefined);
});

test('of two texts the later one counts, and a cleared one gets no answer', async () => {
  const large = 'INFO - nothing\n'.repeat(2);
  const first = session.read([
    { size: 9, text: () => new Promise((r) => setTimeout(r, 20, large)) },
  ]);
  await session.read('Loaded JSON configuration');
  const { reading } = session;
  await first;
  assert.equal(session.reading, reading);
  const third = session.read([
    { size: 9, text: () => new Promise((r) => setTimeout(r, 20, large)) },
  ]);
  session.forget();
  await third;
  assert.equal(session.reading, undefined);
});

test('a file that is too large is not read, and several are refused', async () => {
  const never = () => assert.fail('it was read');
  await session.read([{ size: 2 ** 30, text: never }]);
  assert.match(session.reading.error.problems[0].message, /16 MiB/);
  await session.read([
    { size: 1, text: never },
    { size: 1, text: never },
  ]);
  assert.match(session.reading.error.problems[0].message, /2 files/);
});

test('where nothing can be copied, the text is there to be selected', async () => {
  await session.copy('link', 'https://example.org/');
  assert.deepEqual(session.copied, { id: 'link', done: false, text: 'https://example.org/' });
});
