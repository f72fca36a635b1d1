// Finds the programs that the tests start.

import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The first of `names` that is in one of `folders`; throws if there is none. */
export function findProgram(names, folders = process.env.PATH.split(path.delimiter)) {
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  throw new Error(`not installed: ${names.join(' or ')}`);
}

/** How puppeteer starts Chromium here. */
export function chromium() {
  return {
    browser: 'chrome',
    executablePath: findProgram(['chromium', 'chromium-browser', 'google-chrome']),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  };
}
