import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon, runTone, tokenTone, type Tone } from '../icons.ts';
import { prose, scopeList } from '../text.ts';
import type { Call, Report } from '../types.ts';
import { proof } from './sources.ts';

export function callTimeline(host: Host, { calls, evidence }: Report): TemplateResult {
  return html`<section part="calls" class="calls" aria-labelledby="calls">
    <h3 id="calls">The three calls</h3>
    <ol>
      ${calls.map((call) => entry(host, call, evidence))}
    </ol>
  </section>`;
}

function entry(host: Host, call: Call, evidence: Report['evidence']): TemplateResult {
  return html`<li part="call" data-tone=${runTone(call.run)} data-call=${call.id}>
    <div class="node">${icon(runTone(call.run))}</div>
    <h4>${call.purpose}</h4>
    <p class="names">
      <code class="sdk">${call.sdk}</code>
      <span class="route">${call.method} ${call.path}</span>
    </p>
    <dl class="outcomes">
      ${fact('The token', tokenTone(call.token), call.tokenLabel, requirement(call))}
      ${fact('This run', runTone(call.run), call.runLabel, call.status)}
    </dl>
    <p class="reason">${prose(call.reason)}</p>
    ${proof(host, call, evidence)}
  </li>`;
}

function fact(term: string, tone: Tone, label: string, extra: unknown): TemplateResult {
  return html`<div data-tone=${tone}>
    <dt>${term}</dt>
    <dd>${icon(tone)} <strong>${label}</strong> <span class="extra">${extra}</span></dd>
  </div>`;
}

function requirement({ requires }: Call): TemplateResult | typeof nothing {
  return requires.length ? html`needs ${scopeList(requires, '')}` : nothing;
}
