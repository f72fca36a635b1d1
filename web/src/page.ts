import './trusted-types.ts';
import { isError } from './scope-explainer.ts';
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
function describe(element: ScopeExplainer): void {
  const { answer } = element;
  const report = !answer || isError(answer) || !location.hash ? undefined : answer;
  const shown = report ? summary(element, report) : 'This set-up cannot be read';
  document.title = location.hash ? `${shown} – Scope Explainer` : title;
  about?.setAttribute('content', report ? plain(report.verdict.headline) : description);
}

function summary(element: ScopeExplainer, { scenario, verdict }: Report): string {
  const { mode, scopes } = scenario;
  const values = element.catalog.fields.find(({ name }) => name === 'mode')?.values;
  const label = values?.find(({ name }) => name === mode)?.label;
  return `${verdict.label}: ${scopes.join(', ') || 'no scopes'} (${label})`;
}

void followAddress(true).then((element) =>
  element?.addEventListener('scope-explainer-answer', () => describe(element)),
);
