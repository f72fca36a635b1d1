import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { prose } from '../text.ts';
import type { Field } from '../types.ts';

/** One field of the scenario as radio buttons; `cards` gives each a box of its own. */
export function choices(host: Host, field: Field, { cards = false } = {}): TemplateResult {
  const chosen = String(host.fieldValue(field.name));
  return html`<fieldset part="field" class="field">
    <legend>${prose(field.label)}</legend>
    <p class="hint" id="${field.name}-hint" ?hidden=${cards}>${prose(field.hint)}</p>
    ${host.isOpen(field.name) ? html`<p class="open">The log leaves this open.</p>` : nothing}
    <div class=${cards ? 'cards' : 'options'}>
      ${field.values.map((value) => option(host, field, value, chosen))}
    </div>
  </fieldset>`;
}

function option(
  host: Host,
  field: Field,
  { name, label, hint }: Field['values'][number],
  chosen: string,
): TemplateResult {
  const id = `${field.name}-${name}`;
  const choose = () =>
    host.change({ [field.name]: field.kind === 'flag' ? name === 'true' : name });
  return html`<label class="option">
    <input
      type="radio"
      name=${field.name}
      value=${name}
      .checked=${name === chosen}
      aria-labelledby="${id}-label"
      aria-describedby="${id}-hint"
      @change=${choose}
    />
    <span class="words">
      <span id="${id}-label" class="label">${prose(label)}</span>
      <span id="${id}-hint" class="hint">${prose(hint)}</span>
    </span>
  </label>`;
}
