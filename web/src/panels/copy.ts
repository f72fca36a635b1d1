import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { Handout } from '../types.ts';

/** A button that copies a text, and says so; where the browser refuses, the text itself. */
export function copyButton(
  session: Session,
  id: string,
  label: string,
  text: () => string,
): TemplateResult {
  const copied = session.copied?.id === id ? session.copied : undefined;
  return html`<button type="button" class="copy" @click=${() => void session.copy(id, text())}>
      <span ?data-hidden=${copied?.done}>${label}</span>
      ${copied?.done ? html`<span class="done">Copied</span>` : nothing}
    </button>
    ${copied && !copied.done ? byHand(copied.text) : nothing}`;
}

function byHand(text: string): TemplateResult {
  const select = ({ currentTarget }: Event) => (currentTarget as HTMLTextAreaElement).select();
  return html`<label class="by-hand">
    <span class="hint">Your browser blocked copying. Select the text:</span>
    <textarea readonly rows="3" spellcheck="false" .value=${text} @focus=${select}></textarea>
  </label>`;
}

/** One button for each text. */
export function copyables(
  session: Session,
  id: string,
  handouts: readonly Handout[],
): TemplateResult[] {
  return handouts.map((handout) =>
    copyButton(session, `${id}-${handout.id}`, handout.label, () => handout.text),
  );
}
