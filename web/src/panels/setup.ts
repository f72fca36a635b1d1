import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { prose } from '../text.ts';
import type { Field, FieldName, Notice } from '../types.ts';
import { choices } from './choices.ts';
import { scopePicker } from './scopes.ts';

const FOLDED: readonly FieldName[] = [
  'key',
  'plan',
  'dashboardScanners',
  'skipSubmission',
  'findings',
];

export function setup(host: Host, notices: readonly Notice[]): TemplateResult {
  const fields = new Map(host.catalog.fields.map((field) => [field.name, field]));
  const show = (name: FieldName, options?: { cards: boolean }) => {
    const field = fields.get(name);
    return field && choices(host, field, options);
  };
  const changed = FOLDED.filter((name) => isChanged(host, fields.get(name))).length;
  return html`<section part="setup" class="setup" aria-labelledby="setup">
    <div class="heading">
      <h2 id="setup">Your setup</h2>
      <button type="button" class="quiet" @click=${() => host.reset()}>Reset</button>
    </div>
    ${show('mode', { cards: true })} ${scopePicker(host, notices)} ${show('org')}
    <details class="more" ?open=${host.slugProblem !== undefined}>
      <summary>
        <span>More about your run</span>
        <span class="count">${changed ? `${changed} changed` : FOLDED.length}</span>
      </summary>
      ${FOLDED.map((name) => show(name))} ${slugField(host)}
    </details>
  </section>`;
}

function isChanged(host: Host, field: Field | undefined): boolean {
  return field !== undefined && String(host.fieldValue(field.name)) !== field.default;
}

function slugField(host: Host): TemplateResult {
  const { slugProblem } = host;
  const take = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const slug = field.value.trim();
    if (host.holdsSecret(slug)) field.value = '';
    host.change({ slug });
  };
  return html`<div class="field">
    <label for="slug">The organization's slug</label>
    <p class="hint" id="slug-hint">For links and snippets alone; it changes no answer.</p>
    <input
      id="slug"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby=${slugProblem ? 'slug-problem' : 'slug-hint'}
      aria-invalid=${slugProblem ? 'true' : 'false'}
      .value=${String(host.slug ?? '')}
      @change=${take}
    />
    ${
      slugProblem
        ? html`<p id="slug-problem" class="hint">
            <strong>Not used:</strong> a slug ${prose(slugProblem)}.
          </p>`
        : nothing
    }
  </div>`;
}
