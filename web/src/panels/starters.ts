import { html, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { prose } from '../text.ts';
import type { Recommendation, Scenario } from '../types.ts';

/** The answer for those who ask "what do I need?", and a place to start from. */
export function starters(host: Host, current: Scenario | undefined): TemplateResult {
  return html`<section part="starters" class="starters" aria-labelledby="starters">
    <div class="heading">
      <h2 id="starters">What a token needs</h2>
      <p class="hint">Choose one to start from.</p>
    </div>
    <ul>
      ${host.catalog.recommendations.map((each) => html`<li>${starter(host, each, current)}</li>`)}
    </ul>
  </section>`;
}

function starter(
  host: Host,
  { label, scopesLabel, orgLabel, scenario }: Recommendation,
  current: Scenario | undefined,
): TemplateResult {
  const pressed = JSON.stringify(scenario) === JSON.stringify(current);
  return html`<button
    type="button"
    aria-pressed=${pressed ? 'true' : 'false'}
    @click=${() => host.swap({ ...scenario }, `Filled in what a token needs: ${label}.`, '.starters button')}
  >
    <span class="label">${prose(label)}</span>
    <span class="scopes">${prose(scopesLabel.replaceAll(', ', ' '))}</span>
    <span class="hint"><code>SOCKET_ORG</code>: ${prose(orgLabel)}</span>
  </button>`;
}
