/**
 * Reads a large log off the main thread, so that the page stays responsive. It holds the engine's
 * loader and not the element, which starts it: bundlers refuse a worker that leads to itself.
 */

import { loadEngine } from './engine.ts';

loadEngine()
  .then((engine) => {
    self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(engine.diagnose(data));
    self.postMessage('ready');
  })
  .catch(reportError); // the page hears of it, and reads the log itself
