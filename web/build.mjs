// Builds the site: node web/build.mjs --engine <the engine's .mjs> --out <folder>
//
// web/src holds everything: the three entries below and every .css file are bundled, every other
// file that is not TypeScript is copied as it is. The engine's .wasm goes beside the bundle.

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

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

try {
  execFileSync(process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc'), '-p', here], {
    stdio: 'inherit',
  });
} catch {
  process.exit(1); // tsc has said why
}

const files = readdirSync(source, { recursive: true })
  .map((name) => path.join(source, name))
  .filter((file) => statSync(file).isFile());

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await build({
  entryPoints: [
    element,
    path.join(source, 'page.ts'),
    path.join(source, 'embed.ts'),
    ...files.filter((file) => file.endsWith('.css')),
  ],
  outbase: source,
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2021',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [engineGlue, sharedElement],
}).catch(() => process.exit(1)); // esbuild has said why

for (const file of files.filter((file) => !/\.(ts|css)$/.test(file))) {
  cpSync(file, path.join(out, path.relative(source, file)));
}
copyFileSync(engine.replace(/\.mjs$/, '.wasm'), path.join(out, 'scope-explainer.wasm'));
