// Bundles the scripts and the style sheet of the site from web/src.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { minify } from 'terser';

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, 'src');

/** Makes `import ... from 'engine-glue'` find what Emscripten built. */
const engineGlue = (engine) => ({
  name: 'engine-glue',
  setup(build) {
    const namespace = 'engine';
    build.onResolve({ filter: /^engine-glue$/ }, ({ path }) => ({ path, namespace }));
    // It always gets its engine from us, and bundlers would look for the file that it names.
    build.onLoad({ filter: /./, namespace }, () => ({
      contents: readFileSync(engine, 'utf8').replace(
        /new URL\(["'][\w-]+\.wasm["'], ?import\.meta\.url\)\.\w+(\(\))?/,
        "''",
      ),
    }));
  },
});

/** Gives a script that imports a style sheet its text, minified. */
const inlineStyles = {
  name: 'inline-styles',
  setup(build) {
    build.onResolve({ filter: /\.css$/ }, ({ kind, path: name, resolveDir }) =>
      kind === 'import-statement'
        ? { path: path.relative(source, path.join(resolveDir, name)), namespace: 'text' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'text' }, async ({ path: name }) => {
      const sheet = readFileSync(path.join(source, name), 'utf8');
      const { code } = await transform(sheet, { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    });
  },
};

/** Makes a script smaller than esbuild can, which drops no function inside another. */
const smaller = (script, { preamble, sourceMap } = {}) =>
  minify(script, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false, preamble },
    sourceMap,
  });

export const shrink = async (script) => (await smaller(script)).code;

/** Embedders ask for these by their names. */
const STABLE = ['scope-explainer.ts', 'index.ts', 'log-worker.ts', 'lazy.ts'];
/** What only our own pages ask for has a hash of its contents in its name, and a source map. */
const OWN = ['page.ts', 'embed.ts'];

/** Leaves the element in a file of its own, which `lazy.js` fetches when it is needed. */
const fetchedLater = {
  name: 'fetched-later',
  setup(build) {
    build.onResolve({ filter: /scope-explainer\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './scope-explainer.js', external: true } : undefined,
    );
  },
};

/**
 * The page needs its whole script at once. Browsers that know this hint compile all of it, off the
 * main thread, while the engine is on its way.
 */
const HINTS = { 'page.ts': '//# allFunctionsCalledOnLoad\n' };
const LICENSES = '/*! Licenses: THIRD-PARTY-LICENSES.txt */';

// webpack stops at a module of Node.js unless it is told to ignore it.
const leftAlone = (script) =>
  script.replaceAll('import("node:', 'import(/*webpackIgnore:true*/"node:');

/**
 * Writes into the folder `out` the modules for bundlers: Lit stays a package of its own, and what
 * several of the entries need is in one module. The engine's files are in the folder above.
 */
export async function bundleModules(engine, out, buildId) {
  await build({
    ...common(engine, buildId),
    entryPoints: STABLE.map((entry) => path.join(source, entry)),
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
 * Writes into the folder `out` what the site loads, with the glue of `engine`; the answer has the
 * file of each entry that only our own pages ask for, and their style sheet. Each script is whole: our own pages, and
 * whoever embeds the element, ask for one and its engine. `buildId` names the engine that belongs to
 * them, so that none that a cache still holds takes its place.
 */
export async function bundle(engine, out, buildId) {
  const make = (entries, more) =>
    build({
      ...common(engine, buildId),
      entryPoints: entries.map((entry) => path.join(source, entry)),
      // Names, hashes and source maps are the same wherever the site and its packages are.
      absWorkingDir: here,
      outdir: path.join(here, 'out'),
      preserveSymlinks: true,
      write: false,
      metafile: true,
      minify: true,
      inject: [path.join(source, 'globals.ts')],
      ...more,
    });
  const made = [
    await make(STABLE),
    await make(OWN, { entryNames: '[name]-[hash]', sourcemap: true }),
  ];
  const names = {};
  for (const { outputFiles, metafile } of made) {
    const files = new Map(outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
    for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
      if (!entryPoint) continue;
      const name = path.basename(file);
      const entry = path.basename(entryPoint);
      names[entry] = name;
      if (name.endsWith('.js')) await finish(files, name, HINTS[entry] ?? '');
    }
    for (const [name, text] of files) writeFileSync(path.join(out, name), text);
  }
  const [{ text }] = (await make(['page.css'])).outputFiles;
  return { names, sheet: text.trim() };
}

/** Makes a script smaller, and its source map, if it has one, fit what is left of it. */
async function finish(files, name, hint) {
  const content = files.get(`${name}.map`);
  const { code, map } = await smaller(files.get(name), {
    preamble: hint + LICENSES,
    sourceMap: content && { content, includeSources: true, url: `${name}.map` },
  });
  files.set(name, leftAlone(code));
  if (map) files.set(`${name}.map`, map);
}
