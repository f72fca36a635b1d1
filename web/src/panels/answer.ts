/** The card with the answer: the verdict, what to change, what the run does, and ways to share it. */

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import type { Reading, Recommendation, Report } from '../types.ts';
import type { Shown } from '../view.ts';
import { prose } from '../prose.ts';
import { asked } from './asked.ts';
import { copyButton } from './copy.ts';
import { adminButton, openDialog } from './dialogs.ts';
import { changes } from './fix.ts';
import { focusOn } from './focus.ts';
import { leastPrivilege } from './least.ts';
import { readingLines } from './reading.ts';
import { link } from './share.ts';
import { steps } from './steps.ts';

export function answerCard(shown: Shown, report: Report): TemplateResult {
  const { session, hides } = shown;
  const { cause, asks } = session;
  const judged = asks && !cause;
  return html`<section part="answer" class="answer card" aria-labelledby="answer">
    ${top(session, report)} ${notes(session)}
    ${judged && !hides('changes') ? changes(session, report) : nothing}
    ${judged || cause ? readingLines(session) : nothing}
    ${hides('run') ? nothing : steps(session, report, judged)}
    ${hides('share') ? nothing : footer(session, report, judged)}
    <p class="printed">${asked(session, report)}</p>
    <p class="printed">${link(session)}</p>
  </section>`;
}

function top(session: Session, report: Report): TemplateResult {
  const { cause, asks, catalog } = session;
  if (cause) return causeBand(cause);
  const mode = report.scenario.mode;
  const needs = catalog.recommendations.find(({ scenario }) => scenario.mode === mode);
  return asks || !needs ? verdictBand(report, catalog.jobStaysGreen) : needed(session, needs);
}

function verdictBand(report: Report, jobStaysGreen: string): TemplateResult {
  const { verdict, notices } = report;
  const { tone } = verdict;
  const unknown = notices.filter(({ code }) => code === 'unknown-scope').length;
  const further = verdict.warnings.slice(1);
  return html`<div part="verdict" class="verdict" data-tone=${tone} data-outcome=${verdict.outcome}>
    ${icon(tone)}
    <div>
      <h2 id="answer" tabindex="-1">${prose(verdict.headline)}</h2>
      <p>
        ${prose(verdict.detail)} ${tone === 'failed' ? prose(jobStaysGreen) : nothing}
        ${further.map(({ text }) => html`<br />${prose(text)}`)}
      </p>
      ${
        unknown
          ? html`<p>
              <button
                type="button"
                class="link unknown"
                @click=${(event: Event) => focusOn(event, '.notices button')}
              >
                ${
                  unknown > 1
                    ? `${unknown} names aren't Socket scopes: check them`
                    : "1 name isn't a Socket scope: check it"
                }
              </button>
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

/** What a token needs, before anything is known of one. */
function needed(
  session: Session,
  { headline, detail, scenario, label }: Recommendation,
): TemplateResult {
  const tick = (event: Event) => {
    session.swap({ ...scenario }, `Filled in the smallest token: ${label}.`, '.try');
    focusOn(event, '#undo');
  };
  return html`<div part="verdict" class="verdict" data-tone="neutral" data-outcome="unasked">
      <div>
        <h2 id="answer" tabindex="-1">${prose(headline)}</h2>
        <p>${prose(detail)}</p>
      </div>
    </div>
    <div class="block row">
      <button type="button" class="primary try" @click=${tick}>Tick these scopes</button>
      <span class="hint">or say what your token has</span>
    </div>`;
}

/** A reading that scopes do not explain, in place of the verdict. */
function causeBand({ headline, advice, tone }: Reading): TemplateResult {
  return html`<div part="verdict" class="verdict" data-tone=${tone} data-outcome="unread">
    ${icon(tone)}
    <div>
      <h2 id="answer" tabindex="-1">${prose(headline)}</h2>
      <p>${prose(advice)}</p>
    </div>
  </div>`;
}

/** Remarks on the state as a whole; their row keeps its height. */
function notes(session: Session): TemplateResult | typeof nothing {
  const { newer, undoable } = session;
  if (newer) {
    return html`<p class="block newer" data-tone="warning">
      This link is from a newer version of this page; the answer may be wrong.
    </p>`;
  }
  if (!undoable) return nothing;
  const undo = (event: Event) => {
    session.undo();
    focusOn(event, undoable.from);
  };
  const snippet = undoable.fix?.handouts.find(({ id }) => id === 'snippet');
  return html`<div part="applied" class="block applied">
    <p class="row">
      <span>${prose(undoable.words)}</span>
      <button type="button" id="undo" class="quiet" @click=${undo}>Undo</button>
    </p>
    ${
      undoable.fix
        ? html`<p>${undoable.fix.steps.map((step) => html`${prose(step)} `)}</p>
            ${
              snippet
                ? html`<pre><code>${snippet.text}</code></pre>
                    <p class="row">
                      ${copyButton(session, 'applied', 'Copy', () => snippet.text)}
                    </p>`
                : nothing
            }`
        : nothing
    }
  </div>`;
}

function footer(session: Session, report: Report, judged: boolean): TemplateResult {
  const address = session.pageUrl === undefined ? undefined : link(session);
  const note = 1 + report.fixes.findIndex((_, index) => session.handout(index + 1, 'note'));
  return html`<div part="share" class="block footer">
    ${address ? copyButton(session, 'link', 'Copy link', () => address) : nothing}
    ${(note > 1 && !session.cause) || (note && !session.asks) ? adminButton(note, 'link') : nothing}
    ${
      address
        ? html`<button type="button" class="link" @click=${(e: Event) => openDialog(e, 'embed')}>
            Embed
          </button>`
        : copyButton(session, 'markdown', 'Copy as Markdown', () => session.markdown())
    }
    <button type="button" class="link" @click=${() => window.print()}>Print</button>
    ${judged ? leastPrivilege(report.leastPrivilege) : nothing}
  </div>`;
}
