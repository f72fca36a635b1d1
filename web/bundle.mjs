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
    // It is always handed its engine, and bundlers would look for the file that it names.
    build.onLoad({ filter: /\.mjs$/ }, ({ path: file }) => {
      const glue = readFileSync(file, 'utf8');
      const handed = glue.replace(
        /new URL\(["'][\w-]+\.wasm["'], ?import\.meta\.url\)\.\w+(\(\))?/,
        "''",
      );
      return file === engine ? { contents: handed, loader: 'js' } : undefined;
    });
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

const ENTRIES = 'page.css page.ts embed.ts scope-explainer.ts index.ts log-worker.ts lazy.ts'.split(
  ' ',
);

/** Leaves the element to be fetched when `lazy.js` asks for it. */
const fetchedLater = {
  name: 'fetched-later',
  setup(build) {
    build.onResolve({ filter: /scope-explainer\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './scope-explainer.js', external: true } : undefined,
    );
  },
};

/**
 * Of the page's script all is needed at once: browsers that know the hint compile it whole, and off
 * the main thread, while the engine is on its way.
 */
const HINTS = { 'page.js': '//# allFunctionsCalledOnLoad\n' };
const LICENSES = '\n/*! Licenses: THIRD-PARTY-LICENSES.txt */\n';

async function finish(file) {
  const script = await shrink(readFileSync(file, 'utf8'));
  writeFileSync(file, (HINTS[path.basename(file)] ?? '') + leftAlone(script) + LICENSES);
}

// webpack stops at a module of Node.js unless it is told to leave it alone.
const leftAlone = (script) =>
  script.replaceAll('import("node:', 'import(/*webpackIgnore:true*/"node:');

/**
 * Writes into the folder `out` the modules for bundlers: Lit stays a package of its own, and what
 * several of the entries need is in one module. The engine's files are in the folder above.
 */
export async function bundleModules(engine, out, buildId) {
  await build({
    ...common(engine, buildId),
    entryPoints: ['scope-explainer', 'index', 'log-worker', 'lazy'].map((name) =>
      path.join(source, `${name}.ts`),
    ),
    outdir: out,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    packages: 'external',
  });
  for (const name of readdirSync(out)) {
    const file = path.join(out, name);
    const script = leftAlone(readFileSync(file, 'utf8'));
    const above = script.replace(/new URL\("\.\/([\w-]+\.wasm)"/g, 'new URL("../$1"');
    writeFileSync(file, above);
  }
}

const common = (engine, buildId) => ({
  bundle: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['node:*'],
  define: { ENGINE_BUILD: JSON.stringify(buildId) },
  plugins: [engineGlue(engine), inlineStyles, fetchedLater],
});

/**
 * Writes into the folder `out` what the site loads, with the glue of `engine`. Each script is whole:
 * our own pages, and whoever embeds the element, ask for one and its engine. `build` names the engine
 * that belongs to them, so that none that a cache still holds takes its place.
 */
export async function bundle(engine, out, buildId) {
  await build({
    ...common(engine, buildId),
    entryPoints: ENTRIES.map((entry) => path.join(source, entry)),
    outdir: out,
    minify: true,
    inject: [path.join(source, 'globals.ts')],
  });
  const scripts = readdirSync(out).filter((name) => name.endsWith('.js'));
  await Promise.all(scripts.map((name) => finish(path.join(out, name))));
}
