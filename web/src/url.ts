/** The state of the page in the fragment of its address: `#scopes=full-scans,repo&mode=env`. */

import { FIELD_NAMES, FIELDS, readWords } from './fields.ts';
import type { State } from './types.ts';

/** The key by which a link says what its other keys mean; without it, it is of version 1. */
const VERSION = 'v';

/** The state that a fragment holds. */
export function readFragment(fragment: string): State {
  const values = new Map(pieces(fragment).map((piece) => [nameOf(piece), valueOf(piece)]));
  const given = FIELD_NAMES.filter((name) => values.has(name));
  return Object.fromEntries(
    given.map((name) => [name, FIELDS[name].converter(values.get(name) ?? '')]),
  );
}

/** Whether a link is of a later version than this one writes, so that it may mean something else. */
export function isNewer(fragment: string): boolean {
  return pieces(fragment).some((piece) => nameOf(piece) === VERSION && valueOf(piece) > '1');
}

/** A fragment without each piece that `isSecret`; of a list of scopes only those names go. */
export function withoutSecrets(fragment: string, isSecret: (text: string) => boolean): string {
  const holds = (piece: string) => isSecret(decode(piece));
  if (!pieces(fragment).some(holds)) return fragment;
  const kept = pieces(fragment).flatMap((piece) => {
    if (!holds(piece)) return [piece];
    const names = nameOf(piece) === 'scopes' ? readWords(valueOf(piece)) : [];
    const harmless = names.filter((name) => !isSecret(name));
    return harmless.length ? [`scopes=${encode(String(harmless))}`] : [];
  });
  return kept.length ? `#${kept.join('&')}` : '';
}

/** The fragment for a state; what `old` says beyond the fields of a state is kept. */
export function writeFragment(state: State, old: string): string {
  const parts = Object.entries(state).map(([name, value]) => `${name}=${encode(String(value))}`);
  const own: string[] = [...FIELD_NAMES, VERSION];
  const kept = pieces(old).filter((piece) => !own.includes(nameOf(piece)));
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
