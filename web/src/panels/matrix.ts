import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import type { MatrixRow } from '../types.ts';
import { prose, scopeList } from '../prose.ts';
import { gradeMark } from './sources.ts';
import { scrollingTable } from './table.ts';

export function matrixTable({ matrix }: Session): TemplateResult | typeof nothing {
  if (!matrix) return nothing;
  const sdks = matrix.calls.map(({ sdk }) => html`<code>${sdk}</code>`);
  return scrollingTable(
    'Compare all tokens',
    prose(matrix.caption),
    ['Token', ...sdks, 'The run', 'Evidence'],
    matrix.rows.map((row) => tableRow(row)),
  );
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
      ({ tone, tokenText }) =>
        html`<td data-tone=${tone}>
          <span class="cell">${icon(tone)}<span>${tokenText}</span></span>
        </td>`,
    )}
    <td data-tone=${row.tone}>
      <span class="cell">${icon(row.tone)}<span>${row.outcomeLabel}</span></span>
    </td>
    <td>${gradeMark(row.grade)}</td>
  </tr>`;
}
