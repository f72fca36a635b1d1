/** Starts the engine, in browsers and in Node.js, and gives it a typed face. */

import createModule, { type EngineModule, type Options } from 'engine-glue';
import { problem } from './errors.ts';
import { inFolder } from './files.ts';
import type {
  Catalog,
  Reading,
  ErrorAnswer,
  Handover,
  Link,
  Matrix,
  Question,
  Report,
} from './types.ts';

export interface EngineOptions {
  /** Where the engine's .wasm is, relative to the page; by default beside this script. */
  wasmUrl?: string | URL;
  /** The engine's .wasm itself, which spares the request. */
  wasmBinary?: BufferSource;
}

/**
 * Everything is synchronous, and bad input gets an answer, not an exception. The slug of an
 * organization appears in links and snippets, and changes no answer.
 */
export interface Explainer {
  explain(question?: Question, slug?: string): Report | ErrorAnswer;
  /** The same in words, or what is wrong with the question, a line for each problem. */
  markdown(question?: Question, slug?: string): string;
  /** Copyable texts for one of the report's fixes, counted from 1; 0 is the setup as it is. */
  handover(question?: Question, fix?: number, slug?: string): Handover | ErrorAnswer;
  matrix(question?: Question): Matrix | ErrorAnswer;
  /**
   * What may be kept of a value, or of a list of scopes: names, slugs and published scopes. Nothing
   * is kept of a value that is not a string or is longer than 1 MiB.
   */
  redact(text: string): string;
  /** What the fragment of an address says, without judging it. */
  link(fragment: string): Link | ErrorAnswer;
  catalog(): Catalog;
}

/** The whole engine. */
export interface Engine extends Explainer {
  /** What a text says, whatever it is: a log, a setup, a list of scopes; it is not kept. */
  read(text: string): Reading | ErrorAnswer;
  /** The same, for a log. */
  diagnose(log: string): Reading | ErrorAnswer;
}

/**
 * Without options there is one engine, started once and shared; a failed start is forgotten, so
 * that asking again tries again. With options each call starts an engine of its own.
 */
export async function loadEngine(options: EngineOptions = {}): Promise<Engine> {
  const { wasmBinary, wasmUrl } = own(options);
  if (wasmBinary) return start(WebAssembly.compile(wasmBinary));
  if (wasmUrl !== undefined) return start(compile(new URL(wasmUrl, globalThis.location?.href)));
  return whole();
}

/** An object without what scripts of a page may have added to `Object.prototype`. */
const own = <Options extends object>(options: Options): Options => ({
  __proto__: null,
  ...options,
});

// Bundlers find the files and bundle them only if both addresses are written like this.
const whole = once(
  () => inFolder('scope-explainer.wasm') ?? new URL('./scope-explainer.wasm', import.meta.url),
);

/**
 * The engine that pages start with: half the size, because it reads no texts. `again` fetches it
 * once more, because the one that has started may be of another build.
 */
export const loadExplainer: (again?: boolean) => Promise<Explainer> = once(
  () =>
    inFolder('scope-explainer-answers.wasm') ??
    new URL('./scope-explainer-answers.wasm', import.meta.url),
);

function once(address: () => URL): (again?: boolean) => Promise<Engine> {
  let shared: Promise<Engine> | undefined;
  return (again) => {
    if (again) shared = undefined;
    return (shared ??= start(compile(ofThisBuild(address()), again ? 'reload' : 'default')).catch(
      (error: unknown) => {
        shared = undefined;
        throw error;
      },
    ));
  };
}

async function start(compiled: Promise<WebAssembly.Module>): Promise<Engine> {
  const wasm = await compiled;
  return typed(wasm, await instantiate(wasm));
}

const ofThisBuild = (url: URL) => {
  // Another build's engine, which a cache may still hold under this name, has another address.
  if (/^https?:$/.test(url.protocol)) url.searchParams.set('build', ENGINE_BUILD);
  return url;
};

async function compile(url: URL, cache?: RequestCache): Promise<WebAssembly.Module> {
  if (url.protocol === 'file:') {
    const { readFile } = await import('node:fs/promises');
    return WebAssembly.compile(new Uint8Array(await readFile(url)));
  }
  const response = await fetch(url, { credentials: 'same-origin', ...(cache && { cache }) });
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
        // `done` may throw at a module of another build; that counts as a failed start.
        WebAssembly.instantiate(wasm, imports)
          .then((instance) => done(instance, wasm))
          .catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/**
 * The same without waiting, to replace a module that broke; undefined if there is no memory. The
 * glue of newer Emscriptens finishes it only after the current task.
 */
function instantiateNow(wasm: WebAssembly.Module): EngineModule | undefined {
  const options: Options = {
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(wasm, imports);
      done(instance, wasm);
      return instance.exports; // some Emscriptens use this return value
    },
  };
  try {
    createModule(options).catch(() => {});
    return options as unknown as EngineModule;
  } catch {
    return undefined;
  }
}

/** More than the engine reads; what is cut to this length is still too long for it. */
const TOO_LONG = 20 << 20;
const TOO_LONG_FOR_A_SLUG = 1000;

/** Avoids copying what the engine will refuse anyway: its memory never shrinks. */
function cut(text: string): string {
  return text.slice(0, TOO_LONG);
}

/** Thrown on the way to the engine, and caught where the answer is made. */
class Unreadable extends Error {
  constructor(
    readonly at: string,
    message: string,
  ) {
    super(message);
  }
}

function questionText(question: Question = {}): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(question);
  } catch {
    // Cycles, big integers and whatever a getter throws.
  }
  if (text === undefined) throw new Unreadable('scenario', 'is no JSON value');
  return cut(text);
}

function plainText(at: string, text: unknown): string {
  if (typeof text !== 'string') throw new Unreadable(at, 'must be a string');
  return cut(text);
}

function slugText(slug: unknown = ''): string {
  return plainText('slug', slug).slice(0, TOO_LONG_FOR_A_SLUG);
}

function numberOf(fix: unknown = 0): number {
  if (typeof fix === 'number' && (fix | 0) === fix) return fix;
  throw new Unreadable('fix', 'must be the number of a fix');
}

function typed(wasm: WebAssembly.Module, first: EngineModule): Engine {
  let module: EngineModule | undefined = first;
  const catalog = JSON.parse(first.catalog()) as Catalog;

  /** After a call that broke, memory may hold anything, so the next call gets a new module. */
  const answer = <Answer>(
    ask: (module: EngineModule) => string,
    take: (text: string) => Answer,
    say: (at: string, message: string) => Answer,
  ): Answer => {
    try {
      return take(ask((module ??= instantiateNow(wasm)) as EngineModule));
    } catch (error) {
      if (error instanceof Unreadable) return say(error.at, error.message);
      module = instantiateNow(wasm);
      return say('engine', 'broke on this question; the next one gets a new engine');
    }
  };
  const parsed = <Answer>(ask: (module: EngineModule) => string) =>
    answer<Answer | ErrorAnswer>(ask, JSON.parse, problem);

  const read = (text: string) => parsed<Reading>((engine) => engine.read(plainText('text', text)));

  return {
    explain: (question, slug) =>
      parsed<Report>((engine) => engine.explain(questionText(question), slugText(slug))),
    markdown: (question, slug) =>
      answer((engine) => engine.markdown(questionText(question), slugText(slug)), String, inWords),
    handover: (question, fix, slug) =>
      parsed<Handover>((engine) =>
        engine.handover(questionText(question), numberOf(fix), slugText(slug)),
      ),
    matrix: (question) => parsed<Matrix>((engine) => engine.matrix(questionText(question))),
    read,
    diagnose: read,
    redact: (text) => answer((engine) => engine.redact(plainText('text', text)), String, nothing),
    link: (fragment) => parsed<Link>((engine) => engine.link(plainText('fragment', fragment))),
    catalog: () => catalog,
  };
}

const nothing = () => '';
const inWords = (at: string, message: string) => `error: \`${at}\` ${message}\n`;
