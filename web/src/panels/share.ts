import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { copyables, copyButton } from './copy.ts';

/** Ways to pass the answer on, and the snippets for the set-up as it is. */
export function sharePanel(host: Host): TemplateResult {
  const { link } = host;
  return html`<section part="share" class="share" aria-labelledby="share">
    <h3 id="share">Share this answer</h3>
    ${link === undefined ? nothing : html`<p class="link"><a href=${link} target="_blank" rel="noopener">${link}</a></p>`}
    <p class="copyables">
      ${link === undefined ? nothing : copyButton(host, 'link', 'Copy link', () => link)}
      ${copyButton(host, 'markdown', 'Copy as Markdown', () => host.markdown())}
      ${
        link === undefined
          ? nothing
          : copyButton(host, 'embed', 'Copy embed code', () => host.embedCode())
      }
      <button type="button" class="quiet" @click=${() => window.print()}>Print</button>
    </p>
    ${copyables(host, 'setup', host.handouts(), 'Your set-up as it is')}
  </section>`;
}

/** Paper has no address of its own. */
export function printedLink({ link }: Host): TemplateResult | typeof nothing {
  return link === undefined ? nothing : html`<p class="printed link">${link}</p>`;
}
