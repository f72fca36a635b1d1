/** What can be passed on of a state: its link, and the code that shows it on another page. */

import type { State } from './types.ts';
import { writeFragment } from './url.ts';

/** What a page's address comes to; nothing where it is none that a browser would visit. */
export function webAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || address === '') return undefined;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of the full page at `base` that shows `state`. */
export function linkTo(base: string, state: State): string {
  return withState(new URL('.', base), state);
}

/**
 * HTML to paste into any page. The frame takes the height of what it shows; where scripts are
 * forbidden it keeps a fixed one and scrolls. The script heeds this frame alone.
 */
export function embedCode(base: string, state: State, name: string): string {
  const address = new URL('embed.html', base);
  return `<iframe
  name="${name}"
  src="${forAttribute(withState(address, state))}"
  title="Scope Explainer for Socket Basics"
  loading="lazy"
  allow="clipboard-write"
  style="width: 100%; height: 48rem; border: 0"
></iframe>
<script>
  addEventListener('message', ({ origin, source, data }) => {
    const frames = document.querySelectorAll('iframe[name="${name}"]');
    const frame = [...frames].find(({ contentWindow }) => contentWindow === source);
    const { id, height } = data?.scopeExplainer ?? {};
    if (!frame || origin !== '${address.origin}' || id !== '${name}') return;
    if (height > 0 && height < 50000) frame.style.height = \`\${Math.ceil(height)}px\`;
  });
</script>
<p><a href="${forAttribute(linkTo(base, state))}">Open this in Scope Explainer</a></p>
`;
}

function withState(address: URL, state: State): string {
  const fragment = writeFragment(state);
  return fragment ? `${address}#${fragment}` : address.href;
}

function forAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
