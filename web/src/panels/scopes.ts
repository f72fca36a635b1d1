import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { readNames } from '../scopes.ts';
import { prose } from '../text.ts';
import type { Notice } from '../types.ts';
import { REFUSED } from './notes.ts';
import { openGroups, otherGroups } from './scope-tree.ts';

const SHOWN_NOTICES = 20;

export function scopePicker(host: Host, notices: readonly Notice[]): TemplateResult {
  return html`<fieldset part="field" class="field">
    <legend>Scopes on the token</legend>
    <p class="hint">Tick all that the token has.</p>
    ${testedTokens(host)} ${openGroups(host)} ${otherGroups(host)} ${pasteField(host)}
    ${noticeList(host, notices)}
  </fieldset>`;
}

function testedTokens(host: Host): TemplateResult {
  const key = (names: readonly string[]) => [...names].sort().join();
  const current = key(host.names);
  return html`<div class="tokens" role="group" aria-label="Tokens that were tested live">
    <span class="hint" aria-hidden="true">Tested live:</span>
    ${host.catalog.testedTokens.map(
      ({ label, scopes }) =>
        html`<button
          type="button"
          class="chip"
          aria-pressed=${key(scopes) === current ? 'true' : 'false'}
          @click=${() => host.swap({ scopes }, `Ticked what a tested token has: ${label}.`, '.chip')}
        >
          ${prose(label.replaceAll(', ', ' + '))}
        </button>`,
    )}
  </div>`;
}

function pasteField(host: Host): TemplateResult {
  const add = (field: HTMLTextAreaElement) => {
    host.change({ scopes: [...new Set([...host.names, ...readNames(field.value)])] });
    field.value = '';
  };
  const fieldOf = ({ currentTarget }: Event) => currentTarget as HTMLTextAreaElement;
  return html`<div class="paste">
    <label for="paste">Paste a list of scopes</label>
    <p class="hint" id="paste-hint">Separated by commas, spaces or lines, or a JSON array.</p>
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
        @click=${({ currentTarget }: Event) => {
          const button = currentTarget as HTMLButtonElement;
          add(button.previousElementSibling as HTMLTextAreaElement);
        }}
      >
        Add
      </button>
    </div>
  </div>`;
}

function noticeList(host: Host, notices: readonly Notice[]): TemplateResult {
  const more = notices.length - SHOWN_NOTICES;
  return html`<ul class="notices" part="notices">
    ${host.refused ? html`<li>${REFUSED}</li>` : nothing}
    ${notices.slice(0, SHOWN_NOTICES).map((notice) => noticeItem(host, notice))}
    ${more > 0 ? html`<li>… and ${more} more.</li>` : nothing}
  </ul>`;
}

function noticeItem(host: Host, { message, input, suggestion }: Notice): TemplateResult {
  const others = () => host.names.filter((name) => name !== input);
  const become = (names: string[]) => {
    host.change({ scopes: names });
    host.focusOn('#paste');
  };
  return html`<li>
    <span>${prose(message)}</span>
    <span class="row">
      ${
        suggestion === null
          ? nothing
          : html`<button
              type="button"
              @click=${() => become([...new Set([...others(), suggestion])])}
            >
              Use <code>${suggestion}</code>
            </button>`
      }
      <button type="button" @click=${() => become(others())}>Remove</button>
    </span>
  </li>`;
}
