// Takes pictures of the page, for people and for the README.

import path from 'node:path';
import { root } from '../../support/doors.mjs';
import { withState } from './states.mjs';

/** What the README shows, each as a state, a colour scheme and a width. */
export const IN_README = {
  [path.join(root, '.github/page-light.png')]: ['fails silently', 'light', 1280],
  [path.join(root, '.github/page-dark.png')]: ['fails silently', 'dark', 1280],
};

/** Writes what is in the first window to `top`, and the whole page to `full`. */
export function shoot(browser, [state, scheme, width], { top, full }) {
  const prepare = (driver) =>
    driver.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return withState(browser, state, { width, height: 900, prepare }, async ({ driver }) => {
    if (full) await driver.screenshot({ path: full, fullPage: true });
    await driver.screenshot({ path: top });
  });
}
