/** What the element shows: first the answer, and around it what comes later. */

import { html, nothing, type TemplateResult } from 'lit';
import { isError } from './errors.ts';
import type { Host } from './host.ts';
import { notes } from './panels/notes.ts';
import { setupProblems, startFailure } from './panels/problems.ts';
import { starters } from './panels/starters.ts';
import { asked, verdictBand } from './panels/verdict.ts';
import type { Report } from './types.ts';

export function view(host: Host): TemplateResult {
  const { answer, answerFirst, workbench } = host;
  if (!answer)
    return html`${missing(host)}<slot><p class="hint">Scope Explainer is loading …</p></slot>`;
  const report = isError(answer) ? undefined : answer;
  const reply = isError(answer) ? setupProblems(answer.error.problems) : verdict(host, answer);
  const start = host.show('starters', () => starters(host, report?.scenario));
  // Who brings a set-up along comes for its answer; once shown, nothing changes its place.
  return html`
    <div class="page">
      <div class="work">
        ${answerFirst ? nothing : start} ${reply} ${notes(host)}
        ${workbench ? workbench.aroundAnswer(host, report) : coming(host)}
      </div>
      ${answerFirst && workbench ? start : nothing} ${workbench?.reference(host)}
      <p class="unseen" role="status" aria-atomic="true">${host.sentence}</p>
    </div>
    ${host.failure === undefined ? nothing : html`${missing(host)}<slot></slot>`}
  `;
}

function missing(host: Host): TemplateResult | typeof nothing {
  const { failure } = host;
  return failure === undefined ? nothing : startFailure(host, failure);
}

function coming({ failure }: Host): TemplateResult | typeof nothing {
  return failure === undefined
    ? html`<p class="hint coming">The form is on its way …</p>`
    : nothing;
}

function verdict(host: Host, report: Report): TemplateResult {
  return html`<div class="heading">
      <h2>What happens</h2>
      ${asked(host, report)}
    </div>
    ${verdictBand(report)}`;
}
