// The frame on other pages, from another origin, in every engine.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { outcomes } from './support/states.mjs';
import { until } from './support/until.mjs';
import { eachEngine, served, visit } from './support/visit.mjs';

const LINK = '#scopes=full-scans,repo&mode=env';
const NO_SCRIPTS = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;

let folder;
before(async () => (folder = await mkdtemp(path.join(tmpdir(), 'frames-'))));
after(() => rm(folder, { recursive: true }));

eachEngine('the frame', (engine) => {
  let code;
  before(() =>
    visit(engine, `index.html${LINK}`, async ({ evaluate }) => {
      code = await evaluate(
        () =>
          document.querySelector('scope-explainer').shadowRoot.querySelector('#embed pre')
            .textContent,
      );
    }),
  );

  /** Shows the copied code on a page of another origin. */
  async function pasted(head, body, { complains } = {}) {
    const name = `${engine}.html`;
    await writeFile(
      path.join(folder, name),
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${head}${code}`,
    );
    const [host, site] = await Promise.all([served({ folder }), served()]);
    const shows = ({ evaluateInFrame }, words) =>
      until(
        () => evaluateInFrame(outcomes),
        (shown) => assert.deepEqual(shown, [words]),
      );
    const page = async (page) => {
      await shows(page, 'fails-silently');
      await body(page, (words) => shows(page, words));
    };
    const options = { site: host, others: [site.url], waitsFor: null, complains };
    await visit(engine, name, page, options);
  }

  const heightOf = ({ evaluate }) =>
    evaluate(() => document.querySelector('iframe').getBoundingClientRect().height);

  test('it grows and shrinks with what it shows', () =>
    pasted('', async (page) => {
      const open = (open) =>
        page.evaluateInFrame((open) => {
          const { shadowRoot } = document.querySelector('scope-explainer');
          shadowRoot.querySelector('.assumed').open = open;
          return Math.ceil(document.documentElement.getBoundingClientRect().height);
        }, open);
      const fits = (height) =>
        until(
          () => heightOf(page),
          (frame) => assert.equal(frame, height),
        );
      const folded = await fits(await open(false));
      const opened = await fits(await open(true));
      assert.ok(folded > 500 && opened > folded + 100, `${folded} px, ${opened} px`);
      assert.equal(await fits(await open(false)), folded);
    }));

  test('on a page that forbids scripts, it keeps its height and works', () =>
    pasted(
      NO_SCRIPTS,
      async (page, shows) => {
        await page.evaluateInFrame(() =>
          document
            .querySelector('scope-explainer')
            .shadowRoot.querySelector('input[name="org"][value="set"]')
            .click(),
        );
        await shows('works-with-warning');
        assert.equal(await heightOf(page), 768);
      },
      { complains: true },
    ));
});

test('its address takes the attributes of the element', () =>
  visit('chromium', `embed.html?theme=dark&compact&hide=run+log${LINK}`, async ({ evaluate }) => {
    const seen = await evaluate(() => ({
      parts: [
        ...document.querySelector('scope-explainer').shadowRoot.querySelectorAll('section'),
      ].map((node) => node.part.value),
      papers: ['body', 'scope-explainer'].map(
        (name) => getComputedStyle(document.querySelector(name)).backgroundColor,
      ),
    }));
    assert.deepEqual(seen.parts, ['setup', 'answer']);
    assert.deepEqual(seen.papers, ['rgb(20, 24, 27)', 'rgb(20, 24, 27)']);
  }));

test('each form of its code keeps the setup and the look, in a form that its hosts read', async () => {
  const address = `embed.html?theme=dark&compact&hide=matrix${LINK}`;
  await visit('chromium', address, async (page) => {
    const codes = await page.evaluate(async () => {
      const { shadowRoot } = document.querySelector('scope-explainer');
      const select = shadowRoot.querySelector('#embed select[name="form"]');
      const codes = {};
      for (const { value } of select.options) {
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await new Promise((resolve) => setTimeout(resolve, 50));
        codes[value] = shadowRoot.querySelector('#embed pre').textContent;
      }
      return codes;
    });
    for (const [form, code] of Object.entries(codes)) {
      assert.match(code, /theme="?=?"?dark/, form);
      assert.match(code, /compact="?/, form);
      assert.match(code, /hide="?=?"?matrix/, form);
      assert.match(code, /mode="?=?"?env/, form);
    }
    assert.doesNotMatch(codes.bare, /<script/);
    assert.doesNotMatch(codes.jsx, /<script|style="|&amp;/);
    assert.match(codes.rst, /^\.\. raw:: html\n\n {3}<iframe/);
    assert.match(codes.element, /<scope-explainer [^>]*scopes="full-scans,repo"/);
  });
});
