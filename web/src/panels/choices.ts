import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { Field } from '../types.ts';
import { prose } from '../prose.ts';
import { plain } from '../words.ts';

/** One field of the scenario as radio buttons side by side, with the chosen one's meaning below. */
export function choices(session: Session, field: Field): TemplateResult {
  const { name, label, hint, values } = field;
  const chosen = session.value(name);
  return html`<fieldset
    part="field"
    class="field"
    data-field=${name}
    aria-describedby="${name}-hint"
  >
    <legend>${prose(label)}</legend>
    ${session.isOpen(name) ? html`<p class="open">Your text doesn't show this.</p>` : nothing}
    <div class="segments" data-count=${values.length}>
      ${values.map((value) => option(session, field, value, chosen))}
    </div>
    <p class="hint" id="${name}-hint" ?hidden=${name === 'mode'}>${prose(hint)}</p>
  </fieldset>`;
}

function option(
  session: Session,
  field: Field,
  { name, label, hint }: Field['values'][number],
  chosen: string,
): TemplateResult {
  const choose = () =>
    session.change({ [field.name]: field.kind === 'flag' ? name === 'true' : name });
  return html`<label class="segment" title=${plain(hint)}>
    <input
      type="radio"
      name=${field.name}
      value=${name}
      .checked=${name === chosen}
      @change=${choose}
    />
    <span>${prose(label)}</span>
  </label>`;
}
