import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import type { Call, Report, Step } from '../types.ts';
import { prose } from '../prose.ts';
import { proof } from './sources.ts';

/** The run as four rows; without a verdict, what each needs. */
export function steps(session: Session, report: Report, judged: boolean): TemplateResult {
  const { steps } = judged ? report : session.catalog;
  return html`<div part="run" class="steps block">
    <h3 id="steps">What the run does</h3>
    <ol aria-labelledby="steps">
      ${steps.map((step) => row(session, report, step, judged))}
    </ol>
  </div>`;
}

function row(
  session: Session,
  { calls, run, evidence }: Report,
  { id, tone, word, why }: Step,
  judged: boolean,
): TemplateResult {
  const call = calls.find((call) => call.id === id);
  const stage = run.stages.find((stage) => stage.id === id);
  const decided = call ?? stage;
  const status = judged && call?.status;
  const proven = judged && decided ? proof(session, decided, evidence) : nothing;
  return html`<li part="step" data-tone=${tone} data-step=${id}>
    <details>
      <summary>
        ${icon(tone)}
        <span class="name">
          ${call?.purpose ?? stage?.label}
          <span class="sdk">${call ? html`<code>${call.sdk}</code>` : 'no API call'}</span>
        </span>
        <strong class="word">${word} ${status || nothing}</strong>
        <span class="why">${prose(why)}</span>
      </summary>
      <div class="detail">${call ? callDetail(call, judged) : nothing} ${proven}</div>
    </details>
  </li>`;
}

function callDetail(call: Call, judged: boolean): TemplateResult {
  const { method, path, status, tokenLabel, runLabel } = call;
  return html`<p><code>${method} ${path}</code></p>
    ${
      judged
        ? html`<p>
            The token: ${tokenLabel}. This run: ${runLabel}${status ? `, ${status}` : ''}.
          </p>`
        : nothing
    }`;
}
