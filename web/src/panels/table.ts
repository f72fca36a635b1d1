import { html, type TemplateResult } from 'lit';

/** A table that scrolls by itself if it is wider than the page; `label` names the region. */
export function scrollingTable(
  label: string,
  caption: unknown,
  headers: readonly unknown[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${label} tabindex="0">
    <table>
      <caption>
        <span>${caption}</span>
      </caption>
      <thead>
        <tr>
          ${headers.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
