import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import type { Session } from '../session.ts';
import { prose } from '../prose.ts';

/** In a narrow window: the answer in one line, while its card is out of sight. */
export function bar(session: Session): TemplateResult | typeof nothing {
  const { report, cause, asks, catalog } = session;
  if (!report) return nothing;
  const needs = catalog.recommendations.find(
    ({ scenario }) => scenario.mode === report.scenario.mode,
  );
  const tone = cause?.tone ?? (asks ? report.verdict.tone : undefined);
  const words = cause?.headline ?? (asks ? report.verdict.headline : needs?.headline);
  const go = ({ currentTarget }: Event) => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('#answer')?.focus();
  };
  return html`<button
    type="button"
    class="bar"
    part="bar"
    data-tone=${tone ?? 'neutral'}
    @click=${go}
  >
    ${tone ? icon(tone) : nothing}
    <span>${prose(words ?? '')}</span>
    <span class="see">See</span>
  </button>`;
}
