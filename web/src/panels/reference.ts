/** The reference, in closed rows; each is filled when it is opened. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { Shown } from '../view.ts';
import { count } from '../words.ts';
import { logLines } from './log-lines.ts';
import { matrixTable } from './matrix.ts';
import { questions } from './questions.ts';
import { sources } from './sources.ts';

export function reference({ session, hides }: Shown): TemplateResult {
  const { report, catalog } = session;
  const row = (part: string, title: string, hint: string, content: () => unknown) =>
    hides(part) ? nothing : fold(session, part, title, hint, content);
  return html`<div class="reference">
    ${row('matrix', 'Compare all tokens', count(catalog.calls.length, 'call'), () => matrixTable(session))}
    ${
      report
        ? row('log', 'What the log will show', count(report.log.length, 'line'), () =>
            logLines(session, report.log),
          )
        : nothing
    }
    ${row('questions', 'Common questions', 'Do I need `socket-basics`?'.replaceAll('`', ''), () => questions(catalog))}
    ${row('sources', 'How we know, and what nobody knows yet', catalog.checkedAgainst, () => sources(catalog))}
  </div>`;
}

function fold(
  session: Session,
  part: string,
  title: string,
  hint: string,
  content: () => unknown,
): TemplateResult {
  const toggle = ({ target }: Event) => session.unfold(part, (target as HTMLDetailsElement).open);
  return html`<details class="fold-row ${part}" part="reference" @toggle=${toggle}>
    <summary><span>${title}</span> <span class="hint">${hint}</span></summary>
    ${session.unfolded(part) ? content() : nothing}
  </details>`;
}
