/**
 * Reads a large log off the main thread, so that the page stays responsive. It imports the engine's
 * loader, not the element: the element starts the worker, and bundlers refuse a circle.
 */

import { loadEngine } from './engine.ts';

loadEngine()
  .then((engine) => {
    self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(engine.diagnose(data));
    self.postMessage('ready');
  })
  .catch(reportError); // the page hears of it, and reads the log itself
