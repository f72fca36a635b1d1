import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import type { Report, Step } from '../types.ts';
import { prose } from '../prose.ts';
import { proof } from './sources.ts';

/** The run as four rows; without a verdict, what each needs. */
export function steps(session: Session, report: Report, judged: boolean): TemplateResult {
  const { steps } = judged ? report : session.catalog;
  return html`<div part="run" class="steps block">
    <h3 id="steps">What the run does</h3>
    <ol aria-labelledby="steps">
      ${steps.map((step) => row(step, detail(session, report, step, judged)))}
    </ol>
  </div>`;
}

function detail(session: Session, report: Report, { id }: Step, judged: boolean): unknown {
  const { calls, run, evidence } = report;
  const call = calls.find((call) => call.id === id);
  const decided = call ?? run.stages.find((stage) => stage.id === id);
  const proven = judged && decided ? proof(session, decided, evidence) : nothing;
  if (!call) return proven;
  const { method, path, status, tokenLabel, runLabel } = call;
  return html`<p><code>${method} ${path}</code></p>
    ${
      judged
        ? html`<p>
            The token: ${tokenLabel}. This run: ${runLabel}${status ? `, ${status}` : ''}.
          </p>`
        : nothing
    }
    ${proven}`;
}

function row({ id, name, part, tone, word, why }: Step, detail: unknown): TemplateResult {
  return html`<li part="step" data-tone=${tone} data-step=${id}>
    <details>
      <summary>
        ${icon(tone)}
        <span class="name">${name} <span class="sdk">${prose(part)}</span></span>
        <strong class="word">${word}</strong>
        <span class="why">${prose(why)}</span>
      </summary>
      <div class="detail">${detail}</div>
    </details>
  </li>`;
}
