import { html, nothing, type TemplateResult } from 'lit';
import { isError } from '../errors.ts';
import { prose } from '../prose.ts';
import type { Session } from '../session.ts';

/** Paste or drop a log, or any other text: the form fills itself. */
export function pasteBox(session: Session): TemplateResult {
  const read = (event: Event) => void session.read(fieldOf(event).value);
  return html`<div part="log-panel" class="field paste-box">
    <label for="log">Paste a log, a setup or a list of scopes</label>
    <textarea
      id="log"
      rows="1"
      placeholder="Log, workflow, command, .env, JSON: paste or drop"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="log-hint"
      @focus=${() => session.prepare()}
      @paste=${({ currentTarget }: Event) => {
        const field = currentTarget as HTMLTextAreaElement;
        setTimeout(() => void session.read(field.value));
      }}
      @dragover=${(event: Event) => event.preventDefault()}
      @dragenter=${() => session.prepare()}
      @drop=${(event: DragEvent) => drop(session, event)}
    ></textarea>
    <p class="row when-filled">
      <button type="button" @click=${read}>Explain this</button>
      <button
        type="button"
        class="link"
        @click=${(event: Event) => {
          fieldOf(event).value = '';
          session.forget();
        }}
      >
        Clear
      </button>
      <span class="hint" id="log-hint">It stays in this tab.</span>
    </p>
    ${status(session)}
  </div>`;
}

function fieldOf({ currentTarget }: Event): HTMLTextAreaElement {
  return (currentTarget as HTMLElement)
    .closest('.paste-box')
    ?.querySelector('textarea') as HTMLTextAreaElement;
}

function status({ reading }: Session): TemplateResult | typeof nothing {
  if (reading === 'pending') return html`<p class="hint">Reading the text…</p>`;
  if (reading === undefined || !isError(reading)) return nothing;
  return html`<div class="unreadable" role="alert">
    ${reading.error.problems.map(
      ({ message }) =>
        html`<p><strong>This text cannot be read:</strong> it ${prose(message)}.</p>`,
    )}
  </div>`;
}

function drop(session: Session, event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  void session.read(files);
}
