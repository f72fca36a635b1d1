import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { LogLine } from '../types.ts';
import { copyButton } from './copy.ts';

export function logLines(session: Session, log: readonly LogLine[]): TemplateResult {
  const text = log.map((line) => `${line.level} - ${line.text}`).join('\n');
  return html`<ol>
      ${log.map(
        ({ level, text, always, since }) =>
          html`<li data-level=${level}>
            <code><span class="level">${level}</span> ${text}</code>
            <span class="hint">
              ${since ? `from ${since}` : nothing} ${always ? nothing : 'not always'}
            </span>
          </li>`,
      )}
    </ol>
    <p class="row">${copyButton(session, 'log-lines', 'Copy the lines', () => text)}</p>`;
}
