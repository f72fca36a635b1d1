import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import type { Problem } from '../types.ts';
import { prose } from '../prose.ts';

/** Shown instead of an answer when the question could not be read. */
export function setupProblems(session: Session, problems: readonly Problem[]): TemplateResult {
  return html`<section part="problems" class="answer card" aria-labelledby="answer">
    <div class="verdict" data-tone="failed" role="alert">
      ${icon('failed')}
      <div>
        <h2 id="answer" tabindex="-1">This link has a value that we don't know</h2>
        <ul>
          ${problems.map(({ at, message }) => html`<li><code>${at}</code> ${prose(message)}</li>`)}
        </ul>
        <p><button type="button" @click=${() => session.reset()}>Clear all</button></p>
      </div>
    </div>
  </section>`;
}

/** Above the fallback content when the engine did not start. */
export function startFailure(message: string, retry: () => void): TemplateResult {
  return html`<div part="problems" class="page problems" lang="en">
    <div class="verdict card" data-tone="failed" role="alert">
      ${icon('failed')}
      <div>
        <h2>Couldn't start the explainer</h2>
        <p>${likelyCause(message)}</p>
        <p class="hint"><code>${message}</code></p>
        <p>The tables below hold the same facts.</p>
        <p><button type="button" @click=${retry}>Try again</button></p>
      </div>
    </div>
  </div>`;
}

function likelyCause(message: string): string {
  if (!navigator.onLine) return 'You are offline. It starts by itself when you are back.';
  return /security policy|csp|unsafe-eval/i.test(message)
    ? "This page's content security policy forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'."
    : 'Its engine could not be loaded or run here.';
}
