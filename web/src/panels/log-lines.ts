import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import type { LogLine } from '../types.ts';
import { copyButton } from './copy.ts';

export function logLines(host: Host, log: readonly LogLine[]): TemplateResult | typeof nothing {
  if (log.length === 0) return nothing;
  const text = log.map((line) => `${line.level} - ${line.text}`).join('\n');
  return html`<section part="log" class="log" aria-labelledby="log-lines">
    <div class="heading">
      <h3 id="log-lines">Log lines to look for</h3>
      ${copyButton(host, 'log-lines', 'Copy the lines', () => text)}
    </div>
    <ol>
      ${log.map(
        ({ level, text, always, since }) =>
          html`<li data-level=${level}>
            <code><span class="level">${level}</span> ${text}</code>
            <span class="hint">
              ${since ? `since ${since}` : nothing} ${always ? nothing : 'may be missing'}
            </span>
          </li>`,
      )}
    </ol>
  </section>`;
}
