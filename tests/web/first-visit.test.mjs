// What a first visit downloads is what its budget counts.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { FIRST_VISIT } from '../bench/sizes.mjs';
import { root } from '../support/doors.mjs';
import { withPage } from './support/browsers.mjs';
import { shown } from './support/states.mjs';

test('a first visit asks for the files that the budget of the page counts', async () => {
  const site = await serve({ root: path.join(root, 'build/site') });
  try {
    await withPage('chromium', { origin: site.url }, async (page) => {
      const asked = new Set();
      page.driver.on('request', (request) => asked.add(path.basename(request.url())));
      await page.goto('index.html');
      await shown(page, '[part="verdict"]');
      // Without a window Chromium shows no icon, and may not ask for it.
      asked.add('icon.svg');
      assert.deepEqual([...asked].sort(), [...FIRST_VISIT].sort());
    });
  } finally {
    await site.close();
  }
});
