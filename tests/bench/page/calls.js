// Times calls inside the page; calls.mjs asks for them. Times are in µs.

import { CONTENDERS } from './contenders.js';

const TESTED = [
  [['socket-basics'], [true, true, false]],
  [
    ['socket-basics', 'full-scans'],
    [true, true, true],
  ],
  [
    ['full-scans', 'repo'],
    [true, false, true],
  ],
  [
    ['socket-basics', 'full-scans', 'repo'],
    [true, true, true],
  ],
];

/** How long `ask` takes. */
async function time(ask) {
  const begin = performance.now();
  await ask();
  return (performance.now() - begin) * 1000;
}

/** How long one call takes, for calls that are shorter than the clock's step. */
async function timeOne(ask, repeat) {
  const all = await time(async () => {
    for (let i = 0; i < repeat; ++i) await ask();
  });
  return all / repeat;
}

async function loadEngine() {
  const site = await import(new URL('site/index.js', location.href).href);
  return site.loadEngine();
}

/** The times of each contender for all twelve cells, in turn, `rounds` times; answers are checked. */
async function cells(rounds, repeat) {
  const contenders = [];
  for (const [name, start] of Object.entries(CONTENDERS)) {
    const answer = await start();
    for (const [scopes, expected] of TESTED) {
      const said = String(await answer(scopes));
      if (said !== String(expected)) throw new Error(`${name}: ${scopes}: ${said}`);
    }
    contenders.push({ name, times: [], answer });
  }
  // The first round warms everything up.
  for (let round = 0; round <= rounds; ++round) {
    for (const { times, answer } of contenders) {
      const all = async () => {
        for (const [scopes] of TESTED) await answer(scopes);
      };
      const taken = await timeOne(all, repeat);
      if (round > 0) times.push(taken);
    }
  }
  return Object.fromEntries(contenders.map(({ name, times }) => [name, times]));
}

/** The time of each of `calls` explanations of `scenarios`, in turn. */
async function explain(scenarios, calls) {
  const engine = await loadEngine();
  const ask = (i) => engine.explain(scenarios[i % scenarios.length]);
  for (let i = 0; i < calls / 10; ++i) ask(i);
  const times = [];
  for (let i = 0; i < calls; ++i) times.push(await time(() => ask(i)));
  return times;
}

/** The time of each of `calls` readings of `log`, and how many bytes the JavaScript heap holds. */
async function read(log, calls) {
  const engine = await loadEngine();
  const times = [];
  for (let i = 0; i < calls; ++i) times.push(await time(() => engine.read(log)));
  return times;
}

/** The time of the fastest of three readings of each of `texts`, repeated up to `length`, by name. */
async function readEach(texts, length) {
  const engine = await loadEngine();
  const times = [];
  for (const [name, text] of texts) {
    const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
    const tries = [];
    for (let i = 0; i < 3; ++i) tries.push(await time(() => engine.read(long)));
    times.push([name, Math.min(...tries)]);
  }
  return times;
}

window.bench = { cells, explain, read, readEach };
