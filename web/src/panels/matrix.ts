import { html, nothing, type TemplateResult } from 'lit';
import { icon, outcomeTone, tokenTone } from '../icons.ts';
import { prose, scopeList } from '../text.ts';
import type { Matrix, MatrixRow } from '../types.ts';
import { gradeMark } from './sources.ts';
import { scrollingTable } from './table.ts';

export function matrixTable({ caption, calls, rows }: Matrix): TemplateResult {
  const sdks = calls.map(({ sdk }) => html`<code>${sdk}</code>`);
  return html`<section part="matrix" class="matrix" aria-labelledby="matrix">
    <h2 id="matrix">The whole table</h2>
    ${scrollingTable(
      'The whole table',
      prose(caption),
      ['Token', ...sdks, 'The run', 'Grade'],
      rows.map((row) => tableRow(row)),
    )}
  </section>`;
}

function tableRow(row: MatrixRow): TemplateResult {
  return html`<tr class=${row.current ? 'current' : ''}>
    <th scope="row">
      <div class="scopes">${scopeList(row.scopes, 'No scopes')}</div>
      <div class="hint">
        ${row.current ? html`<strong class="yours">Your token</strong>` : nothing} ${row.kindLabel}
      </div>
    </th>
    ${row.calls.map(
      ({ token, tokenText }) =>
        html`<td data-tone=${tokenTone(token)}>
          <span class="cell">${icon(tokenTone(token))}<span>${tokenText}</span></span>
        </td>`,
    )}
    <td data-tone=${outcomeTone(row.outcome)}>
      <span class="cell">${icon(outcomeTone(row.outcome))}<span>${row.outcomeLabel}</span></span>
    </td>
    <td>${gradeMark(row.grade)}</td>
  </tr>`;
}
