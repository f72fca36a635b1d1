/** The few shapes beside words. Their colour comes from the tone of the box around them. */

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Tone } from './types.ts';

const circle = svg`<circle class="fill" cx="12" cy="12" r="11" />`;

const SHAPES: Record<Tone, SVGTemplateResult> = {
  ok: svg`${circle}<path class="mark" d="M7 12.5l3.5 3.5L17 8.5" />`,
  warning: svg`<path class="fill" d="M12 1.5 23.5 22H.5z" /><path class="mark" d="M12 9v5.5M12 18.2v.1" />`,
  failed: svg`<path class="fill" d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z" /><path class="mark" d="M8 8l8 8M16 8l-8 8" />`,
  unknown: svg`${circle}<path class="mark" d="M9 9.4a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1-1.4 2M12 17.6v.1" />`,
  idle: svg`<circle class="ring" cx="12" cy="12" r="10" /><path class="dash" d="M8 12h8" />`,
};

export function icon(tone: Tone): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[tone]}</svg>`;
}
