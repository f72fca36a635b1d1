// How long a first visit waits, in Chromium: for something to read, and for the first verdict.

import { median } from './statistics.mjs';

/** Lighthouse's slow 4G, and a processor a quarter as fast as this one. */
const SLOW = {
  network: { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 },
  slowdown: 4,
};
const PLAIN = { network: undefined, slowdown: 1 };

export const CONDITIONS = { plain: PLAIN, 'slow 4G, CPU ÷ 4': SLOW };

/** Runs in the page before anything else. */
function markVerdict() {
  addEventListener('scope-explainer-change', () => performance.mark('verdict'), { once: true });
}

/** Both times of one visit with nothing in the cache, in ms from its start. */
async function visit(browser, url, { network, slowdown }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (network) await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluateOnNewDocument(markVerdict);
    await page.goto(url, { waitUntil: 'load' });
    const time = (name) =>
      page
        .waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, {}, name)
        .then((handle) => handle.jsonValue());
    return { readable: await time('first-contentful-paint'), verdict: await time('verdict') };
  } finally {
    await context.close();
  }
}

/** The medians of `rounds` visits to each of `pages`, in turn, by condition and page. */
export async function coldStarts(browser, pages, rounds) {
  const results = {};
  for (const [condition, throttle] of Object.entries(CONDITIONS)) {
    const visits = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
    for (let round = 0; round < rounds; ++round) {
      for (const [name, url] of Object.entries(pages)) {
        visits[name].push(await visit(browser, url, throttle));
      }
    }
    results[condition] = Object.fromEntries(
      Object.entries(visits).map(([name, times]) => [
        name,
        {
          readable: median(times.map(({ readable }) => readable)),
          verdict: median(times.map(({ verdict }) => verdict)),
        },
      ]),
    );
  }
  return results;
}
