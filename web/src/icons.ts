/** The few shapes that stand beside words. Colour comes from the tone of the box around them. */

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Call, Outcome, Report, StageState, TokenOutcome } from './types.ts';

/** How a thing looks; its word is always beside it. */
export type Tone = StageState | 'neutral';

const OUTCOME_TONES: Record<Outcome, Tone> = {
  works: 'ok',
  'works-with-warning': 'warning',
  'fails-silently': 'failed',
};

export const outcomeTone = (outcome: Outcome): Tone => OUTCOME_TONES[outcome];
export const tokenTone = (token: TokenOutcome): Tone => (token === 'allowed' ? 'ok' : 'failed');

const lost = ({ verdict }: Report): boolean => verdict.outcome === 'fails-silently';
const stage = ({ run }: Report, id: string): Tone =>
  run.stages.find((stage) => stage.id === id)?.state ?? 'idle';

/** Colour follows damage: what does no harm is no warning, what nobody knows no failure. */
export function verdictTone(report: Report): Tone {
  const { verdict, run } = report;
  if (lost(report)) return run.scanned && run.uploaded === 'unknown' ? 'unknown' : 'failed';
  return verdict.warnings.every(({ rule }) => rule === 'config-denied') ? 'ok' : 'warning';
}

/** A refused call is a failure only where something is lost. */
export function callTone(report: Report, { id, run }: Call): Tone {
  if (id === 'fullscans.post') return stage(report, 'upload');
  if (run === 'succeeds') return 'ok';
  if (run === 'unknown') return 'unknown';
  return run === 'not-called' || !lost(report) ? 'idle' : 'failed';
}

export function callWord(report: Report, call: Call): string {
  if (call.run !== 'not-called') return call.runLabel;
  return callTone(report, call) === 'failed' ? 'Not sent' : 'Not needed';
}

export const scanTone = (report: Report): Tone => stage(report, 'scan');

const circle = svg`<circle class="fill" cx="12" cy="12" r="11" />`;

const SHAPES: Record<Tone, SVGTemplateResult> = {
  ok: svg`${circle}<path class="mark" d="M7 12.5l3.5 3.5L17 8.5" />`,
  warning: svg`<path class="fill" d="M12 1.5 23.5 22H.5z" /><path class="mark" d="M12 9v5.5M12 18.2v.1" />`,
  failed: svg`<path class="fill" d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z" /><path class="mark" d="M8 8l8 8M16 8l-8 8" />`,
  unknown: svg`${circle}<path class="mark" d="M9 9.4a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1-1.4 2M12 17.6v.1" />`,
  neutral: svg``,
  idle: svg`<circle class="ring" cx="12" cy="12" r="10" /><path class="dash" d="M8 12h8" />`,
};

export function icon(tone: Tone): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[tone]}</svg>`;
}
