import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon, outcomeTone } from '../icons.ts';
import { prose, scopeList } from '../text.ts';
import type { Report } from '../types.ts';

const SHOWN_SCOPES = 6;

/** What was asked, so that an answer is never read as the answer to something else. */
export function asked(host: Host, { scenario, notices }: Report): TemplateResult {
  const { scopes, mode } = scenario;
  const values = host.catalog.fields.find(({ name }) => name === 'mode')?.values;
  const more = scopes.length - SHOWN_SCOPES;
  const unknown = notices.filter(({ code }) => code === 'unknown-scope').length;
  return html`<p class="asked">
    <span
      >${scopeList(scopes.slice(0, SHOWN_SCOPES), unknown ? 'No known scopes' : 'No scopes')}</span
    >
    ${more > 0 ? html`<span>and ${more} more</span>` : nothing}
    ${
      unknown
        ? html`<span>
            <button type="button" class="link" @click=${() => host.focusOn('.notices button')}>
              ${unknown} unknown ${unknown > 1 ? 'names' : 'name'}
            </button>
          </span>`
        : nothing
    }
    <span>${values?.find(({ name }) => name === mode)?.label}</span>
  </p>`;
}

export function verdictBand({ verdict }: Report): TemplateResult {
  return html`<div part="verdict" class="verdict" data-tone=${outcomeTone(verdict.outcome)}>
    ${icon(outcomeTone(verdict.outcome))}
    <div>
      <p class="outcome">${verdict.label}</p>
      <p class="headline">${prose(verdict.headline)}</p>
    </div>
  </div>`;
}
