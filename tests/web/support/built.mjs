// Builds one of the page's own modules, for tests that need no browser.

import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../support/doors.mjs';

export async function built(name) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'web/src', name)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
