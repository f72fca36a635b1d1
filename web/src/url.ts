/** The state of the page in the fragment of its address: `#scopes=full-scans,repo&mode=env`. */

import { FIELD_NAMES, FIELDS } from './fields.ts';
import type { State } from './types.ts';

/** The state that a fragment holds. */
export function readFragment(fragment: string): State {
  const values = new Map(pieces(fragment).map((piece) => [nameOf(piece), valueOf(piece)]));
  const given = FIELD_NAMES.filter((name) => values.has(name));
  return Object.fromEntries(
    given.map((name) => [name, FIELDS[name].converter(values.get(name) ?? '')]),
  );
}

/** The fragment for a state; what `old` says beyond the fields of a state is kept. */
export function writeFragment(state: State, old: string): string {
  const parts = Object.entries(state).map(([name, value]) => `${name}=${encode(String(value))}`);
  const kept = pieces(old).filter((piece) => !(nameOf(piece) in FIELDS));
  return [...parts, ...kept].join('&');
}

function pieces(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter(Boolean);
}

function nameOf(piece: string): string {
  return decode(piece.split('=', 1)[0] ?? '');
}

function valueOf(piece: string): string {
  return decode(piece.split('=').slice(1).join('='));
}

/** Commas, colons and stars may stand in a fragment, and read better there; half a character not. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
