/** Ties the element to the address of our own pages; a page that embeds it keeps its own. */

import type { ScopeExplainer } from './element.ts';
import { readTexts } from './fields.ts';
import { writeFragment } from './url.ts';

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
    const link = element.link(location.hash);
    if (!link || link.harmless === location.hash) return false;
    go(link.harmless, false);
    return true;
  };

  const read = () => {
    const refused = scrub();
    const link = element.link(location.hash);
    if (!link) return;
    element.replace(readTexts(link.values));
    element.newer = link.newer;
    element.refused = refused;
  };

  const write = () => {
    if (scrub()) element.refused = true;
    const link = element.link(location.hash);
    if (!link) return;
    const written = writeFragment(element.reduce(readTexts(link.values)));
    if (written === writeFragment(element.state)) return;
    const fragment = writeFragment(element.state, link.others);
    go(fragment && `#${fragment}`, steps);
  };

  element.pageUrl ??= location.href.replace(location.hash, '');
  element.addEventListener('scope-explainer-answer', write);
  window.addEventListener('hashchange', read);
  const first = () => {
    if (location.hash) read();
  };
  if (element.link('')) first();
  else element.onEngine = first;
  return element;
}
