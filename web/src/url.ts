/** Writes the state of the page into the fragment of its address; the engine reads it. */

import type { State } from './types.ts';

/** The fragment for a state, and for what else stands in the address. */
export function writeFragment(state: State, others: readonly string[] = []): string {
  const parts = Object.entries(state).map(([name, value]) => `${name}=${encode(String(value))}`);
  return [...parts, ...others].join('&');
}

/** Commas, colons and stars may stand in a fragment, and read better there; half a character not. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}
