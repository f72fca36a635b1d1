import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import type { Handout } from '../types.ts';

/** A button that copies a text, and says so; where the browser refuses, the text itself. */
export function copyButton(
  host: Host,
  id: string,
  label: string,
  text: () => string,
): TemplateResult {
  const last = host.copier?.last;
  const copied = last?.id === id ? last : undefined;
  return html`<button type="button" class="quiet" @click=${() => host.copier?.copy(id, text())}>
      ${copied?.done ? 'Copied' : label}
    </button>
    ${copied && !copied.done ? byHand(copied.text) : nothing}`;
}

function byHand(text: string): TemplateResult {
  const select = ({ currentTarget }: Event) => (currentTarget as HTMLTextAreaElement).select();
  return html`<label class="by-hand">
    <span class="hint">Copying is blocked here. Select the text:</span>
    <textarea readonly rows="3" spellcheck="false" .value=${text} @focus=${select}></textarea>
  </label>`;
}

/** One button for each text. */
export function copyables(
  host: Host,
  id: string,
  handouts: readonly Handout[],
  label = 'Copy',
): TemplateResult | typeof nothing {
  if (handouts.length === 0) return nothing;
  return html`<div class="copyables" role="group" aria-label=${label}>
    <span class="hint" aria-hidden="true">${label}</span>
    ${handouts.map((handout) =>
      copyButton(host, `${id}-${handout.id}`, handout.label, () => handout.text),
    )}
  </div>`;
}
