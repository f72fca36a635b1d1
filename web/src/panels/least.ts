import { html, nothing, type TemplateResult } from 'lit';
import type { LeastPrivilege } from '../types.ts';
import { prose, scopeList } from '../prose.ts';

/** What the token can do without. */
export function leastPrivilege(least: LeastPrivilege): TemplateResult | typeof nothing {
  const { scopes, removable, narrower, harmful, alsoAllows } = least;
  const spare = removable.length + narrower.length + harmful.length;
  if (spare + alsoAllows.length === 0) return nothing;
  return html`<details class="least">
    <summary>This token can do more than it needs${spare ? ` (${spare})` : nothing}</summary>
    <dl>
      ${entry('Minimum', scopeList(scopes, 'No scopes'))}
      ${harmful.map(({ scope, text }) =>
        entry("Don't add", [scopeList([scope], ''), ' ', prose(text)]),
      )}
      ${removable.length ? entry('Remove', scopeList(removable, '')) : nothing}
      ${narrower.map(({ from, to }) =>
        entry('Narrow', [scopeList([from], ''), ' → ', scopeList(to, '')]),
      )}
      ${
        alsoAllows.length
          ? entry(
              'Can also call',
              html`<ul>
                ${alsoAllows.map((operation) => html`<li><code>${operation}</code></li>`)}
              </ul>`,
            )
          : nothing
      }
    </dl>
  </details>`;
}

function entry(term: string, words: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${words}</dd>
  </div>`;
}
