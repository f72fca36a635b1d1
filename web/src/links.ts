/** Ways to pass a state on: its address, and the code that shows it on another page. */

import { FIELDS } from './fields.ts';
import type { State } from './types.ts';

/** The fragment for a state and for the other keys of an address; the engine reads it. */
export function writeFragment(state: State, others: readonly string[] = []): string {
  const parts = Object.entries(state).map(([name, value]) => `${name}=${encode(String(value))}`);
  return [...parts, ...others].join('&');
}

/** A fragment reads better with commas and colons, and may hold them; half a character it may not. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}

/** The full address of a page; undefined unless a browser can visit it. */
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

/** How the element looks: its attributes, and what `embed.html` reads from its query. */
export interface Look {
  compact?: boolean;
  theme?: string | undefined;
  hide?: string | undefined;
}

/** Where a look differs from the defaults, by the names of the attributes. */
const wishes = ({ theme, compact, hide }: Look) =>
  Object.entries({ theme: theme === 'auto' ? '' : theme, compact: compact && ' ', hide })
    .filter(([, value]) => value)
    .map(([name, value]) => [name, String(value).trim()] as const);

/** The forms of code, each for the hosts that accept it. */
export const FORMS = {
  frame: 'Web page, MkDocs',
  bare: 'VitePress, Hugo',
  jsx: 'React, MDX',
  rst: 'Sphinx',
  element: 'Element',
};
export type Form = keyof typeof FORMS;

export function embedCode(
  base: string,
  state: State,
  name: string,
  look: Look,
  form: Form,
): string {
  const address = new URL('embed.html', base);
  for (const [attribute, value] of wishes(look)) address.searchParams.set(attribute, value);
  if (form === 'element') return elementCode(base, state, look);
  if (form === 'jsx') return jsxFrame(withState(address, state));
  const frame = `<iframe
  name="${name}"
  src="${forAttribute(withState(address, state))}"
  title="Scope Explainer for Socket Basics"
  loading="lazy"
  allow="clipboard-write"
  style="width: 100%; height: 48rem; border: 0"
></iframe>
`;
  if (form === 'bare') return frame;
  const whole = `${frame}${resizer(name, address.origin)}<p><a href="${forAttribute(linkTo(base, state))}">Open this in Scope Explainer</a></p>
`;
  return form === 'rst' ? `.. raw:: html\n\n${whole.replace(/^(?=.)/gm, '   ')}` : whole;
}

/** Gives the frame the height of its content; ignores every other frame. */
const resizer = (name: string, origin: string) => `<script>
  addEventListener('message', ({ origin, source, data }) => {
    const frames = document.querySelectorAll('iframe[name="${name}"]');
    const frame = [...frames].find(({ contentWindow }) => contentWindow === source);
    const { id, height } = data?.scopeExplainer ?? {};
    if (!frame || origin !== '${origin}' || id !== '${name}') return;
    if (height > 0 && height < 50000) frame.style.height = \`\${Math.ceil(height)}px\`;
  });
</script>
`;

const jsxFrame = (address: string) => `<iframe
  src={${JSON.stringify(address)}}
  title="Scope Explainer for Socket Basics"
  loading="lazy"
  allow="clipboard-write"
  style={{ width: '100%', height: '48rem', border: 0 }}
/>
`;

function elementCode(base: string, state: State, look: Look): string {
  const given = Object.entries({ ...state, pageUrl: new URL('.', base).href });
  const named = given.map(
    ([name, value]) =>
      [FIELDS[name as keyof State]?.attribute ?? 'page-url', String(value)] as const,
  );
  const attributes = [...named, ...wishes(look)].map(
    ([name, value]) => ` ${name}="${forAttribute(value)}"`,
  );
  return `<script type="module" src="/scope-explainer.js"></script>
<scope-explainer${attributes.join('')}></scope-explainer>
`;
}

function withState(address: URL, state: State): string {
  const fragment = writeFragment(state);
  return fragment ? `${address}#${fragment}` : address.href;
}

function forAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
