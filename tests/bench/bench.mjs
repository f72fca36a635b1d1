// Measures and writes the report to standard output, as Markdown; tests/bench/run builds what this
// needs. What is compared is measured in turn in one run, so that a change of the machine's speed
// hits all alike.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { shrink } from '../../web/bundle.mjs';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { chromium } from '../web/support/programs.mjs';
import { coldStarts } from './cold-start.mjs';
import { FORMS, visit } from './lighthouse.mjs';
import { BUDGETS, moduleSizes, ownSizes, sizesOf } from './sizes.mjs';
import { median, quantile } from './statistics.mjs';

const ROUNDS = 15;
const here = path.join(root, 'tests/bench');
const folder = path.join(root, 'build/bench-pages');
const scenarios = readFileSync(path.join(here, 'scenarios.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The recorded logs, one after the other, as one text of 1 MiB. */
function realLog() {
  const rows = readFileSync(path.join(root, 'tests/data/recorded-runs.jsonl'), 'utf8');
  const log = rows
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row).log.join('\n'));
  let text = log.join('\n');
  while (text.length < 1 << 20) text += text;
  return text.slice(0, 1 << 20);
}

/** Every text that is kept, and what readers find hard, by name. */
function everyKind() {
  const cases = path.join(root, 'tests/cases');
  const folders = [
    'logs',
    'setups',
    'scopes',
    'errors',
    'probes',
    'field/logs',
    'field/setups',
    'field/tokens',
  ];
  const kept = folders.flatMap((folder) =>
    readdirSync(path.join(cases, folder)).map((name) => [
      `${folder}/${name}`,
      readFileSync(path.join(cases, folder, name), 'utf8'),
    ]),
  );
  const hard = [
    'a',
    '\n',
    'a\n',
    '=',
    '{',
    '"',
    '\u001b[C',
    'token=$',
    '* ',
    '**`*`**',
    '[1,\n',
    'ÿ\n',
  ];
  const words = ['Connector ', 'full-scan\n', 'SOCKET_ORG=a\n', 'docker run -e SOCKET_ORG '];
  return [
    ...kept.filter(([, text]) => text),
    ...[...hard, ...words].map((text) => [JSON.stringify(text), text]),
  ];
}

/** Puts the pages that are measured into one folder, with the site as it ships. */
async function makePages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bin = path.join(root, 'build/bench-wasm/bin');
  await build({
    entryPoints: ['calls', 'floor', 'look-up'].map((name) => path.join(here, `page/${name}.js`)),
    alias: { floor: path.join(bin, 'floor.mjs') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    writeFileSync(file, await shrink(readFileSync(file, 'utf8')));
  }
  cpSync(path.join(bin, 'floor.wasm'), path.join(folder, 'floor.wasm'));
  const cedar = 'node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm';
  cpSync(path.join(here, cedar), path.join(folder, 'cedar_wasm_bg.wasm'));
  for (const name of ['calls', 'floor', 'look-up']) {
    cpSync(path.join(here, `page/${name}.html`), path.join(folder, `${name}.html`));
  }
  cpSync(path.join(root, 'build/site'), path.join(folder, 'site'), { recursive: true });
}

/** The size of a peer with all that it needs in a page of its own, without its .wasm. */
async function peerSizes(name) {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${name}'`, resolveDir: here },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

async function sizes() {
  const cedarWasm = readFileSync(path.join(folder, 'cedar_wasm_bg.wasm'));
  return {
    ...(await ownSizes()),
    'floor: glue and wasm': await moduleSizes('bench-wasm', 'floor'),
    '@casl/ability': sizesOf([await peerSizes('@casl/ability')]),
    'json-rules-engine': sizesOf([await peerSizes('json-rules-engine')]),
    '@cedar-policy/cedar-wasm': sizesOf([
      await peerSizes('@cedar-policy/cedar-wasm/web'),
      cedarWasm,
    ]),
  };
}

/** The times of calls inside a page, in µs, and the memory that the page holds then, in bytes. */
async function calls(browser, url) {
  const page = await browser.newPage();
  await page.goto(`${url}calls.html`);
  await page.waitForFunction(() => window.bench);
  const ask = (name, ...values) =>
    page.evaluate((name, values) => window.bench[name](...values), name, values);
  const results = {
    isolated: await page.evaluate(() => window.crossOriginIsolated),
    cells: await ask('cells', ROUNDS, 100),
    explain: await ask('explain', scenarios, 5000),
    read: await ask('read', realLog(), 2 * ROUNDS),
    kinds: await ask('readEach', everyKind(), 1 << 20),
  };
  await page.close();
  return results;
}

/** The JavaScript heap and the WebAssembly memory of a page after its first verdict, in bytes. */
async function memory(browser, url) {
  const page = await browser.newPage();
  // Every memory that is made is kept, so that its size can be read.
  await page.evaluateOnNewDocument(() => {
    window.memories = [];
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...values) => {
      const made = await instantiate(...values);
      const { exports } = made.instance ?? made;
      window.memories.push(
        ...Object.values(exports).filter((each) => each instanceof WebAssembly.Memory),
      );
      return made;
    };
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const wasm = await page.evaluate(() =>
    window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  );
  await page.close();
  return { heap: usedSize, wasm };
}

/** Lighthouse's performance scores, the medians of five visits. */
async function performanceScores(browser, url) {
  const scores = {};
  for (const form of FORMS) {
    const all = [];
    for (let i = 0; i < 5; ++i) {
      const { categories } = await visit(browser, url, form, ['performance']);
      all.push(categories.performance.score * 100);
    }
    scores[form] = Math.round(median(all));
  }
  return scores;
}

/** What Google Benchmark says of the native build, by benchmark. */
function native() {
  const output = execFileSync(
    path.join(root, 'build/bench/bin/model_bench'),
    ['--benchmark_format=json', `--benchmark_repetitions=${ROUNDS}`, '--benchmark_min_time=0.2'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { benchmarks } = JSON.parse(output);
  const result = {};
  for (const { run_name, aggregate_name, ...figures } of benchmarks) {
    if (aggregate_name === 'median') result[run_name] = figures;
  }
  return result;
}

function version(program, ...args) {
  return execFileSync(program, args, { encoding: 'utf8' }).split('\n')[0];
}

function peerVersions() {
  const { dependencies } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

const number = (value, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const ratio = (value, to) => `${number(value / to, 2)}×`;

function table(headers, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = headers.map((_, index) => (index ? '--:' : '---'));
  return [line(headers), line(rule), ...rows.map(line), ''].join('\n');
}

function sizeTable(all) {
  const floor = all['floor: glue and wasm'].brotli;
  return table(
    ['Bytes', 'raw', 'gzip', 'brotli 11', '÷ floor', 'must', 'aim'],
    Object.entries(all).map(([name, { raw, gzip, brotli }]) => {
      const { must = '', aim = '' } = BUDGETS[name] ?? {};
      const budget = [must, aim].map((each) => (typeof each === 'number' ? number(each) : each));
      return [
        name,
        ...[raw, gzip, brotli].map((each) => number(each)),
        ratio(brotli, floor),
        ...budget,
      ];
    }),
  );
}

function coldTable(all) {
  return Object.entries(all)
    .map(([condition, pages]) =>
      table(
        [`ms, ${condition}`, 'something to read', 'first verdict', '÷ floor'],
        Object.entries(pages).map(([name, { readable, verdict }]) => [
          name,
          number(readable),
          number(verdict),
          ratio(verdict, pages.floor.verdict),
        ]),
      ),
    )
    .join('\n');
}

/** The times of all kinds of texts, and which of them takes longest. */
function kindTable(kinds) {
  const times = kinds.map(([, taken]) => taken / 1000);
  const [slowest] = kinds.reduce((one, other) => (other[1] > one[1] ? other : one));
  return table(
    [
      '`read()` of 1 MiB in Chromium',
      'kinds of text',
      'median, ms',
      'slowest, ms',
      'which',
      'must',
    ],
    [
      [
        'fastest of three',
        kinds.length,
        number(median(times), 1),
        number(Math.max(...times), 1),
        `\`${slowest}\``,
        '100',
      ],
    ],
  );
}

function callTable({ explain, read }, model) {
  const inMs = (times) => times.map((time) => time / 1000);
  const rows = [
    ['`explain()`, µs', explain, model['ExplainScenario/manual_time'], '150 / 400', '60 / 150', 1],
    ['`read()` of 1 MiB, ms', inMs(read), model['ReadMebibyte/manual_time'], '100', '25', 1000],
  ];
  return table(
    ['Time of a call', 'Chromium: median', 'p99', 'native: median', 'p99', 'must', 'aim'],
    rows.map(([name, times, native, must, aim, unit]) => [
      name,
      number(median(times), 1),
      number(quantile(times, 0.99), 1),
      number(native.median / unit, 1),
      number(native.p99 / unit, 1),
      must,
      aim,
    ]),
  );
}

function cellTable(cells) {
  const floor = median(cells.floor);
  return table(
    ['The twelve cells', 'µs', '÷ floor'],
    Object.entries(cells).map(([name, times]) => [
      name,
      number(median(times), 1),
      ratio(median(times), floor),
    ]),
  );
}

function memoryTable(all) {
  return table(
    ['kB after the first verdict', 'JavaScript heap', 'WebAssembly memory'],
    Object.entries(all).map(([name, { heap, wasm }]) => [
      name,
      number(heap / 1000),
      number(wasm / 1000),
    ]),
  );
}

await makePages();
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const site = await serve({ root: folder, headers });
const browser = await puppeteer.launch({ headless: true, ...chromium() });
try {
  const pages = {
    'scope-explainer': `${site.url}site/index.html`,
    floor: `${site.url}floor.html`,
    'look-up': `${site.url}look-up.html`,
  };
  const model = native();
  const times = await calls(browser, site.url);
  const memories = {};
  for (const [name, url] of Object.entries(pages)) memories[name] = await memory(browser, url);
  const scores = await performanceScores(browser, pages['scope-explainer']);
  const space = model.SimulateSpace;

  console.log(`# Benchmark

${os.cpus()[0].model}, ${os.cpus().length} cores; ${await browser.version()}; Node.js ${process.version}; ${version('em++', '--version')}; ${version('c++', '--version')}; ${peerVersions()}. Medians of at least ${ROUNDS} rounds, all contenders in turn${times.isolated ? '' : '; the clock is coarse, since the page is not isolated'}.

The floor is a module of Embind and nlohmann_json that reads a question and writes an answer, built by the same toolchain with the same compiler options, on a page with the site's content security policy.

## Size

${sizeTable(await sizes())}
## Cold start in Chromium

${coldTable(await coldStarts(browser, pages, ROUNDS))}
Lighthouse, performance: ${scores.mobile} on mobile, ${scores.desktop} on a desktop.

## Calls

${callTable(times, model)}

${kindTable(times.kinds)}
\`Simulate\`, native: ${number(1e9 / space.items_per_second, 1)} ns for a scenario, over the whole space.

${cellTable(times.cells)}
## Memory

${memoryTable(memories)}`);
} finally {
  await browser.close();
  await site.close();
}
