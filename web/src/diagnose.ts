/** Explains a log: a small one at once, a large one off the main thread. */

import type { Engine } from './engine.ts';
import type { Diagnosis, ErrorAnswer } from './types.ts';

/** In characters; reading this much takes less than a frame. */
const LARGE = 200_000;

export function diagnose(engine: Engine, log: string): Promise<Diagnosis | ErrorAnswer> {
  if (log.length < LARGE) return Promise.resolve(engine.diagnose(log));
  // A page of another origin may not start our worker; then the main thread has to do.
  return apart(log).catch(() => engine.diagnose(log));
}

function apart(log: string): Promise<Diagnosis | ErrorAnswer> {
  return new Promise((resolve, reject) => {
    // In one expression, as bundlers want it who take the worker along.
    const worker = new Worker(new URL('./log-worker.js', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<Diagnosis | ErrorAnswer>) =>
      end(() => resolve(data));
    worker.onerror = () => end(() => reject(new Error('the worker did not start')));
    worker.postMessage(log);
  });
}
