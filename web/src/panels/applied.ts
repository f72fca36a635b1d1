import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon } from '../icons.ts';
import { prose } from '../text.ts';

/** Says which fix the form now holds, and takes it back. */
export function appliedNote(host: Host): TemplateResult | typeof nothing {
  if (!host.applied) return nothing;
  return html`<p part="applied" class="applied" data-tone="ok">
    ${icon('ok')}
    <span>Applied to the form: ${prose(host.applied.summary)}.</span>
    <button type="button" id="undo" class="quiet" @click=${() => host.undo()}>Undo</button>
  </p>`;
}
