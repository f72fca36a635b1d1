import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon } from '../icons.ts';
import { prose } from '../text.ts';

export const REFUSED =
  'That looked like a token or another secret. It was left out, and nothing was kept or sent.';

/** What is to be said of the state as a whole, beside its answer. */
export function notes(host: Host): TemplateResult {
  return html`${host.newer ? newerNote() : nothing} ${host.undoable ? undoNote(host) : nothing}`;
}

function newerNote(): TemplateResult {
  return html`<p class="applied newer" data-tone="warning">
    ${icon('warning')}
    <span>This link was made by a newer version of the page, and may mean something else.</span>
  </p>`;
}

/** Says what took the place of the form's state, and takes it back. */
function undoNote(host: Host): TemplateResult {
  return html`<p part="applied" class="applied" data-tone="ok">
    ${icon('ok')}
    <span>${prose(host.undoable?.words ?? '')}</span>
    <button type="button" id="undo" class="quiet" @click=${() => host.undo()}>Undo</button>
  </p>`;
}
