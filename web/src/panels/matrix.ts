import { html, nothing, type TemplateResult } from 'lit';
import { icon, outcomeTone, tokenTone } from '../icons.ts';
import { prose, scopeList } from '../text.ts';
import type { Matrix, MatrixRow } from '../types.ts';

export function matrixTable({ caption, calls, rows }: Matrix): TemplateResult {
  return html`<section part="matrix" class="matrix" aria-labelledby="matrix">
    <h2 id="matrix">The whole table</h2>
    <div class="scroll" role="group" aria-labelledby="matrix" tabindex="0">
      <table>
        <caption>
          <span>${prose(caption)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            ${calls.map(({ sdk }) => html`<th scope="col"><code>${sdk}</code></th>`)}
            <th scope="col">The run</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => tableRow(row))}
        </tbody>
      </table>
    </div>
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
    <td><span class="grade" data-grade=${row.grade}>${row.grade}</span></td>
  </tr>`;
}
