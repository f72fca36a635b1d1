import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { embedCode, linkTo, webAddress } from '../share.ts';
import { copyables, copyButton } from './copy.ts';

/** Ways to pass the answer on, and the snippets for the set-up as it is. */
export function sharePanel(host: Host): TemplateResult {
  const link = linkOf(host);
  return html`<section part="share" class="share" aria-labelledby="share">
    <h3 id="share">Share this answer</h3>
    ${link === undefined ? nothing : html`<p class="link"><a href=${link} target="_blank" rel="noopener">${link}</a></p>`}
    <p class="copyables">
      ${link === undefined ? nothing : copyButton(host, 'link', 'Copy link', () => link)}
      ${copyButton(host, 'markdown', 'Copy as Markdown', () => host.markdown())}
      ${
        link === undefined
          ? nothing
          : copyButton(host, 'embed', 'Copy embed code', () => codeOf(host))
      }
      <button type="button" class="quiet" @click=${() => window.print()}>Print</button>
    </p>
    ${copyables(host, 'setup', host.handouts(), 'Your set-up as it is')}
  </section>`;
}

/** Paper has no address of its own. */
export function printedLink(host: Host): TemplateResult | typeof nothing {
  const link = linkOf(host);
  return link === undefined ? nothing : html`<p class="printed link">${link}</p>`;
}

/** The address of the full page with the state; undefined where no full page is known. */
function linkOf({ pageUrl, shared }: Host): string | undefined {
  const page = webAddress(pageUrl);
  return page && linkTo(page, shared);
}

/** HTML that shows the state on another page; empty where no full page is known. */
export function codeOf(host: Host): string {
  const link = linkOf(host);
  return link === undefined ? '' : embedCode(link, host.shared, host.frameName);
}
