/** Explains a log: a small one at once, a large one off the main thread. */

import type { Engine } from './engine.ts';
import type { Reading, ErrorAnswer } from './types.ts';

type Answer = Reading | ErrorAnswer;

/** In characters; reading this much takes less than a frame. */
const LARGE = 200_000;

/** How long the worker may take to come, in milliseconds. */
const PATIENCE = 5000;

const UNOPENED: ErrorAnswer = {
  schema: 1,
  error: { problems: [{ at: 'text', message: 'could not be opened' }] },
};

/** A log may be on its way from a file, and may not come. */
export async function diagnose(engine: Engine, log: string | Promise<string>): Promise<Answer> {
  let text: string;
  try {
    text = await log;
  } catch {
    return UNOPENED;
  }
  if (text.length < LARGE) return engine.diagnose(text);
  // A page of another origin may not start our worker; then the main thread has to do.
  return apart(text).catch(() => engine.diagnose(text));
}

function apart(log: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // In one expression, as bundlers want it who take the worker along.
    const worker = new Worker(new URL('./log-worker.js', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      clearTimeout(late);
      worker.terminate();
      settle();
    };
    const fail = () => end(() => reject(new Error('the worker did not start')));
    const late = setTimeout(fail, PATIENCE);
    worker.onerror = fail;
    // Whatever else comes before is of another script.
    worker.onmessage = ({ data }) => {
      if (data !== 'ready') return;
      clearTimeout(late);
      worker.onmessage = ({ data }: MessageEvent<Answer>) => end(() => resolve(data));
      worker.postMessage(log);
    };
  });
}
