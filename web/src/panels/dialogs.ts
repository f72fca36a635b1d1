import { html, nothing, type TemplateResult } from 'lit';
import { embedCode, FORMS, linkTo, type Form } from '../links.ts';
import type { Session } from '../session.ts';
import { copyButton } from './copy.ts';

/** Opens a dialog, which gives the focus back when it closes. */
export function openDialog({ currentTarget }: Event, name: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  root.querySelector<HTMLDialogElement>(`#${name}`)?.showModal();
}

/** For a fix that has something to ask of an administrator. */
export const adminButton = (number: number, look = ''): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    @click=${(event: Event) => openDialog(event, `admin-${number}`)}
  >
    Message to your admin
  </button>`;

export function dialogs(session: Session): TemplateResult | typeof nothing {
  if (!session.report) return nothing;
  return html`${session.report.fixes.map((_, index) => adminDialog(session, index + 1))}
  ${session.pageUrl === undefined ? nothing : embedDialog(session)}`;
}

function dialog(name: string, title: string, content: unknown): TemplateResult {
  const close = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')?.close();
  return html`<dialog id=${name} part="dialog" aria-labelledby="${name}-title">
    <div class="row">
      <h2 id="${name}-title">${title}</h2>
      <button type="button" class="link" @click=${close}>Close</button>
    </div>
    ${content}
  </dialog>`;
}

function adminDialog(session: Session, number: number): TemplateResult | typeof nothing {
  const note = session.handout(number, 'note');
  if (!note) return nothing;
  return dialog(
    `admin-${number}`,
    note.label,
    html`<pre class="message">${note.text}</pre>
      <p class="row">${copyButton(session, `note-${number}`, 'Copy', () => note.text)}</p>`,
  );
}

/** Ways to show the answer elsewhere. */
function embedDialog(session: Session): TemplateResult {
  const { pageUrl = '', shared, frameName, look } = session;
  const address = linkTo(pageUrl, shared);
  const code = () => embedCode(pageUrl, shared, frameName, look, session.form);
  const choose = (event: Event) => {
    const form = (event.currentTarget as HTMLElement).closest('form') as HTMLFormElement;
    const data = new FormData(form);
    const theme = String(data.get('theme'));
    session.dress({ compact: data.has('compact'), theme }, data.get('form') as Form);
  };
  return dialog(
    'embed',
    'Put this on another page',
    html`<h3>Link</h3>
      <p class="link"><a href=${address} target="_blank">${address}</a></p>
      <h3>Code</h3>
      <form class="row">
        <label
          >For
          <select name="form" @change=${choose}>
            ${Object.entries(FORMS).map(([form, label]) => html`<option value=${form}>${label}</option>`)}
          </select></label
        >
        <label
          ><input type="checkbox" name="compact" .checked=${!!look.compact} @change=${choose} />
          compact</label
        >
        <label
          >Theme
          <select name="theme" @change=${choose}>
            ${['auto', 'light', 'dark'].map(
              (theme) => html`<option ?selected=${theme === look.theme}>${theme}</option>`,
            )}
          </select></label
        >
      </form>
      <pre>${code()}</pre>
      <p class="row">${copyButton(session, 'embed', 'Copy embed code', code)}</p>
      <h3>GitHub README, ticket</h3>
      <p class="row">
        ${copyButton(session, 'markdown', 'Copy as Markdown', () => session.markdown())}
        <span class="hint">GitHub removes frames and scripts, so this is text and tables.</span>
      </p>`,
  );
}
