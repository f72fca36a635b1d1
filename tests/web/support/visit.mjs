// Visits of the site for tests. What they need is started once for a test file, on first use, and
// stopped after its last test: a browser of each engine, and a server of each folder.

import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { serve } from '../../../web/serve.mjs';
import { SITE } from '../../support/doors.mjs';
import { ENGINES, launch } from './browsers.mjs';
import { shown } from './states.mjs';

const started = new Map();
after(() => Promise.all([...started.values()].map(async (each) => (await each).close())));

function once(key, start) {
  if (!started.has(key)) started.set(key, start());
  return started.get(key);
}

export const browserOf = (engine) => once(engine, () => launch(engine));

/** Serves a folder, the built site unless told; `headers` go with every answer. */
export const served = ({ folder = SITE, headers = {} } = {}) =>
  once(JSON.stringify([folder, headers]), () => serve({ root: folder, headers }));

/**
 * Describes `what` once for each engine; all run at the same time, since they wait more than they
 * work. For what differs between engines; anything else is tested only in Chromium.
 */
export function eachEngine(what, define) {
  describe(what, { concurrency: ENGINES.length }, () => {
    for (const engine of ENGINES) {
      describe(`${what} in ${engine}`, { concurrency: 1 }, () => define(engine));
    }
  });
}

/**
 * Opens `address` of a server in an engine and waits for what matches `waitsFor`, if anything; then
 * runs `probe` in the page, whose functions `page.ask` calls by their names, and `body` with the
 * page. Fails where the page had problems, unless it `complains`.
 */
export async function visit(engine, address, body, options = {}) {
  const { site, waitsFor = '[part="verdict"]', probe, complains = false, ...window } = options;
  const { url } = site ?? (await served());
  const page = await (await browserOf(engine)).newPage({ origin: url, ...window });
  try {
    await page.goto(address);
    if (waitsFor) await shown(page, waitsFor);
    if (probe) await page.evaluate(probe);
    const call = (name, values) => window.probe[name](...values);
    await body({ ...page, ask: (name, ...values) => page.evaluate(call, name, values) });
    if (!complains) assert.deepEqual(await page.problems(), [], `problems in ${engine}`);
  } finally {
    await page.close();
  }
}
