import type { Session } from '../session.ts';
import type { Report } from '../types.ts';
import { plain } from '../words.ts';

const SHOWN_SCOPES = 6;

/** The question in one line, so that nobody takes the answer for the answer to another one. */
export function asked({ catalog }: Session, { scenario }: Report): string {
  const { scopes, mode, org } = scenario;
  const label = (field: string, value: string) =>
    catalog.fields.find(({ name }) => name === field)?.values.find(({ name }) => name === value)
      ?.label ?? value;
  const more = scopes.length - SHOWN_SCOPES;
  const names = scopes.slice(0, SHOWN_SCOPES).join(', ') || 'No scopes';
  return plain(
    [
      more > 0 ? `${names} and ${more} more` : names,
      label('mode', mode),
      `SOCKET_ORG: ${label('org', org)}`,
    ].join(' · '),
  );
}
