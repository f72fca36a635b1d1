/** Starts the engine, in browsers and in Node.js, and gives it a typed face. */

import createModule, { type EngineModule } from 'engine-glue';
import type {
  Catalog,
  Diagnosis,
  ErrorAnswer,
  Handover,
  Matrix,
  Question,
  Report,
} from './types.ts';

export interface EngineOptions {
  /** Where the engine's .wasm is; beside this script unless told. */
  wasmUrl?: string | URL;
  /** The engine's .wasm itself, which spares the request. */
  wasmBinary?: BufferSource;
}

/**
 * Everything is synchronous. A question that cannot be read is answered, never thrown. The slug of
 * an organization shows up in links and snippets, and changes no answer.
 */
export interface Engine {
  explain(question?: Question, slug?: string): Report | ErrorAnswer;
  markdown(question?: Question, slug?: string): string;
  /** Copyable texts for one of the report's fixes, by its place, or for the set-up as it is. */
  handover(question?: Question, fix?: number, slug?: string): Handover | ErrorAnswer;
  matrix(question?: Question): Matrix | ErrorAnswer;
  /** What a log says about the run that wrote it; the text is read and not kept. */
  diagnose(log: string): Diagnosis | ErrorAnswer;
  catalog(): Catalog;
}

let shared: Promise<Engine> | undefined;

/**
 * Without options there is one engine, started once and shared; a failed start is forgotten, so
 * that asking again tries again. With options each call starts an engine of its own.
 */
export function loadEngine(options?: EngineOptions): Promise<Engine> {
  if (options?.wasmUrl !== undefined || options?.wasmBinary !== undefined) return start(options);
  shared ??= start({}).catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

export function isError(answer: object): answer is ErrorAnswer {
  return 'error' in answer;
}

async function start({ wasmUrl, wasmBinary }: EngineOptions): Promise<Engine> {
  const wasm = wasmBinary
    ? await WebAssembly.compile(wasmBinary)
    : await compile(wasmUrl === undefined ? besideThis() : new URL(wasmUrl, import.meta.url));
  return typed(await instantiate(wasm));
}

/** Spelled so that bundlers find the file and take it along. */
const besideThis = () => new URL('./scope-explainer.wasm', import.meta.url);

async function compile(url: URL): Promise<WebAssembly.Module> {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(new Uint8Array(await readFile(url)));
  }
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url.href} answers ${response.status}`);
  // Browsers stream only what is served as application/wasm, and not every server does that.
  return response.headers.get('Content-Type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function instantiate(wasm: WebAssembly.Module): Promise<EngineModule> {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** More than the engine reads of anything; it refuses what is left for its length. */
const TOO_LONG = 20 << 20;

/** Spares the engine's memory, which never shrinks, a copy of what it will refuse anyway. */
function cut(text: string): string {
  return text.slice(0, TOO_LONG);
}

function typed(module: EngineModule): Engine {
  const ask = (question: Question = {}) => cut(JSON.stringify(question));
  let catalog: Catalog | undefined;
  return {
    explain: (question, slug = '') =>
      JSON.parse(module.explain(ask(question), slug)) as Report | ErrorAnswer,
    markdown: (question, slug = '') => module.markdown(ask(question), slug),
    handover: (question, fix = -1, slug = '') =>
      JSON.parse(module.handover(ask(question), fix, slug)) as Handover | ErrorAnswer,
    matrix: (question) => JSON.parse(module.matrix(ask(question))) as Matrix | ErrorAnswer,
    diagnose: (log) => JSON.parse(module.diagnose(cut(String(log)))) as Diagnosis | ErrorAnswer,
    catalog: () => (catalog ??= JSON.parse(module.catalog()) as Catalog),
  };
}
