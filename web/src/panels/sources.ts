import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { Catalog, Decided, Grade, Report, Source, Unsettled } from '../types.ts';
import { prose } from '../prose.ts';

/** How well something is known, and where it can be read. */
export function proof(
  session: Session,
  { grade, evidence }: Pick<Decided, 'grade' | 'evidence'>,
  sources: Report['evidence'],
): TemplateResult {
  const meaning = session.catalog.grades.find(({ name }) => name === grade)?.meaning;
  return html`<p class="proof">
    ${gradeMark(grade)} ${meaning}
    <span class="links">${evidence.map((id) => sourceLink(sources[id]))}</span>
  </p>`;
}

export function gradeMark(grade: Grade): TemplateResult {
  return html`<span class="grade" data-grade=${grade}>${grade}</span>`;
}

function sourceLink(source: Source | undefined): TemplateResult | typeof nothing {
  return source ? html`<a href=${source.url}>${source.label}</a>` : nothing;
}

/** How well all of this is known, and where it was read. */
export function sources(catalog: Catalog): TemplateResult {
  return html`
    <div class="columns">
      <dl>
        ${catalog.grades.map(
          ({ name, meaning }) =>
            html`<div>
              <dt>${gradeMark(name)}</dt>
              <dd>${prose(meaning)}</dd>
            </div>`,
        )}
      </dl>
      <ul>
        ${Object.values(catalog.evidence).map(
          ({ url, title, grade, date }) =>
            html`<li>
              <a href=${url}>${prose(title)}</a>
              <span class="hint">${grade}, <time>${date}</time></span>
            </li>`,
        )}
      </ul>
    </div>
    <h3>Open points</h3>
    <ul class="unsettled">
      ${catalog.unsettled.map((each) => unsettledItem(each, catalog.evidence))}
    </ul>
  `;
}

function unsettledItem(
  { id, kindLabel, text, evidence }: Unsettled,
  sources: Catalog['evidence'],
): TemplateResult {
  return html`<li data-unsettled=${id}>
    <p><strong>${kindLabel}.</strong> ${prose(text)}</p>
    <span class="links">${evidence.map((name) => sourceLink(sources[name]))}</span>
  </li>`;
}
