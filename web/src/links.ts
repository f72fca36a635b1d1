/** What can be passed on of a state: its address, and the code that shows it on another page. */

import type { State } from './types.ts';

/** The fragment for a state, and for what else an address holds; the engine reads it. */
export function writeFragment(state: State, others: readonly string[] = []): string {
  const parts = Object.entries(state).map(([name, value]) => `${name}=${encode(String(value))}`);
  return [...parts, ...others].join('&');
}

/** A fragment may hold commas and colons, and reads better with them; half a character it may not. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}

/** What a page's address comes to; nothing where it is none that a browser would visit. */
export function webAddress(address: unknown, base: string): string | undefined {
  if (typeof address !== 'string' || address === '') return undefined;
  try {
    const { protocol, href } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of the full page at `base` that shows `state`. */
export function linkTo(base: string, state: State): string {
  return withState(new URL('.', base), state);
}

/** How a frame looks: what `embed.html` reads from its query. */
export interface Look {
  compact: boolean;
  theme: string;
}

/**
 * HTML to paste into any page. The frame takes the height of what it shows; where scripts are
 * forbidden it keeps a fixed one and scrolls. The script heeds this frame only.
 */
export function embedCode(base: string, state: State, name: string, look?: Look): string {
  const address = new URL('embed.html', base);
  if (look?.theme && look.theme !== 'auto') address.searchParams.set('theme', look.theme);
  if (look?.compact) address.searchParams.set('compact', '');
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
