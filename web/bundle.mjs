// Bundles the scripts and the style sheet of the site from web/src.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), 'src');

/** Lets `import ... from 'engine-glue'` find what Emscripten made. */
const engineGlue = (engine) => ({
  name: 'engine-glue',
  setup(build) {
    build.onResolve({ filter: /^engine-glue$/ }, () => ({ path: engine }));
  },
});

/** Lets `filter` stand for a script that stands beside the one that imports it. */
const beside = (name, filter) => ({
  name: `beside-${name}`,
  setup(build) {
    build.onResolve({ filter }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${name}`, external: true },
    );
  },
});

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

/** What esbuild leaves of a script, made smaller still: it drops no function inside another. */
export async function shrink(script) {
  const { code } = await minify(script, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false },
  });
  return code;
}

/**
 * Of the first script all is needed at once: browsers that know the hint compile it whole, and off
 * the main thread, while the engine is on its way.
 */
const HINTS = { 'scope-explainer.js': '//# allFunctionsCalledOnLoad\n' };
const LICENSES = '\n/*! Licenses: THIRD-PARTY-LICENSES.txt */\n';

async function finish(file) {
  const script = await shrink(readFileSync(file, 'utf8'));
  // webpack stops at a module of Node.js unless it is told to leave it alone.
  const told = script.replaceAll('import("node:', 'import(/*webpackIgnore:true*/"node:');
  writeFileSync(file, (HINTS[path.basename(file)] ?? '') + told + LICENSES);
}

/** Writes into the folder `out` what the site loads, with the glue of `engine`. */
export async function bundle(engine, out) {
  const write = (name, entries, ...plugins) =>
    build({
      entryPoints: entries.map((entry) => path.join(source, entry)),
      entryNames: name,
      outdir: out,
      bundle: true,
      format: 'esm',
      target: 'es2021',
      minify: true,
      legalComments: 'none',
      logLevel: 'warning',
      external: ['node:*'],
      inject: [path.join(source, 'globals.ts')],
      plugins: [engineGlue(engine), inlineStyles, ...plugins],
    });
  await write('[name]', ['page.css']);
  await write(
    '[name]',
    ['page.ts', 'embed.ts'],
    beside('scope-explainer.js', /\/scope-explainer\.ts$/),
  );
  await write('scope-explainer', ['bundle.ts'], beside('workbench.js', /\/workbench\.ts$/));
  await write('[name]', ['workbench.ts'], beside('scope-explainer.js', /^lit$/));
  // On their own: who bundles the element, and the worker, take no other script along.
  await write('[name]', ['index.ts', 'log-worker.ts']);
  const scripts = readdirSync(out).filter((name) => name.endsWith('.js'));
  await Promise.all(scripts.map((name) => finish(path.join(out, name))));
}
