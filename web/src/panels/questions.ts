import { html, type TemplateResult } from 'lit';
import type { AnsweredQuestion, Catalog } from '../types.ts';
import { prose } from '../prose.ts';
import { plain } from '../words.ts';
import { scrollingTable } from './table.ts';

/** What people ask about tokens in general. */
export function questions({ questions: all }: Catalog): TemplateResult[] {
  return all.map((each) => answered(each));
}

function answered({ question, answer, caption, headers, rows }: AnsweredQuestion): TemplateResult {
  return html`<details class="more">
    <summary><span>${prose(question)}</span></summary>
    <p>${prose(answer)}</p>
    ${scrollingTable(plain(question), prose(caption), headers.map(prose), rows.map(tableRow))}
  </details>`;
}

function tableRow([first = '', ...others]: readonly string[]): TemplateResult {
  return html`<tr>
    <th scope="row">${prose(first)}</th>
    ${others.map((cell) => html`<td>${prose(cell)}</td>`)}
  </tr>`;
}
