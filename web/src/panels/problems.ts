import { html, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { icon } from '../icons.ts';
import { prose } from '../text.ts';
import type { Problem } from '../types.ts';

/** What stands in the place of an answer when the question could not be read. */
export function setupProblems(problems: readonly Problem[]): TemplateResult {
  return problemList('This set-up cannot be read', problems, 'Choose again, or reset the form.');
}

export function logProblems(problems: readonly Problem[]): TemplateResult {
  return problemList('This log cannot be read', problems, 'Paste an excerpt instead.');
}

function problemList(what: string, problems: readonly Problem[], advice: string): TemplateResult {
  return html`<div part="problems" class="problems" data-tone="failed" role="alert">
    ${icon('failed')}
    <div>
      <p class="outcome">${what}</p>
      <ul>
        ${problems.map(({ at, message }) => html`<li><code>${at}</code> ${prose(message)}</li>`)}
      </ul>
      <p class="hint">${advice}</p>
    </div>
  </div>`;
}

/** What stands above the fallback content when the engine, or the form around it, did not come. */
export function startFailure(host: Host, message: string): TemplateResult {
  const retry = () => void host.start();
  return html`<div part="problems" class="problems" data-tone="failed" role="alert">
    ${icon('failed')}
    <div>
      <p class="outcome">
        ${host.answer ? 'The form did not come' : 'The explainer did not start'}
      </p>
      <p>${likelyCause(host, message)}</p>
      <p class="hint"><code>${message}</code></p>
      <p>What stands below is the same, without choosing.</p>
      <p><button type="button" @click=${retry}>Try again</button></p>
    </div>
  </div>`;
}

function likelyCause({ answer }: Host, message: string): string {
  if (!navigator.onLine) return 'You are offline. It starts by itself when you are back.';
  if (/security policy|csp|unsafe-eval/i.test(message)) {
    return "This page's content security policy forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'.";
  }
  return answer
    ? 'Its script could not be loaded. If trying again does not help, reload the page.'
    : 'Its engine could not be loaded or run here.';
}
