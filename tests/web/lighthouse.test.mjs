// Lighthouse on the built site, served compressed. Its performance score is a time, so it stands in
// the benchmark; what is no matter of time has to be perfect here.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import lighthouse from 'lighthouse';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';

let site;
let browser;
before(async () => {
  site = await serve({ root: path.join(root, 'build/site') });
  browser = await launch('chromium');
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const formFactor of ['mobile', 'desktop']) {
  test(`Lighthouse finds nothing to better: ${formFactor}`, async () => {
    const { driver } = await browser.newPage({ origin: site.url });
    const flags = { output: 'json', logLevel: 'error', formFactor };
    if (formFactor === 'desktop') flags.screenEmulation = { disabled: true };
    const { lhr } = await lighthouse(site.url, flags, undefined, driver);
    const { performance, ...others } = lhr.categories;
    assert.deepEqual(
      Object.fromEntries(Object.values(others).map(({ id, score }) => [id, score])),
      { accessibility: 1, 'best-practices': 1, seo: 1 },
      Object.values(lhr.audits)
        .filter(({ score }) => score !== null && score < 1)
        .map(({ id }) => id)
        .join(', '),
    );
    assert.equal(lhr.audits['cumulative-layout-shift'].numericValue, 0);
    assert.ok(performance.score > 0, 'nothing was measured');
    await driver.close();
  });
}
