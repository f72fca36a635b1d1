// The frame on pages of others, from another origin, in every engine.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../web/serve.mjs';
import { root } from '../support/doors.mjs';
import { ENGINES, launch } from './support/browsers.mjs';
import { shown } from './support/states.mjs';

const LINK = '#scopes=full-scans,repo&mode=env';
const NO_SCRIPTS = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;

let folder;
let host;
let site;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'frames-'));
  host = await serve({ root: folder });
  site = await serve({ root: path.join(root, 'build/site') });
});
after(async () => {
  await host?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

async function until(what, look) {
  const end = Date.now() + 30000;
  let last;
  while (Date.now() < end) {
    last = await look();
    if (last === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never: ${what}; last ${JSON.stringify(last)}`);
}

const outcome = () => {
  const element = document.querySelector('scope-explainer');
  return (
    element?.stage === 'reference' &&
    element.shadowRoot.querySelector('.outcome').textContent.trim()
  );
};

for (const engine of ENGINES) {
  describe(`the frame in ${engine}`, { timeout: 300000 }, () => {
    let browser;
    let code;
    before(async () => {
      browser = await launch(engine);
      const page = await browser.newPage({ origin: site.url });
      await page.goto(`index.html${LINK}`);
      await shown(page, '[part="verdict"]');
      code = await page.evaluate(() => {
        const element = document.querySelector('scope-explainer');
        return element.workbench.codeOf(element);
      });
      await page.close();
    });
    after(() => browser?.close());

    /** Shows the code that was copied on a page of another origin. */
    async function pasted(head, body) {
      await writeFile(
        path.join(folder, 'index.html'),
        `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${head}${code}`,
      );
      const page = await browser.newPage({ origin: host.url, others: [site.url] });
      try {
        await page.goto('index.html');
        const says = async (words) => {
          try {
            return (await page.evaluateInFrame(outcome)) === words;
          } catch (error) {
            return error.message; // The frame is on its way.
          }
        };
        const shows = (words) => until(words, () => says(words));
        await shows('Fails silently');
        await body(page, shows);
      } finally {
        await page.close();
      }
    }

    const heightOf = (page) =>
      page.evaluate(() => document.querySelector('iframe').getBoundingClientRect().height);

    test('it grows and shrinks with what it shows', () =>
      pasted('', async (page) => {
        const open = (open) =>
          page.evaluateInFrame((open) => {
            const { shadowRoot } = document.querySelector('scope-explainer');
            shadowRoot.querySelector('.log-panel').open = open;
            return Math.ceil(document.documentElement.getBoundingClientRect().height);
          }, open);
        const fits = async (height) => {
          await until(`${height} px`, async () => (await heightOf(page)) === height);
          return height;
        };
        const folded = await fits(await open(false));
        const opened = await fits(await open(true));
        assert.ok(folded > 1000 && opened > folded + 100, `${folded} px, ${opened} px`);
        assert.equal(await fits(await open(false)), folded);
        assert.deepEqual(await page.problems(), []);
      }));

    test('where its page forbids scripts, it keeps its height and works', () =>
      pasted(NO_SCRIPTS, async (page, shows) => {
        await page.evaluateInFrame(() =>
          document
            .querySelector('scope-explainer')
            .shadowRoot.querySelector('input[name="org"][value="set"]')
            .click(),
        );
        await shows('Works, with a warning');
        assert.equal(await heightOf(page), 768);
      }));

    test('its address takes what the element takes as attributes', async () => {
      const page = await browser.newPage({ origin: site.url });
      await page.goto(`embed.html?theme=dark&compact&hide=calls+log${LINK}`);
      await shown(page, '[part="verdict"]');
      const seen = await page.evaluate(() => ({
        parts: [
          ...document.querySelector('scope-explainer').shadowRoot.querySelectorAll('section'),
        ].map((node) => node.part.value),
        papers: ['body', 'scope-explainer'].map(
          (name) => getComputedStyle(document.querySelector(name)).backgroundColor,
        ),
      }));
      assert.deepEqual(seen.parts, ['setup', 'run', 'changes', 'share']);
      assert.deepEqual(seen.papers, ['rgb(20, 24, 27)', 'rgb(20, 24, 27)']);
      assert.deepEqual(await page.problems(), []);
      await page.close();
    });
  });
}
