import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import { prose } from '../text.ts';
import type { Run, Stage } from '../types.ts';

/** A picture of the run: its stages on a line that breaks where the run does. */
export function runPicture({ stages, exitCodeText }: Run): TemplateResult {
  return html`<section part="run" class="run" aria-labelledby="run">
    <h3 id="run">The run, step by step</h3>
    <ol class="stages">
      ${stages.map((stage) => station(stage))}
    </ol>
    <p class="exit">${prose(exitCodeText)}</p>
  </section>`;
}

function station({ label, state, stateLabel, summary, text }: Stage): TemplateResult {
  return html`<li data-tone=${state}>
    <div class="node">${icon(state)}</div>
    <div class="words">
      <p class="name">
        ${label}
        ${stateLabel === summary ? nothing : html`<span class="state">${stateLabel}</span>`}
      </p>
      <p class="summary">${prose(summary)}</p>
      <p class="text">${prose(text)}</p>
    </div>
  </li>`;
}
