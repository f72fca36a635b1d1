// Builds the site: node web/build.mjs --engine <the engine's .mjs> --out <folder> [--url <address>]
//
// web/src holds everything: the entries below are bundled, and its pages and pictures are copied,
// the pages with their common head and what they show without scripts. The engine's .wasm goes
// beside the bundle. With --url, the pages name the site's address, which a preview of a link needs
// to find its picture.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { fallback } from './fallback.mjs';
import { writeTypes } from './types.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, 'src');

const { values } = parseArgs({
  options: { engine: { type: 'string' }, out: { type: 'string' }, url: { type: 'string' } },
});
if (!values.engine || !values.out) {
  console.error(
    'usage: node web/build.mjs --engine <the engine .mjs> --out <folder> [--url <address>]',
  );
  process.exit(2);
}
const engine = path.resolve(values.engine);
const out = path.resolve(values.out);

writeTypes();
try {
  execFileSync(process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc'), '-p', here], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1); // tsc has said why
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** The module without what reads texts, which pages start first. */
const answers = engine.replace(/\.mjs$/, '-answers.mjs');
const glueOf = (module) =>
  readFileSync(module, 'utf8').replaceAll(path.basename(module, '.mjs'), '');
if (glueOf(engine) !== glueOf(answers)) {
  throw new Error('the two modules of the engine need glue of their own');
}
const modules = [engine, answers].map((module) => module.replace(/\.mjs$/, '.wasm'));
const hash = createHash('sha256');
for (const file of modules) hash.update(readFileSync(file));
const buildId = hash.digest('hex').slice(0, 8);
const { names, sheet } = await bundle(engine, out, buildId).catch((error) => {
  console.error(error.message); // esbuild has said why
  process.exit(1);
});

copyFileSync(path.join(here, '../LICENSE'), path.join(out, 'LICENSE.txt'));
copyFileSync(
  path.join(here, 'third-party-licenses.txt'),
  path.join(out, 'THIRD-PARTY-LICENSES.txt'),
);
for (const file of modules) copyFileSync(file, path.join(out, path.basename(file)));

// Without it, Node.js before 20.19 reads the scripts as CommonJS.
writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }\n');

const { loadEngine } = await import(pathToFileURL(path.join(out, 'scope-explainer.js')).href);
// Where the source is; GitHub's workflows know it.
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
const home = GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
// In the head, what is to be fetched comes before the policy: browsers look ahead for it, but
// start nothing that a policy further down might forbid. The style sheet comes after it, and the
// policy allows it by its hash.
const parts = {
  '<!-- source -->': home
    ? `<a href="${home}">Source</a> <a class="report" href="${home}/issues/new">Report a wrong answer</a>`
    : '',
  '<!-- head -->': readFileSync(path.join(source, 'parts/head.html'), 'utf8').trim(),
  '<!-- sheet -->': `<style>${sheet}</style>`,
  '<!-- fallback -->': fallback(await loadEngine()),
};
for (const name of readdirSync(source).filter((name) => /\.(svg|png)$/.test(name))) {
  copyFileSync(path.join(source, name), path.join(out, name));
}
for (const name of readdirSync(source).filter((name) => name.endsWith('.html'))) {
  let text = readFileSync(path.join(source, name), 'utf8');
  for (const [mark, part] of Object.entries(parts)) text = text.replace(mark, () => part);
  text = text
    .replaceAll('{{script}}', names[name === 'index.html' ? 'page.ts' : 'embed.ts'])
    .replaceAll('{{hash of the sheet}}', createHash('sha256').update(sheet).digest('base64'))
    .replaceAll('{{build}}', buildId);
  writeFileSync(path.join(out, name), values.url ? withAddress(text, values.url) : text);
}

const scripts = readdirSync(out).filter((name) => /\.(js|wasm)$/.test(name));
writeFileSync(
  path.join(out, 'integrity.json'),
  `${JSON.stringify(Object.fromEntries(scripts.map((name) => [name, integrity(name)])), null, 2)}\n`,
);

/** The hash to put beside a script's address, to pin it. */
function integrity(name) {
  const digest = createHash('sha384').update(readFileSync(path.join(out, name)));
  return `sha384-${digest.digest('base64')}`;
}

/** Names the site's address in a page: once as its own, and before the picture. */
function withAddress(text, url) {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  return text
    .replace('content="card.png"', `content="${new URL('card.png', base)}"`)
    .replace(
      '<meta property="og:type"',
      `<link rel="canonical" href="${base}" />\n    <meta property="og:url" content="${base}" />\n    $&`,
    );
}
