/** Reads a text: a small one at once, a large one off the main thread. */

import type { Engine } from './engine.ts';
import { problem } from './errors.ts';
import { inFolder } from './files.ts';
import type { ErrorAnswer, Reading } from './types.ts';

type Answer = Reading | ErrorAnswer;

/** Dropped or picked files. More than one is refused, since reading only the first would mislead. */
export type Source = string | readonly Pick<File, 'size' | 'text'>[];

/** In characters; reading this much takes less than a frame. */
const LARGE = 200_000;
/** In bytes; the engine refuses more. */
const TOO_LARGE = 16 << 20;
/** How long the engine may take to arrive, and a worker to start and to answer, in milliseconds. */
const TO_ARRIVE = 30_000;
const TO_START = 5000;
const TO_ANSWER = 60_000;

const unreadable = (message: string) => problem('text', message);

/**
 * Throws only when `signal` aborts, which also stops the worker. `load` gives the engine that reads
 * texts.
 */
export async function readSource(
  source: Source,
  signal: AbortSignal,
  load: () => Promise<Engine>,
): Promise<Answer> {
  const text = typeof source === 'string' ? source : await textOf(source);
  signal.throwIfAborted?.();
  if (typeof text !== 'string') return text;
  if (text.length < LARGE) return here(text, load);
  // A page of another origin may not start our worker; then the main thread reads the text.
  return apart(text, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return here(text, load);
  });
}

async function here(text: string, load: () => Promise<Engine>): Promise<Answer> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_, reject) => (late = setTimeout(reject, TO_ARRIVE)));
  try {
    const engine = await Promise.race([load(), never]);
    return engine.read(text);
  } catch {
    return unreadable('needs a file that did not arrive; check your connection, then try again');
  } finally {
    clearTimeout(late);
  }
}

async function textOf(
  files: readonly Pick<File, 'size' | 'text'>[],
): Promise<string | ErrorAnswer> {
  const [file] = files;
  if (!file || files.length > 1) return unreadable(`is ${files.length} files; drop one at a time`);
  if (file.size > TOO_LARGE) return unreadable('is larger than 16 MiB');
  return file.text().catch(() => unreadable('could not be opened'));
}

function apart(text: string, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const elsewhere = inFolder('log-worker.js');
    // One expression, or bundlers do not find the worker.
    const worker = elsewhere
      ? new Worker(elsewhere, { type: 'module' })
      : new Worker(new URL('./log-worker.js', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      clearTimeout(late);
      signal.removeEventListener('abort', fail);
      worker.terminate();
      settle();
    };
    const fail = () => end(() => reject(new Error('the worker did not start')));
    let late = setTimeout(fail, TO_START);
    signal.addEventListener('abort', fail);
    worker.onerror = fail;
    // Any earlier message comes from another script.
    worker.onmessage = ({ data }) => {
      if (data !== 'ready') return;
      clearTimeout(late);
      late = setTimeout(() => end(() => resolve(unreadable('took too long to read'))), TO_ANSWER);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => end(() => resolve(data));
      worker.postMessage(text);
    };
  });
}
