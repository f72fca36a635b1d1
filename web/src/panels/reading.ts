import { html, nothing, type TemplateResult } from 'lit';
import { isError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Reading } from '../types.ts';
import { prose } from '../prose.ts';
import { count } from '../words.ts';
import { copyButton } from './copy.ts';

/** What the text says, line by line, and what it leaves open. */
export function readingLines(session: Session): TemplateResult | typeof nothing {
  const { reading } = session;
  if (!reading || reading === 'pending' || isError(reading)) return nothing;
  const { causes, version, checkedAgainst, headline, runs } = reading;
  const telling = reading.observations.filter(({ telling }) => telling);
  const written = version.read ?? version.range;
  const lines = causes.length + telling.length;
  return html`${warnings(reading)}
    <details part="diagnosis" class="diagnosis block">
      <summary>
        <span>
          Your ${reading.kind === 'log' ? 'log' : 'text'}: ${prose(headline)}
          <span class="hint">${lines ? count(lines, 'line') : nothing}</span>
        </span>
      </summary>
      <ol>
        ${causes.map(({ line, id, message, advice }) => entry(line, id, `${message} ${advice}`))}
        ${telling.map(({ line, text, meaning }) => entry(line, text, meaning))}
      </ol>
      ${open(reading)}
      <p class="row">
        ${copyButton(session, 'diagnosis', 'Copy for a ticket', () => reading.markdown)}
        <span class="hint">
          ${runs > 1 ? `${runs} runs found; this is the last one. ` : nothing}
          ${written ? `Socket Basics ${written}. ` : nothing}${checkedAgainst}
        </span>
      </p>
    </details>`;
}

function entry(line: number, text: string, meaning: string): TemplateResult {
  return html`<li>
    <span class="hint">Line ${line}</span>
    <code>${text}</code>
    <span>${prose(meaning)}</span>
  </li>`;
}

/** What in a setup has no effect, does something unexpected, or breaks. */
function warnings({ warnings }: Reading): TemplateResult | typeof nothing {
  if (warnings.length === 0) return nothing;
  return html`<ul class="setup-warnings block" aria-label="Warnings about your text">
    ${warnings.map(({ line, message }) => html`<li>Line ${line}: ${prose(message)}</li>`)}
  </ul>`;
}

function open({ questions, confidence }: Reading): TemplateResult | typeof nothing {
  if (confidence === 'none' || questions.length === 0) return nothing;
  return html`<ul class="open-questions">
    ${questions.map(({ question }) => html`<li>${prose(question)}</li>`)}
  </ul>`;
}
