/** Ties the element to the address of our own pages; a page that embeds it keeps its own. */

import type { ScopeExplainer } from './element.ts';
import { isNewer, readFragment, withoutSecrets, writeFragment } from './url.ts';

/** Browsers allow a hundred changes of the address in about this time, in milliseconds. */
const AGAIN = 5000;

/** With `steps`, each change is one that Back takes back. */
export async function followAddress(steps: boolean): Promise<ScopeExplainer | undefined> {
  await customElements.whenDefined('scope-explainer');
  const element = document.querySelector<ScopeExplainer>('scope-explainer');
  if (!element) return undefined;

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const go = (fragment: string, step: boolean) => {
    const before = location.href;
    const address = `${location.pathname}${location.search}${fragment}`;
    try {
      history[step ? 'pushState' : 'replaceState'](null, '', address);
    } catch {
      // Too many in a short time, which other browsers pass over in silence.
    }
    clearTimeout(waiting);
    if (location.href === before) waiting = setTimeout(write, AGAIN);
  };

  /** Takes secrets out of the address, so that no step leads back to them; true where one was. */
  const scrub = (): boolean => {
    const clean = withoutSecrets(location.hash, (text) => element.holdsSecret(text));
    if (clean === location.hash) return false;
    go(clean, false);
    return true;
  };

  const read = () => {
    const refused = scrub();
    element.replace(readFragment(location.hash));
    element.newer = isNewer(location.hash);
    element.refused = refused;
  };

  const write = () => {
    if (scrub()) element.refused = true;
    const written = writeFragment(element.reduce(readFragment(location.hash)), '');
    if (written === writeFragment(element.state, '')) return;
    const fragment = writeFragment(element.state, location.hash);
    go(fragment && `#${fragment}`, steps);
  };

  element.pageUrl ??= location.href.replace(location.hash, '');
  element.addEventListener('scope-explainer-answer', write);
  window.addEventListener('hashchange', read);
  if (location.hash) read();
  return element;
}
