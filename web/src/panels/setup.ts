/** The form: what was pasted, how Socket Basics is configured, what the token has, and the rest. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { FieldName } from '../types.ts';
import type { Shown } from '../view.ts';
import { prose } from '../prose.ts';
import { asked } from './asked.ts';
import { choices } from './choices.ts';
import { pasteBox } from './paste.ts';
import { scopePicker } from './scopes.ts';

export function setup({ session, answerFirst, hides }: Shown): TemplateResult {
  const { report, catalog } = session;
  const field = (name: FieldName) => {
    const field = catalog.fields.find((field) => field.name === name);
    return field && choices(session, field);
  };
  const form = html`
    ${hides('log-panel') ? nothing : pasteBox(session)} ${field('mode')}
    ${scopePicker(session, report?.notices ?? [])} ${field('org')} ${assumptions(session)}
    <button type="button" class="link clear" @click=${() => session.reset()}>Clear all</button>
  `;
  return html`<section part="setup" class="setup card" aria-label="Your setup">
    ${
      answerFirst
        ? html`<details class="fold">
            <summary>
              <span>${report ? asked(session, report) : 'Your setup'}</span>
              <span class="link">Change</span>
            </summary>
            ${form}
          </details>`
        : form
    }
  </section>`;
}

/** The assumptions, as one sentence until the reader opens it. */
function assumptions(session: Session): TemplateResult {
  const fields = session.catalog.fields.filter(({ values }) =>
    values.some(({ assumed }) => assumed),
  );
  const phrases = fields.map(
    ({ name, values }) => values.find((value) => value.name === session.value(name))?.assumed ?? '',
  );
  return html`<details class="assumed" ?open=${session.hadSlugProblem}>
    <summary>
      <span class="sentence">Assumed: ${prose(phrases.filter(Boolean).join(', '))}.</span>
      <span class="link">Change</span>
    </summary>
    ${fields.map((field) => choices(session, field))} ${slugField(session)}
  </details>`;
}

function slugField(session: Session): TemplateResult {
  const { slugProblem } = session;
  const take = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const slug = field.value.trim();
    if (session.holdsSecret(slug)) field.value = '';
    session.change({ slug });
  };
  return html`<div class="field">
    <label for="slug">Organization slug</label>
    <p class="hint" id="slug-hint">
      Only fills in snippets and links; it doesn't change the answer.
    </p>
    <input
      id="slug"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${slugProblem ? 'slug-problem' : 'slug-hint'}
      aria-invalid=${slugProblem ? 'true' : 'false'}
      .value=${String(session.given('slug') ?? '')}
      @change=${take}
    />
    ${
      slugProblem
        ? html`<p id="slug-problem" class="hint">
            <strong>That isn't a slug:</strong> it ${prose(slugProblem)}.
          </p>`
        : nothing
    }
  </div>`;
}
