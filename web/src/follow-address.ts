/** Ties the element to the address of our own pages. An embedding page keeps its own address. */

import { sessionOf, type ScopeExplainer } from './element.ts';
import { isError } from './errors.ts';
import { readTexts } from './fields.ts';
import { writeFragment } from './links.ts';
import type { Link } from './types.ts';

/** Browsers allow a hundred changes of the address in about this time, in milliseconds. */
const AGAIN = 5000;

const UNREADABLE: Link = { values: {}, others: [], newer: false, harmless: '' };

/** With `steps`, Back undoes each change. */
export async function followAddress(steps: boolean): Promise<ScopeExplainer | undefined> {
  await customElements.whenDefined('scope-explainer');
  const element = document.querySelector<ScopeExplainer>('scope-explainer');
  if (!element) return undefined;
  const session = sessionOf(element);

  /** What can be read from a fragment; undefined before the engine is there. */
  const linkOf = (fragment: string): Link | undefined => {
    const link = session.engine?.link(fragment);
    return link && isError(link) ? UNREADABLE : link;
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const go = (fragment: string, step: boolean) => {
    const before = location.href;
    const address = `${location.pathname}${location.search}${fragment}`;
    try {
      history[step ? 'pushState' : 'replaceState'](null, '', address);
    } catch {
      // Too many in a short time; other browsers ignore them silently.
    }
    clearTimeout(waiting);
    if (location.href === before) waiting = setTimeout(write, AGAIN);
  };

  /** Removes secrets from the address, so that no step leads back to them; true if there was one. */
  const scrub = (): boolean => {
    const link = linkOf(location.hash);
    if (!link || link.harmless === location.hash) return false;
    go(link.harmless, false);
    return true;
  };

  const read = () => {
    const refused = scrub();
    const link = linkOf(location.hash);
    if (!link) return;
    session.replace(readTexts(link.values), { newer: link.newer, refused });
  };

  const write = () => {
    if (scrub()) session.refused = true;
    const link = linkOf(location.hash);
    if (!link) return;
    const written = writeFragment(session.reduce(readTexts(link.values)));
    if (written === writeFragment(session.state)) return;
    const fragment = writeFragment(session.state, link.others);
    go(fragment && `#${fragment}`, steps);
  };

  element.pageUrl ??= location.href.replace(location.hash, '');
  window.addEventListener('hashchange', read);
  let started = false;
  const follow = () => {
    if (!session.engine) return;
    if (started) write();
    else {
      started = true;
      if (location.hash) read();
    }
  };
  session.watch(follow);
  follow();
  return element;
}
