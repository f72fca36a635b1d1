import type { Scenario, State } from './types.ts';

/** Turns text from an attribute or an address into a field's value, without judging it. */
interface FieldText {
  attribute: string;
  converter: (text: string | null) => unknown;
}

const words = (text: string | null) => text?.split(/[\s,]+/).filter(Boolean);
const word = (text: string | null) => text ?? undefined;
const flag = (text: string | null) =>
  text === 'true' || text === '' ? true : text === 'false' ? false : word(text);

/** The fields of a state, those of a scenario first and in its order. */
export const FIELDS: Record<keyof Scenario | 'slug', FieldText> = {
  scopes: { attribute: 'scopes', converter: words },
  mode: { attribute: 'mode', converter: word },
  org: { attribute: 'org', converter: word },
  plan: { attribute: 'plan', converter: word },
  dashboardScanners: { attribute: 'dashboard-scanners', converter: word },
  key: { attribute: 'api-key', converter: word },
  skipSubmission: { attribute: 'skip-submission', converter: flag },
  findings: { attribute: 'findings', converter: flag },
  slug: { attribute: 'slug', converter: word },
};

export const FIELD_NAMES = Object.keys(FIELDS) as (keyof State)[];

/** The property that an attribute sets. */
export const propertyOf = (name: keyof State): string =>
  FIELDS[name].attribute.replace(/-./g, (letters) => letters[1]!.toUpperCase());

/** The state that the texts of an address mean. */
export function readTexts(texts: Partial<Record<keyof State, string>>): State {
  const given = FIELD_NAMES.filter((name) => texts[name] !== undefined);
  return Object.fromEntries(
    given.map((name) => [name, FIELDS[name].converter(texts[name] ?? null)]),
  );
}

/**
 * A property's value as one that a question and an address can hold: text becomes what it would be
 * in an attribute, and any other type becomes the name of that type.
 */
export function readProperty(name: keyof State, value: unknown): unknown {
  if (typeof value === 'string') return FIELDS[name].converter(value);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  try {
    if (Array.isArray(value)) {
      return value.map((item: unknown) => (typeof item === 'string' ? item : null));
    }
  } catch {
    // A proxy may refuse even that.
  }
  return typeof value;
}

/** Where a state differs from the defaults. */
export function withoutDefaults(state: State, defaults: ReadonlyMap<string, string>): State {
  const values = FIELD_NAMES.map((name) => [name, state[name]] as const);
  return Object.fromEntries(
    values.filter(([name, value]) =>
      Array.isArray(value)
        ? value.length > 0
        : value !== undefined && String(value) !== defaults.get(name),
    ),
  );
}
