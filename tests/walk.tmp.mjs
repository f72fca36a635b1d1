import puppeteer from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './support/doors.mjs';
import { serve } from '../web/serve.mjs';
import { chromium } from './web/support/programs.mjs';
const server = await serve({ root: path.join(root, 'build/site') });
const url = server.url ?? `http://127.0.0.1:${server.port}/`;
const browser = await puppeteer.launch({ ...chromium(), headless: true });
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844, isMobile: true, hasTouch: true } };
const where = (page, sel) => page.evaluate((sel) => {
  const el = document.querySelector('scope-explainer').shadowRoot.querySelector(sel);
  if (!el) return null; const r = el.getBoundingClientRect();
  return { top: Math.round(r.top), bottom: Math.round(r.bottom), text: el.textContent.replace(/\s+/g, ' ').trim().slice(0, 160) };
}, sel);
const words = (page, sel) => page.evaluate((sel) => {
  const host = document.querySelector('scope-explainer');
  const target = host.shadowRoot.querySelector(sel); if (!target) return null;
  let n = 0; const count = (t) => (t.match(/\S+/g) ?? []).length;
  const visible = (el) => el.checkVisibility?.({ visibilityProperty: true }) ?? true;
  const main = document.querySelector('main') ?? document.body;
  let done = false;
  const top = target.getBoundingClientRect().top;
  const walk = (node) => { if (done) return; if (node === target) { done = true; return; }
    if (node.nodeType === 3) { const el = node.parentElement; if (el && visible(el) && el.getBoundingClientRect().top < top && el.getBoundingClientRect().width > 2) n += count(node.data); return; }
    if (node.shadowRoot) return [...node.shadowRoot.childNodes].forEach(walk);
    if (['STYLE', 'SCRIPT', 'NOSCRIPT', 'TEMPLATE'].includes(node.nodeName)) return;
    [...node.childNodes].forEach(walk); };
  walk(document.body); return n;
}, sel);
const click = (page, sel) => page.evaluate((sel) => document.querySelector('scope-explainer').shadowRoot.querySelector(sel).click(), sel);
const wait = (ms) => new Promise((r) => setTimeout(r, ms));
for (const [name, viewport] of Object.entries(sizes)) {
  const open = async (frag = '') => { const page = await browser.newPage(); await page.setViewport(viewport); await page.goto(url + frag); await page.waitForFunction(() => document.querySelector('scope-explainer')?.shadowRoot?.querySelector('[part~="verdict"]')); await wait(400); return page; };
  let page = await open();
  console.log('==', name, 'page height', await page.evaluate(() => document.documentElement.scrollHeight));
  console.log('first: bottom of form controls', await where(page, 'input[value="env"]'), await where(page, 'input[value="repo"]'), await where(page, 'input[value="full-scans"]'));
  await page.screenshot({ path: `/tmp/walk-${name}-0.png` });
  await click(page, 'input[value="env"]'); await click(page, 'input[value="full-scans"]'); await click(page, 'input[value="repo"]'); await wait(500);
  await page.screenshot({ path: `/tmp/walk-${name}-a.png` });
  for (const part of ['verdict', 'fix', 'calls', 'steps', 'run']) console.log('a', part, await where(page, `[part~="${part}"]`), await words(page, `[part~="${part}"]`));
  console.log('parts', await page.evaluate(() => [...document.querySelector('scope-explainer').shadowRoot.querySelectorAll('[part]')].map((e) => e.getAttribute('part')).join(' | ')));
  console.log('buttons', await page.evaluate(() => [...document.querySelector('scope-explainer').shadowRoot.querySelectorAll('button')].filter((b) => b.checkVisibility()).map((b) => b.textContent.trim().replace(/\s+/g, ' ') + '@' + Math.round(b.getBoundingClientRect().top)).join(' | ')));
  await page.close();
  // c: paste a log
  page = await open();
  const log = readFileSync(path.join(root, 'tests/cases/field/logs/03.txt'), 'utf8');
  await page.evaluate((t) => { const r = document.querySelector('scope-explainer').shadowRoot; const box = r.querySelector('#log'); box.focus(); box.value = t; box.dispatchEvent(new Event('paste')); }, log);
  await wait(1500);
  await page.screenshot({ path: `/tmp/walk-${name}-c.png` });
  for (const part of ['verdict', 'reading', 'fix', 'run']) console.log('c', part, await where(page, `[part~="${part}"]`), await words(page, `[part~="${part}"]`));
  await page.close();
  page = await open();
  console.log('d', await page.evaluate(() => { const r = document.querySelector('scope-explainer').shadowRoot; return [...r.querySelectorAll('table')].map((t) => [Math.round(t.getBoundingClientRect().top), t.textContent.replace(/\s+/g, ' ').slice(0, 120)]); }));
  await page.close();
}
await browser.close(); process.exit(0);
