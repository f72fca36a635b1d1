import { html, type TemplateResult } from 'lit';
import { prose } from '../text.ts';
import type { Catalog, Report } from '../types.ts';

export function sourceLinks(ids: readonly string[], evidence: Report['evidence']): TemplateResult {
  return html`<span class="links">
    ${ids.map((id) => {
      const source = evidence[id];
      return source && html`<a href=${source.url}>${prose(source.title)}</a>`;
    })}
  </span>`;
}

/** How sure all of this is, and where it was read. */
export function sources(catalog: Catalog): TemplateResult {
  return html`<section part="sources" class="sources" aria-labelledby="sources">
    <h2 id="sources">How this is known</h2>
    <p>${prose(catalog.checkedAgainst)}</p>
    <div class="columns">
      <dl>
        ${catalog.grades.map(
          ({ name, meaning }) =>
            html`<div>
              <dt><span class="grade" data-grade=${name}>${name}</span></dt>
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
  </section>`;
}
