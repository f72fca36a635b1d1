import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import type { Handout } from '../types.ts';

/** A button that copies `text`, and says so. */
export function copyButton(host: Host, id: string, label: string, text: string): TemplateResult {
  const { copied } = host;
  const shown = copied?.id !== id ? label : copied.done ? 'Copied' : 'Copying is blocked here';
  return html`<button type="button" class="quiet" @click=${() => host.copy(id, text)}>
    ${shown}
  </button>`;
}

/** One button for each text. */
export function copyables(
  host: Host,
  id: string,
  handouts: readonly Handout[],
): TemplateResult | typeof nothing {
  if (handouts.length === 0) return nothing;
  return html`<p class="copyables">
    <span class="hint">Copy</span>
    ${handouts.map((handout) =>
      copyButton(host, `${id}-${handout.id}`, handout.label, handout.text),
    )}
  </p>`;
}
