import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon } from '../icons.ts';
import { prose } from '../text.ts';
import type { Report } from '../types.ts';
import { proof } from './sources.ts';

export function verdictDetail(host: Host, { verdict, evidence }: Report): TemplateResult {
  const further = verdict.warnings.filter(({ text }) => text !== verdict.detail);
  return html`<div class="detail">
    <p>${prose(verdict.detail)}</p>
    ${
      further.length
        ? html`<ul class="warnings">
            ${further.map(
              ({ text }) =>
                html`<li data-tone="warning">${icon('warning')}<span>${prose(text)}</span></li>`,
            )}
          </ul>`
        : nothing
    }
    ${proof(host, verdict, evidence)}
    <p class="checked">${host.catalog.checkedAgainst}</p>
  </div>`;
}
