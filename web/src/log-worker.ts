/** Reads a large log off the main thread, so that the page stays responsive. */

import { loadEngine } from './scope-explainer.ts';

self.onmessage = async ({ data }: MessageEvent<string>) => {
  const engine = await loadEngine();
  self.postMessage(engine.diagnose(data));
};
