import { html, nothing, type TemplateResult } from 'lit';
import type { Host } from '../host.ts';
import { boxOf, leavesOf, tick } from '../scopes.ts';
import type { Scope } from '../types.ts';

const OPEN = ['socket-basics', 'full-scans', 'repo'];

/** The groups that are worth a look at once. */
export function openGroups(host: Host): TemplateResult {
  const { scopes } = host.catalog;
  const groups = OPEN.flatMap((name) => scopes.filter((scope) => scope.name === name));
  return html`<ul class="tree">
    ${groups.map((group) => branch(host, group, leavesOf(group, scopes)))}
  </ul>`;
}

/** All the others, and a search over every one. */
export function otherGroups(host: Host): TemplateResult {
  const { scopes } = host.catalog;
  const others = scopes.filter(({ group }) => !OPEN.includes(group));
  const ticked = others.filter(({ name }) => host.names.includes(name)).length;
  const search = host.search.trim().toLowerCase();
  const listed = search ? scopes.filter(({ name }) => name.includes(search)) : others;
  const found = host.reached('reference') ? listed : [];
  return html`<details class="more">
    <summary>
      <span>Other published scopes</span>
      <span class="count">${ticked ? `${ticked} of ${others.length} ticked` : others.length}</span>
    </summary>
    <label class="search">
      <span>Search all ${scopes.length} scopes</span>
      <input
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${host.search}
        @input=${({ target }: Event) => host.find((target as HTMLInputElement).value)}
      />
    </label>
    <p class="hint">${search ? `${found.length} found` : nothing}</p>
    <ul class="tree others">
      ${tops(found, scopes).map((top) =>
        branch(
          host,
          top,
          found.filter((scope) => scope.kind === 'leaf' && scope.group === top.group),
        ),
      )}
    </ul>
  </details>`;
}

/** The groups of the scopes that were found, themselves found or not. */
function tops(found: readonly Scope[], scopes: readonly Scope[]): Scope[] {
  const groups = new Set(found.map(({ group }) => group));
  return scopes.filter((scope) => scope.kind !== 'leaf' && groups.has(scope.group));
}

function branch(host: Host, top: Scope, leaves: readonly Scope[]): TemplateResult {
  return html`<li>
    ${box(host, top)}
    ${
      leaves.length
        ? html`<ul>
            ${leaves.map((leaf) => html`<li>${box(host, leaf)}</li>`)}
          </ul>`
        : nothing
    }
  </li>`;
}

function box(host: Host, scope: Scope): TemplateResult {
  const { scopes, calls } = host.catalog;
  const { checked, mixed, includedBy } = boxOf(scope, scopes, host.names);
  const change = ({ target }: Event) =>
    host.change({
      scopes: tick(scope, (target as HTMLInputElement).checked, scopes, host.names),
    });
  const purpose = calls.find(({ requires }) => requires.includes(scope.name))?.purpose;
  return html`<label class="scope" data-kind=${scope.kind}>
    <input
      type="checkbox"
      value=${scope.name}
      .checked=${checked}
      .indeterminate=${mixed}
      ?disabled=${includedBy !== undefined}
      @change=${change}
    />
    <span class="words">
      <code>${scope.name}</code>
      ${
        includedBy
          ? html`<span class="hint">included by <code>${includedBy}</code></span>`
          : html`<span class="hint">${purpose}</span>`
      }
    </span>
  </label>`;
}
