import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { Scope } from '../types.ts';
import { box } from './scopes.ts';

/** All scopes that are not shown above, with a search over all of them; listed once it is opened. */
export function otherScopes(session: Session, featured: readonly Scope[]): TemplateResult {
  const { scopes } = session.catalog;
  const others = scopes.filter(({ group }) => !featured.some(({ name }) => name === group));
  const ticked = others.filter(({ name }) => session.names.includes(name)).length;
  const search = session.search.trim().toLowerCase();
  const found = search ? scopes.filter(({ name }) => name.includes(search)) : others;
  const find = ({ target }: Event) => session.find((target as HTMLInputElement).value);
  const toggle = ({ target }: Event) =>
    session.unfold('others', (target as HTMLDetailsElement).open);
  return html`<details class="others" @toggle=${toggle}>
    <summary>
      ${others.length} other
      scopes${ticked ? html` <span class="count">(${ticked} ticked)</span>` : nothing}
    </summary>
    <label class="search">
      <span>Find a scope</span>
      <input
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        .value=${session.search}
        @input=${find}
      />
    </label>
    <p class="hint" role="status">${search ? `${found.length} found` : nothing}</p>
    <ul>
      ${session.unfolded('others') ? tops(found, scopes).map((top) => branch(session, top, found)) : nothing}
    </ul>
  </details>`;
}

/** The groups of the found scopes, whether the groups were found or not. */
function tops(found: readonly Scope[], scopes: readonly Scope[]): Scope[] {
  const groups = new Set(found.map(({ group }) => group));
  return scopes.filter((scope) => scope.kind !== 'leaf' && groups.has(scope.group));
}

function branch(session: Session, top: Scope, found: readonly Scope[]): TemplateResult {
  const leaves = found.filter((scope) => scope.kind === 'leaf' && scope.group === top.group);
  return html`<li>
    ${box(session, top, top.name)}
    <ul>
      ${leaves.map((leaf) => html`<li>${box(session, leaf, leaf.name)}</li>`)}
    </ul>
  </li>`;
}
