/** What the element shows: a form beside an answer, and a reference below. */

import { html, nothing, type TemplateResult } from 'lit';
import { isError } from './errors.ts';
import { answerCard } from './panels/answer.ts';
import { bar } from './panels/bar.ts';
import { dialogs } from './panels/dialogs.ts';
import { setupProblems, startFailure } from './panels/problems.ts';
import { reference } from './panels/reference.ts';
import { setup } from './panels/setup.ts';
import type { Session } from './session.ts';

export type Panel = TemplateResult | typeof nothing;

/** What a view is made of. */
export interface Shown {
  session: Session;
  /** Whether the answer is above the form when they are one below the other. */
  answerFirst: boolean;
  /** Why the engine did not start. */
  failure: string | undefined;
  retry: () => void;
  /** Whether the part of this name is left out. */
  hides: (part: string) => boolean;
}

/** The parts that are the same for every token. */
const SAME_FOR_ALL = ['log-panel', 'matrix', 'questions', 'sources'];

/** Decides by these attributes which parts are left out. */
export function hiding(hide: unknown, compact: boolean): Shown['hides'] {
  const named = typeof hide === 'string' ? hide.split(/\s+/) : [];
  return (part) => named.includes(part) || (compact && SAME_FOR_ALL.includes(part));
}

export function view(shown: Shown): TemplateResult {
  const { session, failure, retry } = shown;
  const { answer } = session;
  if (failure !== undefined) return html`${startFailure(failure, retry)}<slot></slot>`;
  if (!answer) return html`<slot><p lang="en">Scope Explainer is loading…</p></slot>`;
  const card = isError(answer)
    ? setupProblems(session, answer.error.problems)
    : answerCard(shown, answer);
  const form = shown.hides('setup') ? nothing : setup(shown);
  return html`
    <div class="page" lang="en">
      <div class="work" data-first=${shown.answerFirst ? 'answer' : 'form'}>
        ${shown.answerFirst ? [card, form] : [form, card]} ${bar(session)}
      </div>
      ${reference(shown)} ${dialogs(session)}
      <p class="unseen" role="status" aria-atomic="true"></p>
    </div>
  `;
}
