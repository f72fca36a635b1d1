// One engine, many calls: its memory stops growing, its answers agree with the terminal's, and it
// works on after everything that it refuses.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batch, engine as load } from '../support/doors.mjs';

const CALLS = 100_000;
const CHECKED = 500;

/** Numbers from 0 to 1, the same ones every time. */
function* random() {
  let state = 1;
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const numbers = random();
const pick = (values) => values[Math.floor(numbers.next().value * values.length)];

/** Starts an engine whose memory can be measured. */
async function watched() {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    const { exports } = instance.instance ?? instance;
    memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
    return instance;
  };
  try {
    return { engine: await load(), size: () => memory.buffer.byteLength };
  } finally {
    WebAssembly.instantiate = instantiate;
  }
}

test(`${CALLS} mixed calls do not change the engine`, async () => {
  const { engine, size } = await watched();
  const { scopes, fields } = engine.catalog();
  const names = [...scopes.map(({ name }) => name), 'made-up', '', 'a'.repeat(5000), '\ud800'];
  const good = () => {
    const question = { scopes: Array.from({ length: 4 }, () => pick(names)) };
    for (const { name, kind, values } of fields) {
      const value = pick(values).name;
      question[name] = kind === 'flag' ? value === 'true' : value;
    }
    return question;
  };
  const bad = () => pick([{ mode: 'cloud' }, { scopes: 'repo' }, [], null, { x: { y: [[]] } }, 7]);
  const long = () => ({ scopes: Array.from({ length: 2000 }, () => pick(names)) });
  const log = () => `WARNING - No Socket organization configured ${pick(names)}\n`.repeat(200);
  const huge = () => 'x'.repeat(30 << 20);

  const asked = [];
  const call = (index) => {
    if (index % 20_000 === 19_999) return engine.read(huge());
    if (index % 1000 === 999) return engine.explain(long());
    if (index % 50 === 49) return engine.read(log());
    if (index % 10 === 9) return engine.explain(bad());
    const question = good();
    const answer = engine.explain(question);
    if (asked.length < CHECKED && index > CALLS * 0.9) {
      asked.push({ question: JSON.stringify(question), answer: JSON.stringify(answer) });
    }
    return answer;
  };

  let settled;
  for (let index = 0; index < CALLS; ++index) {
    const answer = call(index);
    assert.equal(answer.schema, 1);
    if (index === CALLS / 4) settled = size();
  }
  assert.ok(settled > 0);
  assert.equal(size(), settled, 'the memory goes on growing');

  assert.equal(asked.length, CHECKED);
  const native = batch(asked.map(({ question }) => question));
  for (const { question, answer } of asked) {
    const { value } = await native.next();
    assert.equal(JSON.stringify(JSON.parse(value)), answer, question);
  }
});

test('input that is too long is refused before it is copied, and the next call is answered', async () => {
  const { engine, size } = await watched();
  const before = size();
  for (const text of ['x'.repeat(300 << 20), 'é'.repeat(200 << 20)]) {
    assert.match(engine.read(text).error.problems[0].message, /is longer than/);
    assert.match(engine.explain({ scopes: [text] }).error.problems[0].message, /is longer than/);
    assert.match(engine.link(text).error.problems[0].message, /is longer than/);
    assert.match(engine.markdown({ scopes: [text] }), /is longer than/);
    assert.equal(engine.redact(text), '');
  }
  assert.ok(size() < before + (128 << 20), `${size()} bytes`);
  assert.equal(engine.explain({}).verdict.outcome, 'fails-silently');
});
