import { html, nothing, type TemplateResult } from 'lit';
import { isError } from '../errors.ts';
import type { Host } from '../host.ts';
import { prose } from '../text.ts';
import type { Reading, Observation } from '../types.ts';
import { copyButton } from './copy.ts';
import { logProblems } from './problems.ts';

/** Paste or drop a log: the form fills itself, and the lines that mattered are explained. */
export function logPanel(host: Host): TemplateResult {
  return html`<details part="log-panel" class="log-panel">
    <summary>Have a log? <span class="hint">Paste it, and the form fills itself.</span></summary>
    <div class="field">
      <label for="log">The output of the step that runs Socket Basics</label>
      <p class="hint" id="log-hint">
        An excerpt will do. It is read on your machine, goes nowhere and is kept nowhere; nothing of
        it is shown in the answer.
      </p>
      <textarea
        id="log"
        rows="4"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="log-hint"
        @paste=${({ currentTarget }: Event) => {
          const field = currentTarget as HTMLTextAreaElement;
          setTimeout(() => void host.diagnose(field.value));
        }}
        @dragover=${(event: Event) => event.preventDefault()}
        @drop=${(event: DragEvent) => drop(host, event)}
      ></textarea>
      <p class="row">
        <button type="button" @click=${(event: Event) => void host.diagnose(logField(event).value)}>
          Explain this log
        </button>
        <button
          type="button"
          class="quiet"
          @click=${(event: Event) => {
            logField(event).value = '';
            host.forgetLog();
          }}
        >
          Clear
        </button>
      </p>
    </div>
    ${answer(host)}
  </details>`;
}

function answer(host: Host): unknown {
  const { diagnosis, reading } = host;
  if (reading) return html`<p class="hint">Reading the log …</p>`;
  if (diagnosis === undefined) return nothing;
  if (isError(diagnosis)) return logProblems(diagnosis.error.problems);
  return explanation(host, diagnosis);
}

function logField({ currentTarget }: Event): HTMLTextAreaElement {
  const panel = (currentTarget as HTMLElement).closest('details') as HTMLElement;
  return panel.querySelector('textarea') as HTMLTextAreaElement;
}

function drop(host: Host, event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  void host.diagnose(file.text());
}

function explanation(host: Host, reading: Reading): TemplateResult {
  const { headline, advice, version, checkedAgainst, causes } = reading;
  const telling = reading.observations.filter(({ telling }) => telling);
  const written = version.read ?? version.range;
  return html`<div part="diagnosis" class="diagnosis">
    <p class="headline">${prose(headline)}</p>
    ${advice ? html`<p>${prose(advice)}</p>` : nothing}
    <ol class="observations">
      ${causes.map(({ line, id, message, advice }) => observation(line, id, `${message} ${advice}`))}
      ${telling.map(({ line, text, meaning }: Observation) => observation(line, text, meaning))}
    </ol>
    ${questions(reading)}
    <p class="row">
      ${copyButton(host, 'diagnosis', 'Copy for a ticket, without the log', () => reading.markdown)}
    </p>
    <p class="hint">
      ${written ? `Written by Socket Basics ${written}. ` : nothing}${checkedAgainst}
    </p>
  </div>`;
}

function observation(line: number, text: string, meaning: string): TemplateResult {
  return html`<li>
    <span class="hint">Line ${line}</span>
    <code>${text}</code>
    <span>${prose(meaning)}</span>
  </li>`;
}

function questions({ questions, confidence }: Reading): TemplateResult | typeof nothing {
  if (questions.length === 0 || confidence === 'none') return nothing;
  return html`<details class="open-questions">
    <summary>What the log leaves open: ${questions.length}</summary>
    <ul>
      ${questions.map(({ question }) => html`<li>${prose(question)}</li>`)}
    </ul>
  </details>`;
}
