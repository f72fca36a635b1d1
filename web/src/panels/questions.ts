import { html, type TemplateResult } from 'lit';
import { plain, prose } from '../text.ts';
import type { AnsweredQuestion, Catalog } from '../types.ts';

/** What people ask about tokens in general, whatever is ticked. */
export function questions({ questions: all }: Catalog): TemplateResult {
  return html`<section part="questions" class="questions" aria-labelledby="questions">
    <h2 id="questions">Often asked</h2>
    ${all.map((each) => answered(each))}
  </section>`;
}

function answered({ question, answer, caption, headers, rows }: AnsweredQuestion): TemplateResult {
  return html`<details class="more">
    <summary><span>${prose(question)}</span></summary>
    <p>${prose(answer)}</p>
    <div class="scroll" role="region" aria-label=${plain(question)} tabindex="0">
      <table>
        <caption>
          <span>${prose(caption)}</span>
        </caption>
        <thead>
          <tr>
            ${headers.map((header) => html`<th scope="col">${prose(header)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first = '', ...others]) =>
              html`<tr>
                <th scope="row">${prose(first)}</th>
                ${others.map((cell) => html`<td>${prose(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
