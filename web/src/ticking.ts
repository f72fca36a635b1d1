/** What the boxes of the scope picker show for a set of names, and what ticking does. */

import type { Catalog, Scope } from './types.ts';

const EVERYTHING = '*';

/** A bullet before an entry of a list; a star by itself is a scope. */
const BULLET = /^[ \t]*[-*+•][ \t]+(?=\S)/gm;

/** Names from pasted text: commas, spaces, lines, bullets, a table, or JSON and its `scopes`. */
export function readNames(text: string): string[] {
  const listed = /"scopes"\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? text;
  const pieces = listed.replace(BULLET, '').split(/[\s,;|"'`()[\]{}]+/);
  return pieces.filter((piece) => piece === EVERYTHING || /\p{L}/u.test(piece));
}

export interface Box {
  checked: boolean;
  mixed: boolean;
  /** The scope that includes this one, so that its box cannot be changed. */
  includedBy: string | undefined;
}

export function boxOf(scope: Scope, scopes: readonly Scope[], names: readonly string[]): Box {
  const wider = scope.kind === 'leaf' ? [scope.group, EVERYTHING] : [EVERYTHING];
  const includedBy = wider.find((name) => name !== scope.name && names.includes(name));
  const checked = includedBy !== undefined || names.includes(scope.name);
  const mixed = !checked && leavesOf(scope, scopes).some(({ name }) => names.includes(name));
  return { checked, mixed, includedBy };
}

/** A ticked group replaces its leaves. */
export function tick(
  scope: Scope,
  on: boolean,
  scopes: readonly Scope[],
  names: readonly string[],
): string[] {
  const gone = [scope.name, ...(on ? leavesOf(scope, scopes).map(({ name }) => name) : [])];
  const kept = names.filter((name) => !gone.includes(name));
  return on ? [...kept, scope.name] : kept;
}

export function leavesOf({ kind, group }: Scope, scopes: readonly Scope[]): Scope[] {
  return kind === 'group'
    ? scopes.filter((scope) => scope.kind === 'leaf' && scope.group === group)
    : [];
}

/** The groups that are always shown: first those that a call needs, then those that were tested. */
export function featuredGroups({ scopes, calls, testedTokens }: Catalog): Scope[] {
  const needed = calls.flatMap(({ requires }) => requires).reverse();
  const tested = testedTokens.flatMap((token) => token.scopes);
  const groupOf = (name: string) => scopes.find((scope) => scope.name === name)?.group;
  const groups = new Set([...needed, ...tested].map(groupOf));
  return [...groups].flatMap((name) => scopes.filter((scope) => scope.name === name));
}
