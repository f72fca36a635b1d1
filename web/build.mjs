// Builds the site: node web/build.mjs --engine <the engine's .mjs> --out <folder>
//
// web/src holds everything: the four entries below are bundled, and its .html and .svg files are
// copied, the pages with what they show without scripts. The engine's .wasm goes beside the bundle.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transform } from 'esbuild';
import { fallback } from './fallback.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, 'src');
const element = path.join(source, 'scope-explainer.ts');

const { values } = parseArgs({
  options: { engine: { type: 'string' }, out: { type: 'string' } },
});
if (!values.engine || !values.out) {
  console.error('usage: node web/build.mjs --engine <the engine .mjs> --out <folder>');
  process.exit(2);
}
const engine = path.resolve(values.engine);
const out = path.resolve(values.out);

/** Lets `import ... from 'engine-glue'` find what Emscripten made. */
const engineGlue = {
  name: 'engine-glue',
  setup(build) {
    build.onResolve({ filter: /^engine-glue$/ }, () => ({ path: engine }));
  },
};

/** Keeps the page and the embed page from carrying a second copy of the element. */
const sharedElement = {
  name: 'shared-element',
  setup(build) {
    build.onResolve({ filter: /\/scope-explainer\.(ts|js)$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './scope-explainer.js', external: true },
    );
  },
};

/** Gives a script that imports a style sheet its text, made small. */
const inlineStyles = {
  name: 'inline-styles',
  setup(build) {
    build.onResolve({ filter: /\.css$/ }, ({ kind, path: name, resolveDir }) =>
      kind === 'import-statement'
        ? { path: path.join(resolveDir, name), namespace: 'text' }
        : undefined,
    );
    build.onLoad({ filter: /\.css$/, namespace: 'text' }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

try {
  execFileSync(process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc'), '-p', here], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1); // tsc has said why
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await build({
  entryPoints: [
    element,
    path.join(source, 'page.ts'),
    path.join(source, 'embed.ts'),
    path.join(source, 'log-worker.ts'),
    path.join(source, 'page.css'),
  ],
  outbase: source,
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2021',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  external: ['node:*'],
  plugins: [engineGlue, sharedElement, inlineStyles],
}).catch(() => process.exit(1)); // esbuild has said why

copyFileSync(engine.replace(/\.mjs$/, '.wasm'), path.join(out, 'scope-explainer.wasm'));

const { loadEngine } = await import(pathToFileURL(path.join(out, 'scope-explainer.js')).href);
const readable = fallback(await loadEngine());
for (const name of readdirSync(source).filter((name) => /\.(html|svg)$/.test(name))) {
  const text = readFileSync(path.join(source, name), 'utf8');
  writeFileSync(
    path.join(out, name),
    text.replace('<!-- fallback -->', () => readable),
  );
}
