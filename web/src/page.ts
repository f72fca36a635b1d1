import './trusted-types.ts';
import { sessionOf } from './element.ts';
import { followAddress } from './follow-address.ts';
import './scope-explainer.ts';
import type { Session } from './session.ts';
import { plain } from './words.ts';

const { title } = document;

// The link's own fragment would replace the state.
for (const skip of document.querySelectorAll('.skip')) {
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    const to = (event.currentTarget as HTMLElement).dataset['to'];
    const root = document.querySelector('scope-explainer')?.shadowRoot;
    const target = root?.querySelector<HTMLElement>(to ?? '') ?? document.querySelector('main');
    target?.focus();
  });
}

/** Makes bookmarks and tabs say what the link shows. */
function describe({ report, state, asks }: Session): void {
  if (!asks && report) {
    document.title = title;
    return;
  }
  const scopes = Array.isArray(state.scopes) ? state.scopes.join(', ') : 'no scopes';
  const shown = report ? `${plain(report.verdict.headline)}: ${scopes}` : 'This link has a problem';
  document.title = `${shown} – Scope Explainer`;
}

/** Names the build in the footer, and the question in the link to report a wrong answer. */
function sign({ catalog, report }: Session): void {
  const { version, commit } = catalog;
  const build = document.querySelector('.build');
  if (build) build.textContent = `Version ${version}${commit ? `, ${commit.slice(0, 7)}` : ''}`;
  const wrong = document.querySelector<HTMLAnchorElement>('.report');
  if (!wrong || !report) return;
  const url = new URL(wrong.href);
  const body = `${JSON.stringify(report.scenario)}\n${version} ${commit}\n`;
  url.search = String(new URLSearchParams({ title: 'A wrong answer', body }));
  wrong.href = url.href;
}

void followAddress(true).then((element) => {
  if (!element) return;
  const session = sessionOf(element);
  const follow = () => {
    if (!session.engine) return;
    sign(session);
    describe(session);
  };
  session.watch(follow);
  follow();
});
