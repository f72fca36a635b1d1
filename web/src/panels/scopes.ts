import { html, nothing, type TemplateResult } from 'lit';
import { REFUSED, type Session } from '../session.ts';
import { boxOf, featuredGroups, leavesOf, readNames, tick } from '../ticking.ts';
import type { Notice, Scope } from '../types.ts';
import { prose } from '../prose.ts';
import { count } from '../words.ts';
import { focusOn } from './focus.ts';
import { otherScopes } from './other-scopes.ts';

const SHOWN_NOTICES = 20;

export function scopePicker(session: Session, notices: readonly Notice[]): TemplateResult {
  const { catalog } = session;
  const featured = featuredGroups(catalog);
  return html`<fieldset part="field" class="field scopes">
    <legend>Which scopes does the token have? <span class="hint">Bold ones matter.</span></legend>
    ${session.isOpen('scopes') ? html`<p class="open">Your text doesn't show all of them.</p>` : nothing}
    <ul class="tree">
      ${featured.map((group) => groupRow(session, group))}
    </ul>
    ${noticeList(session, notices)}
    <div class="more-scopes">
      ${pasteList(session)} ${otherScopes(session, featured)} ${examples(session)}
    </div>
  </fieldset>`;
}

/** A group with the leaves that matter: all if a call needs one, or else those that the token has. */
function groupRow(session: Session, group: Scope): TemplateResult {
  const { scopes, calls } = session.catalog;
  const needed = calls.flatMap(({ requires }) => requires);
  const leaves = leavesOf(group, scopes);
  const matters = leaves.some(({ name }) => needed.includes(name));
  const shown = leaves.filter(({ name }) => matters || session.names.includes(name));
  return html`<li class=${matters ? 'matters' : ''}>
    ${box(session, group, group.name)}
    <span class="leaves">
      ${shown.map((leaf) => {
        const kind = needed.includes(leaf.name)
          ? 'leaf needed'
          : session.names.includes(leaf.name)
            ? 'leaf'
            : 'leaf minor';
        return html`<span class=${kind}
          >${box(session, leaf, leaf.name.split(':')[1] ?? '')}</span
        >`;
      })}
      ${matters ? nothing : html`<span class="hint">not used</span>`}
    </span>
  </li>`;
}

export function box(session: Session, scope: Scope, label: string): TemplateResult {
  const { scopes } = session.catalog;
  const { checked, mixed, includedBy } = boxOf(scope, scopes, session.names);
  const change = ({ target }: Event) =>
    session.change({
      scopes: tick(scope, (target as HTMLInputElement).checked, scopes, session.names),
    });
  return html`<label class="scope" data-kind=${scope.kind}>
    <input
      type="checkbox"
      value=${scope.name}
      aria-label=${includedBy ? `${scope.name}, included by ${includedBy}` : scope.name}
      .checked=${checked}
      .indeterminate=${mixed}
      ?disabled=${includedBy !== undefined}
      @change=${change}
    />
    <code>${label}</code>
  </label>`;
}

function pasteList(session: Session): TemplateResult {
  const add = (field: HTMLTextAreaElement) => {
    session.add(readNames(field.value));
    field.value = '';
  };
  const fieldOf = ({ currentTarget }: Event) => currentTarget as HTMLTextAreaElement;
  return html`<details class="paste">
    <summary>Paste a list</summary>
    <label for="paste">Scopes of the token</label>
    <p class="hint" id="paste-hint">Commas, spaces, lines or JSON.</p>
    <div class="row">
      <textarea
        id="paste"
        rows="1"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="paste-hint"
        @paste=${(event: Event) => {
          const field = fieldOf(event);
          setTimeout(() => add(field));
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          add(fieldOf(event));
        }}
      ></textarea>
      <button
        type="button"
        @click=${({ currentTarget }: Event) =>
          add((currentTarget as HTMLElement).previousElementSibling as HTMLTextAreaElement)}
      >
        Add
      </button>
    </div>
  </details>`;
}

function examples(session: Session): TemplateResult {
  const key = (names: readonly string[]) => [...names].sort().join();
  const current = key(session.names);
  return html`<details class="tokens">
    <summary>Example tokens</summary>
    <p class="row">
      ${session.catalog.testedTokens.map(
        ({ label, scopes }) =>
          html`<button
            type="button"
            class="chip"
            aria-current=${key(scopes) === current ? 'true' : 'false'}
            @click=${(event: Event) => {
              session.swap({ scopes }, `Loaded the example ${label}.`, '.chip');
              focusOn(event, '#undo');
            }}
          >
            ${prose(label.replaceAll(', ', ' + '))}
          </button>`,
      )}
    </p>
  </details>`;
}

function noticeList(session: Session, notices: readonly Notice[]): TemplateResult | typeof nothing {
  const more = notices.length - SHOWN_NOTICES;
  if (!session.refused && notices.length === 0) return nothing;
  return html`<ul class="notices" part="notices">
    ${session.refused ? html`<li>${REFUSED}</li>` : nothing}
    ${notices.slice(0, SHOWN_NOTICES).map((notice) => noticeItem(session, notice))}
    ${more > 0 ? html`<li>… and ${count(more, 'more name')}.</li>` : nothing}
  </ul>`;
}

function noticeItem(session: Session, notice: Notice): TemplateResult {
  const { code, message, input, suggestion } = notice;
  if (code !== 'unknown-scope') return html`<li>${prose(message)}</li>`;
  const others = () => session.namesRead().filter((name) => name !== input);
  const become = (names: string[]) => (event: Event) => {
    session.change({ scopes: names });
    focusOn(event, '.notices button, .tree input');
  };
  return html`<li>
    <span>${prose(message)}</span>
    <span class="row">
      ${
        suggestion === null
          ? nothing
          : html`<button
              type="button"
              @click=${(event: Event) => become([...new Set([...others(), suggestion])])(event)}
            >
              Use <code>${suggestion}</code>
            </button>`
      }
      <button type="button" @click=${(event: Event) => become(others())(event)}>Remove</button>
    </span>
  </li>`;
}
