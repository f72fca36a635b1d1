import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../session.ts';
import type { Fix, Report } from '../types.ts';
import { prose } from '../prose.ts';
import { count } from '../words.ts';
import { copyables, copyButton } from './copy.ts';
import { adminButton } from './dialogs.ts';
import { focusOn } from './focus.ts';

/** Handouts that are shown elsewhere. */
const ELSEWHERE = ['snippet', 'note'];

/** What to change: the cheapest fix in full, the others folded. */
export function changes(session: Session, report: Report): TemplateResult | typeof nothing {
  const { fixes, improvements } = report;
  const [first, ...others] = fixes;
  const ways = [
    folded(session, others, 2, count(others.length, 'other way')),
    folded(
      session,
      improvements,
      0,
      `Optional: clear the warning (${count(improvements.length, 'way')})`,
    ),
  ];
  return html`<div part="changes" class="changes">
    ${
      first
        ? fixCard(session, first, 1, ways)
        : html`<div class="block row">${ways} ${wholeFiles(session, 0)}</div>`
    }
  </div>`;
}

/** The key ties what was unfolded to its fix. */
function folded(
  session: Session,
  fixes: readonly Fix[],
  number: number,
  summary: string,
): TemplateResult | typeof nothing {
  if (fixes.length === 0) return nothing;
  return html`<details class="ways">
    <summary>${summary}</summary>
    ${repeat(
      fixes,
      ({ changes }) => JSON.stringify(changes),
      (fix, index) => fixCard(session, fix, number && number + index),
    )}
  </details>`;
}

/** `number` is the fix's place in the report, from 1; an improvement has none. */
function fixCard(
  session: Session,
  fix: Fix,
  number: number,
  others: unknown = nothing,
): TemplateResult {
  const { title, summary, steps, stays, effortLabel, outcome } = fix;
  const snippet = session.handout(number, 'snippet');
  const note = session.handout(number, 'note');
  const attempt = (event: Event) => {
    session.apply(fix, number);
    focusOn(event, '#undo');
  };
  const whole = session.unfolded('steps');
  return html`<div part="fix" class="fix block ${whole ? 'whole' : ''}" data-outcome=${outcome}>
    <h3>${number === 1 ? ['Fix: ', prose(lower(title))] : prose(summary)}</h3>
    <p class="hint">
      ${effortLabel}${stays === null ? '' : html`<span class="further">. ${prose(stays)}</span>`}
    </p>
    ${
      snippet && !note && title === summary
        ? html`<pre><code>${snippet.text}</code></pre>`
        : html`<ol class="todo">
              ${steps.map((step, index) => html`<li class=${index ? 'further' : ''}>${prose(step)}</li>`)}
            </ol>
            <button
              type="button"
              class="link all-steps"
              aria-expanded=${whole}
              ?hidden=${steps.length < 2}
              @click=${() => session.unfold('steps', !whole)}
            >
              All ${steps.length} steps
            </button>`
    }
    <div class="row">
      <button type="button" class="primary try" @click=${attempt}>Try this fix</button>
      ${snippet ? copyButton(session, `fix-${number}`, 'Copy', () => snippet.text) : nothing}
      ${others} ${note ? adminButton(number) : nothing}
      ${number ? wholeFiles(session, number) : nothing}
    </div>
  </div>`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Whole files and lines to copy, for a fix, or for the setup as it is. */
function wholeFiles(session: Session, number: number): TemplateResult {
  const handouts = session.handouts(number).filter(({ id }) => !ELSEWHERE.includes(id));
  return html`<details class="files">
    <summary>Copy a whole file</summary>
    <p class="row">${copyables(session, `file-${number}`, handouts)}</p>
  </details>`;
}
