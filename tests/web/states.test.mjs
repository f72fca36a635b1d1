// What stands on the page when something is missing, and whether everybody can use what stands.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { launch } from './support/browsers.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = path.join(root, 'build/site');

const STATES = {
  'first visit': '',
  works: '#scopes=full-scans:create,socket-basics:read',
  'works with a warning': '#scopes=full-scans,repo&mode=env&org=set',
  'fails silently': '#scopes=full-scans,repo&mode=env',
  'an unknown outcome': '#scopes=*&mode=json&org=mismatch',
  'an unknown scope': '#scopes=full-scan',
  'a bad address': '#mode=cloud',
};

let site;
let browser;
before(async () => {
  site = await serve({ root: folder });
  browser = await launch('chromium');
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(fragment, prepare = () => {}) {
  const page = await browser.newPage({ origin: site.url });
  await prepare(page.driver);
  await page.goto(`index.html${fragment}`);
  return page;
}

for (const scheme of ['light', 'dark']) {
  for (const [state, fragment] of Object.entries(STATES)) {
    test(`axe finds nothing: ${state}, ${scheme}`, async () => {
      const page = await open(fragment, (driver) =>
        driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
      );
      await page.driver.waitForSelector('scope-explainer >>> .page');
      // In the page's isolated world, where its content security policy does not hold.
      const client = await page.driver.createCDPSession();
      const { frameTree } = await client.send('Page.getFrameTree');
      const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      });
      const run = (expression) =>
        client.send('Runtime.evaluate', {
          expression,
          contextId,
          awaitPromise: true,
          returnByValue: true,
        });
      await run(axe);
      const { result } = await run(
        'axe.run().then(({ violations, passes }) => JSON.stringify({ passes: passes.length, found: violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join("; ")) }))',
      );
      const { passes, found } = JSON.parse(result.value);
      assert.deepEqual(found, []);
      assert.ok(passes > 10, `only ${passes} rules ran`);
      assert.deepEqual(await page.problems(), []);
      await page.close();
    });
  }
}

test('every id stands once, and every label and description leads to one', async () => {
  const page = await open('#scopes=full-scan,repo&mode=env');
  await page.driver.waitForSelector('scope-explainer >>> .page');
  const { ids, references } = await page.driver.$eval('scope-explainer', ({ shadowRoot }) => {
    const values = (name) =>
      [...shadowRoot.querySelectorAll(`[${name}]`)].flatMap((node) =>
        node.getAttribute(name).split(/\s+/),
      );
    const names = ['for', 'aria-labelledby', 'aria-describedby'];
    return { ids: values('id'), references: names.flatMap(values) };
  });
  assert.ok(references.length > 20, `only ${references.length} references`);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
  assert.deepEqual(
    references.filter((id) => !ids.includes(id)),
    [],
  );
  await page.close();
});

test('without JavaScript the page still answers for every mode', async () => {
  const page = await open('', (driver) => driver.setJavaScriptEnabled(false));
  const text = await page.driver.$eval('body', (body) => body.innerText);
  for (const words of ['Socket Dashboard', 'Environment variables', 'CLI flags', 'JSON file']) {
    assert.ok(text.includes(words), words);
  }
  assert.match(text, /full-scans:create/);
  assert.match(text, /Insufficient permissions/);
  await page.close();
});

test('with the engine out of reach the page says so and keeps its static answer', async () => {
  const page = await open('', async (driver) => {
    await driver.setRequestInterception(true);
    driver.on('request', (request) =>
      request.url().endsWith('.wasm') ? request.abort() : request.continue(),
    );
  });
  await page.driver.waitForSelector('scope-explainer >>> [role="alert"]');
  const shown = await page.driver.$eval('scope-explainer', (element) => ({
    alert: element.shadowRoot.querySelector('[role="alert"]').innerText,
    fallback: element.innerText,
  }));
  assert.match(shown.alert, /did not start/);
  assert.match(shown.fallback, /full-scans:create/);
  await page.close();
});

test('the keyboard alone reaches the scopes, the modes and the result', async () => {
  const page = await open('');
  const { driver } = page;
  await driver.waitForSelector('scope-explainer >>> .page');
  const focused = () =>
    driver.evaluate(() => {
      let node = document.activeElement;
      while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
      return `${node?.localName} ${node?.getAttribute('value') ?? node?.id ?? ''}`;
    });
  const visited = [];
  for (let i = 0; i < 80; ++i) {
    await driver.keyboard.press('Tab');
    const now = await focused();
    const isNew = !visited.includes(now);
    visited.push(now);
    if (isNew && now === 'input dashboard') await driver.keyboard.press('ArrowDown');
    if (isNew && now === 'input full-scans') await driver.keyboard.press('Space');
  }
  assert.ok(visited.includes('input full-scans'), visited.join(', '));
  assert.ok(visited.filter((name) => name.startsWith('summary')).length > 1, visited.join(', '));
  assert.equal(await driver.evaluate(() => location.hash), '#scopes=full-scans&mode=env');
  const last = visited.lastIndexOf('input full-scans');
  const left = visited.includes('body ') || last > visited.indexOf('input full-scans');
  assert.ok(left, `the focus is trapped: ${visited.slice(-5)}`);
  await page.close();
});

test('the pages are valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  for (const name of ['index.html', 'embed.html']) {
    const report = await validator.validateFile(path.join(folder, name));
    const messages = report.results.flatMap(({ messages }) => messages);
    assert.deepEqual(
      messages.map(({ ruleId, line, message }) => `${name}:${line} ${ruleId}: ${message}`),
      [],
    );
  }
});
