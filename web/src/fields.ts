import type { Scenario, State } from './types.ts';

/** How text, from an attribute or an address, becomes a field's value: without judging it. */
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
  key: { attribute: 'key', converter: word },
  skipSubmission: { attribute: 'skip-submission', converter: flag },
  findings: { attribute: 'findings', converter: flag },
  slug: { attribute: 'slug', converter: word },
};

export const FIELD_NAMES = Object.keys(FIELDS) as (keyof State)[];

/** What a state says beyond the defaults. */
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
