// Wherever it is put, a token is not kept, and markup stays text.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { SITE, terminal, withoutHash } from '../support/doors.mjs';
import { shown } from './support/states.mjs';
import { until } from './support/until.mjs';
import { eachEngine, visit } from './support/visit.mjs';

const TOKEN = 'sktsec_AbCdEf0123456789_api';
const OTHER = `ghp_${'Ab1'.repeat(12)}`;

/** Addresses with a token in each of their parts, and what is left of them. */
const ADDRESSES = {
  [`#scopes=${TOKEN}`]: '',
  [`#scopes=${TOKEN}&mode=bogus&org=set`]: '#org=set',
  [`#scopes=full-scans,${TOKEN},repo&mode=env`]: '#scopes=full-scans,repo&mode=env',
  [`#scopes=full-scan,${TOKEN}`]: '',
  [`#mode=${TOKEN}`]: '',
  [`#org=${OTHER}`]: '',
  [`#plan=${TOKEN}&mode=cli`]: '#mode=cli',
  [`#dashboardScanners=${TOKEN}`]: '',
  [`#key=${TOKEN}`]: '',
  [`#skipSubmission=${TOKEN}`]: '',
  [`#findings=${TOKEN}`]: '',
  [`#slug=${TOKEN}`]: '',
  '#slug=me@acme.example': '',
  [`#token=${TOKEN}&x=1`]: '',
  [`#${TOKEN}`]: '',
  [`#${TOKEN}=1&mode=env`]: '#mode=env',
  [`#mode=env&slug=${TOKEN.replaceAll('_', '%5F')}`]: '#mode=env',
  [`#x=a%20${TOKEN}%26b`]: '',
};

const MARKUP = '<img src=x onerror="window.injected=true"><a href="https://evil.example/">x</a>';
const ODD = [MARKUP, 'javascript:window.injected=true', '${window.injected=true}', '"><b>x</b>'];
const ADDRESS_KEYS = ['scopes', 'mode', 'org', 'plan', 'dashboardScanners', 'key'];
const FIELDS = ['scopes', 'mode', 'org', 'plan', 'dashboard-scanners', 'api-key'];
const ATTRIBUTES = [...FIELDS, 'skip-submission', 'findings', 'slug', 'page-url', 'hide', 'theme'];

/** Where the sources are of what the page says. */
const { evidence } = JSON.parse(terminal(['catalog']).stdout);
const SOURCES = Object.values(evidence).map(({ url }) => new URL(url).host);

/** Runs in the page: what is in it. */
const read = () => {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const links = [...shadowRoot.querySelectorAll('[href], [src]')];
  return {
    hash: location.hash,
    steps: history.length,
    words: shadowRoot.textContent,
    fields: [...shadowRoot.querySelectorAll('input, textarea')].map(({ value }) => value).join(),
    state: JSON.stringify(document.querySelector('scope-explainer').report ?? null),
    title: document.title,
    injected: window.injected === true || shadowRoot.querySelector('img, b') !== null,
    hosts: [...new Set(links.map((node) => new URL(node.href ?? node.src).host))],
    schemes: [...new Set(links.map((node) => new URL(node.href ?? node.src).protocol))],
  };
};

/** Runs in the page: what a reader does with one of its fields. */
const write = async (selector, value) => {
  const { shadowRoot } = document.querySelector('scope-explainer');
  const field = shadowRoot.querySelector(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.closest('.paste, .field').querySelector('button')?.click();
  await new Promise((resolve) => setTimeout(resolve)); // A log is explained in a moment of its own.
  await document.querySelector('scope-explainer').updateComplete;
};

/** Opens an address with a token in it: it does not stay in the page, nor in its history. */
const scrubs = (engine, [address, left]) =>
  test(`what is left of ${address} is ${left || 'nothing'}`, () => {
    const body = async ({ evaluate }) => {
      const isLeft = ({ hash }) => assert.equal(hash, left);
      const now = await until(
        () => evaluate(read),
        ({ hash, words }) => {
          assert.equal(hash, left);
          assert.match(words, /was no name/);
        },
      );
      for (const secret of [TOKEN, OTHER]) {
        assert.ok(!JSON.stringify(now).includes(secret), secret);
      }
      // The same while the page is open, without a step more than the reader's own.
      await evaluate((address) => (location.hash = address), address);
      const later = await until(() => evaluate(read), isLeft);
      assert.ok(later.steps <= now.steps + 1, `${later.steps} steps, ${now.steps} before`);
      await evaluate(() => history.back());
      await until(() => evaluate(read), isLeft);
    };
    return visit(engine, `index.html${address}`, body, { waitsFor: '.work' });
  });

const [inEachEngine, inOne] = [
  Object.entries(ADDRESSES).slice(0, 3),
  Object.entries(ADDRESSES).slice(3),
];

eachEngine('secrets and markup', (engine) => {
  for (const each of inEachEngine) scrubs(engine, each);

  test('in every field, markup is shown as text and makes no link', () =>
    visit(engine, 'index.html#mode=env', async (page) => {
      const { hosts } = await page.evaluate(read);
      hosts.push(...SOURCES);
      for (const text of ODD) {
        for (const selector of ['#paste', '#slug', '#log']) {
          await page.evaluate(write, selector, `${text} Scan completed! ${text}`);
          const now = await page.evaluate(read);
          assert.equal(now.injected, false, `${text} in ${selector}`);
          assert.deepEqual(
            now.hosts.filter((host) => !hosts.includes(host)),
            [],
          );
          assert.deepEqual(
            now.schemes.filter((scheme) => !/^https?:$/.test(scheme)),
            [],
          );
        }
      }
    }));
});

describe('secrets and markup', () => {
  const at = (address, body) => visit('chromium', address, body);

  for (const each of inOne) scrubs('chromium', each);

  test('the form takes no token', () =>
    at('index.html#mode=env', async (page) => {
      for (const [selector, given] of [
        ['#slug', TOKEN],
        ['#paste', `repo ${TOKEN}`],
        ['#log', `WARNING - No Socket organization configured ${TOKEN}`],
      ]) {
        await page.evaluate(write, selector, given);
        const { hash, state, words, fields } = await page.evaluate(read);
        assert.ok(!(hash + state + words).includes(TOKEN), selector);
        // A log is the reader's own text, which stays where it was pasted.
        if (selector !== '#log') assert.ok(!fields.includes(TOKEN), selector);
      }
      await until(
        () => page.evaluate(read),
        ({ hash }) => assert.match(hash, /scopes=repo|mode=/),
      );
    }));

  test('and whatever piece of an address', () =>
    at('index.html', async (page) => {
      const { hosts } = await page.evaluate(read);
      for (const text of ODD) {
        for (const key of [...ADDRESS_KEYS, 'slug', 'findings', 'v', text]) {
          const piece = `#${encodeURIComponent(key)}=${encodeURIComponent(text)}`;
          await page.evaluate(async (piece) => {
            const read = new Promise((resolve) =>
              addEventListener('hashchange', resolve, { once: true }),
            );
            location.replace(piece);
            await read;
            await document.querySelector('scope-explainer').updateComplete;
          }, piece);
          const now = await page.evaluate(read);
          assert.equal(now.injected, false, piece);
          assert.equal(now.hash, '', piece);
          assert.deepEqual(
            now.hosts.filter((host) => !hosts.includes(host)),
            [],
            piece,
          );
        }
      }
    }));

  test('and whatever attribute', () =>
    at('index.html', async (page) => {
      const { hosts } = await page.evaluate(read);
      for (const text of [...ODD, TOKEN]) {
        for (const name of ATTRIBUTES) {
          await page.evaluate(
            async (name, text) => {
              const element = document.querySelector('scope-explainer');
              element.setAttribute(name, text);
              await element.updateComplete;
            },
            name,
            text,
          );
          const now = await page.evaluate(read);
          assert.equal(now.injected, false, `${name}="${text}"`);
          assert.deepEqual(
            now.hosts.filter((host) => !hosts.includes(host)),
            [],
            name,
          );
          assert.ok(name === 'page-url' || !now.words.includes(TOKEN), name);
          await page.evaluate(
            (name) => document.querySelector('scope-explainer').removeAttribute(name),
            name,
          );
        }
      }
      await shown(page, '[part="verdict"]');
    }));
});

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

for (const name of ['index.html', 'embed.html']) {
  test(`${name} forbids what it does not need before it does anything, and sends no referrer`, () => {
    const page = readFileSync(path.join(SITE, name), 'utf8');
    const policies = [
      ...page.matchAll(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g),
    ];
    assert.equal(policies.length, 1);
    const policy = Object.fromEntries(
      policies[0][1]
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
    );
    for (const directive of ['default-src', 'base-uri', 'form-action']) {
      assert.deepEqual(policy[directive], ["'none'"], directive);
    }
    const [, sheet] = /<style>(.*?)<\/style>/s.exec(page);
    for (const [directive, sources] of Object.entries(policy)) {
      if (!directive.endsWith('-src')) continue;
      const harmless = [
        "'none'",
        "'self'",
        ...(directive === 'script-src' ? ["'wasm-unsafe-eval'"] : []),
        ...(directive === 'style-src' ? [hashOf(sheet)] : []),
      ];
      for (const source of sources) assert.ok(harmless.includes(source), `${directive} ${source}`);
    }
    assert.deepEqual(policy['require-trusted-types-for'], ["'script'"]);
    assert.deepEqual(policy['trusted-types'], ['lit-html', 'default']);
    // What it cannot do without may be on its way before browsers have read the policy.
    const before = page.slice(0, policies[0].index);
    assert.doesNotMatch(before, /<(script|style|img|body)\b/);
    assert.deepEqual(
      [...before.matchAll(/<link\b[^>]*?href="([^"?]*)/g)].map(([, to]) => withoutHash(to)),
      [
        `${name === 'index.html' ? 'page' : 'embed'}.js`,
        'scope-explainer-answers.wasm',
        'icon.svg',
      ],
    );
    assert.deepEqual(page.match(/<meta name="referrer"[^>]*>/g), [
      '<meta name="referrer" content="no-referrer" />',
    ]);
    assert.doesNotMatch(page, /<[^>]+\s(on\w+|style)=/);
  });
}
