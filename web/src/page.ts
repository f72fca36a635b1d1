import './trusted-types.ts';
import './scope-explainer.ts';
import type { ScopeExplainer } from './element.ts';
import { followAddress } from './follow-address.ts';
import { plain } from './plain.ts';
import type { Report } from './types.ts';

const { title } = document;
const about = document.querySelector('meta[name="description"]');
const description = about?.getAttribute('content') ?? '';

// The link's own fragment would take the place of the state.
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector('main')?.focus();
});

/** Lets a bookmark or a tab say what its link shows. */
function describe(element: ScopeExplainer, { scenario, verdict }: Report): void {
  const { mode, scopes } = scenario;
  const values = element.catalog.fields.find(({ name }) => name === 'mode')?.values;
  const label = values?.find(({ name }) => name === mode)?.label;
  const shown = `${verdict.label}: ${scopes.join(', ') || 'no scopes'} (${label})`;
  document.title = location.hash ? `${shown} – Scope Explainer` : title;
  about?.setAttribute('content', location.hash ? plain(verdict.headline) : description);
}

void followAddress(true).then((element) =>
  element?.addEventListener('scope-explainer-change', (event) =>
    describe(element, (event as CustomEvent<Report>).detail),
  ),
);
