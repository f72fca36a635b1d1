import { html, nothing, type TemplateResult } from 'lit';
import { callWord, icon, scanTone, callTone, type Tone } from '../icons.ts';
import type { Session } from '../session.ts';
import type { Call, Report } from '../types.ts';
import { prose, scopeList } from '../prose.ts';
import { proof } from './sources.ts';

/** The run as four rows; without a verdict, what each needs. */
export function steps(session: Session, report: Report, judged: boolean): TemplateResult {
  const [find, load, upload] = report.calls;
  return html`<div part="run" class="steps block">
    <h3 id="steps">What the run does</h3>
    <ol aria-labelledby="steps">
      ${callRow(session, report, find, judged)} ${callRow(session, report, load, judged)}
      ${scanRow(session, report, judged)} ${callRow(session, report, upload, judged)}
    </ol>
  </div>`;
}

function callRow(session: Session, report: Report, call: Call, judged: boolean): TemplateResult {
  const tone = judged ? callTone(report, call) : 'idle';
  const { sdk, method, path, status, tokenLabel, runLabel } = call;
  const detail = html`<p><code>${method} ${path}</code></p>
    ${
      judged
        ? html`<p>The token: ${tokenLabel}. This run: ${runLabel}${status ? `, ${status}` : ''}.</p>
            ${proof(session, call, report.evidence)}`
        : nothing
    }`;
  return row({
    part: html`<code class="sdk">${sdk}</code>`,
    id: call.id,
    tone,
    name: call.purpose,
    word: judged ? html`${callWord(report, call)} ${status ?? nothing}` : '–',
    why:
      judged && call.reason !== report.verdict.detail
        ? prose(call.reason)
        : needs(report, call, judged),
    detail,
  });
}

/** What a call needs; where that was met, what else the upload lacks, in a few words. */
function needs({ run }: Report, { requires, token }: Call, judged: boolean): unknown {
  const organization = run.stages.find(({ id }) => id === 'organization');
  if (judged && token === 'allowed') {
    return organization?.state === 'failed' ? prose(organization.text) : 'For the reason above.';
  }
  return requires.length ? ['Needs ', scopeList(requires, ''), '.'] : 'Needs no scope.';
}

function scanRow(session: Session, report: Report, judged: boolean): TemplateResult {
  const { run, evidence } = report;
  const [settings, scan] = run.stages;
  if (!settings || !scan) throw new Error('a run without stages');
  return row({
    part: html`<span class="sdk">no API call</span>`,
    id: 'scan',
    tone: judged ? scanTone(report) : 'idle',
    name: 'Scan',
    word: judged ? (run.scanned ? 'Runs' : 'Nothing') : '–',
    why: judged
      ? prose(scan.state === 'ok' ? settings.text : scan.text)
      : 'Runs the scanners that you turned on.',
    detail: proof(session, scan, evidence),
  });
}

interface Row {
  part: TemplateResult;
  id: string;
  tone: Tone;
  name: string;
  word: unknown;
  why: unknown;
  detail: unknown;
}

function row({ part, id, tone, name, word, why, detail }: Row): TemplateResult {
  return html`<li part="step" data-tone=${tone} data-step=${id}>
    <details>
      <summary>
        ${icon(tone)}
        <span class="name">${name} ${part}</span>
        <strong class="word">${word}</strong>
        <span class="why">${why}</span>
      </summary>
      <div class="detail">${detail}</div>
    </details>
  </li>`;
}
