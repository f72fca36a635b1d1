/** Ties the element to the address of our own pages; a page that embeds it keeps its own. */

import type { ScopeExplainer } from './element.ts';
import { readFragment, writeFragment } from './url.ts';

/** With `steps`, each change is one that Back takes back. */
export async function followAddress(steps: boolean): Promise<ScopeExplainer | undefined> {
  await customElements.whenDefined('scope-explainer');
  const element = document.querySelector<ScopeExplainer>('scope-explainer');
  if (!element) return undefined;

  element.pageUrl ??= location.href.replace(location.hash, '');
  const read = () => element.replace(readFragment(location.hash));
  element.addEventListener('scope-explainer-change', () => {
    const written = writeFragment(element.reduce(readFragment(location.hash)), '');
    if (written === writeFragment(element.state, '')) return;
    const fragment = writeFragment(element.state, location.hash);
    const address = `${location.pathname}${location.search}${fragment && `#${fragment}`}`;
    // A step back must not lead to a secret.
    if (steps && !element.refused) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  window.addEventListener('hashchange', read);
  if (location.hash) read();
  return element;
}
