/**
 * Reads a large log off the main thread, so that the page stays responsive. It holds the engine's
 * loader and not the element, which starts it: bundlers refuse a worker that leads to itself.
 */

import { loadEngine } from './engine.ts';

self.onmessage = ({ data }: MessageEvent<string>) =>
  loadEngine()
    .then((engine) => self.postMessage(engine.diagnose(data)))
    .catch(reportError); // the page hears of it, and reads the log itself
