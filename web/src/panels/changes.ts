import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon, outcomeTone } from '../icons.ts';
import { prose, scopeList } from '../text.ts';
import type { Fix, Handout, LeastPrivilege, Report } from '../types.ts';
import { copyables } from './copy.ts';

/** What to change so that it works, or so that it works better; and what the token can do without. */
export function changes(host: Host, report: Report): TemplateResult | typeof nothing {
  const { fixes, improvements } = report;
  const spare = leastPrivilege(report.leastPrivilege);
  if (fixes.length + improvements.length === 0 && spare === nothing) return nothing;
  return html`<section part="changes" class="changes" aria-labelledby="changes">
    <h3 id="changes">${heading(report)}</h3>
    <ol class="fixes">
      ${fixes.map((fix, index) => card(host, fix, index, host.handouts(index + 1)))}
      ${improvements.map((fix, index) => card(host, fix, index, []))}
    </ol>
    ${spare}
  </section>`;
}

function heading({ fixes, improvements }: Report): string {
  if (fixes.length) return 'What to change';
  return improvements.length ? 'What would clear the warning' : 'Least privilege';
}

function card(host: Host, fix: Fix, index: number, handouts: Handout[]): TemplateResult {
  const { summary, steps, stays, link, effortLabel, outcome, outcomeLabel, after } = fix;
  return html`<li part="fix">
    <details ?open=${index === 0}>
      <summary>
        <span class="name">${prose(summary)}</span>
        <span class="hint">
          <span data-tone=${outcomeTone(outcome)} class="leads">
            ${icon(outcomeTone(outcome))}<strong>${outcomeLabel}</strong>
          </span>
          ${effortLabel}
        </span>
      </summary>
      <ol class="steps">
        ${steps.map((step) => html`<li>${prose(step)}</li>`)}
      </ol>
      ${stays === null ? nothing : html`<p class="hint">${prose(stays)}</p>`}
      ${
        link === null
          ? nothing
          : html`<p class="hint"><a href=${link.url}>${link.url}</a> ${prose(link.note)}</p>`
      }
      <p class="row">
        <button type="button" class="primary" @click=${() => host.apply(after, summary)}>
          Apply to the form
        </button>
      </p>
      ${copyables(host, `fix-${index}`, handouts)}
    </details>
  </li>`;
}

function leastPrivilege(least: LeastPrivilege): TemplateResult | typeof nothing {
  const { scopes, missing, removable, narrower, harmful, alsoAllows } = least;
  const spare = removable.length + narrower.length + harmful.length + alsoAllows.length;
  if (spare === 0) return nothing;
  return html`<dl class="least">
    ${entry('Enough for this set-up', scopeList(scopes, 'No scopes'))}
    ${missing.length ? entry('Missing', scopeList(missing, '')) : nothing}
    ${harmful.map(({ scope, text }) =>
      entry('Do not add', [scopeList([scope], ''), ' ', prose(text)]),
    )}
    ${removable.length ? entry('Not needed', scopeList(removable, '')) : nothing}
    ${narrower.map(({ from, to }) =>
      entry('Can be narrower', [scopeList([from], ''), ' → ', scopeList(to, '')]),
    )}
    ${
      alsoAllows.length
        ? entry(
            'Also allows',
            html`<details>
              <summary>${alsoAllows.length} other API operations</summary>
              <ul>
                ${alsoAllows.map((operation) => html`<li><code>${operation}</code></li>`)}
              </ul>
            </details>`,
          )
        : nothing
    }
  </dl>`;
}

function entry(term: string, words: unknown): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${words}</dd>
  </div>`;
}
