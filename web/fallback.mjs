// What a page shows before, or without, its scripts: the tokens that are enough and the whole
// table, in the engine's own words.

/** Fills a template of HTML, without line ends and indents; escapes all but lists and templates. */
function html(strings, ...values) {
  const pieces = strings.map((piece) => piece.replace(/\n\s*/g, ''));
  return { markup: pieces.reduce((done, next, index) => done + markup(values[index - 1]) + next) };
}

function markup(value) {
  if (Array.isArray(value)) return value.map(markup).join('');
  if (typeof value === 'object') return value.markup;
  return String(value).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const prose = (text) =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
const scopeList = (scopes) =>
  scopes.length === 0 ? 'No scopes' : scopes.map((scope) => html`<code>${scope}</code> `);

/** The fallback content, made by `engine`. */
export function fallback(engine) {
  const catalog = engine.catalog();
  return html`<div class="fallback">
    ${starters(catalog)}
    <p class="waiting">
      <noscript><span>The form needs JavaScript. These tables hold the same facts.</span></noscript>
      <span class="loading"
        >Loading the form… These tables hold the same facts.${' '}
        <span class="late"
          >It is late: its scripts may be missing or blocked. Reload the page to try again.</span
        ></span
      >
    </p>
    ${tokenTable(engine.matrix())} ${runTable(engine, catalog)}
    <p>${prose(catalog.checkedAgainst)}</p>
  </div>`.markup;
}

function starters({ recommendations }) {
  return html`<section class="starters">
    <h2>What a token needs</h2>
    <ul>
      ${recommendations.map(
        ({ label, scopesLabel, orgLabel }) =>
          html`<li>
            <strong>${label}</strong>
            <span>${prose(scopesLabel.replaceAll(', ', ' '))}</span>
            <small><code>SOCKET_ORG</code>: ${prose(orgLabel)}</small>
          </li>`,
      )}
    </ul>
  </section>`;
}

function tokenTable({ calls, rows }) {
  return table(
    'What each token can do',
    html`<tr>
      <th scope="col">Token</th>
      ${calls.map(({ sdk }) => html`<th scope="col"><code>${sdk}</code></th>`)}
      <th scope="col">Grade</th>
    </tr>`,
    rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${scopeList(row.scopes)}<br /><small>${row.kindLabel}</small></th>
          ${row.calls.map(({ token, tokenText }) => html`<td data-token="${token}">${tokenText}</td>`)}
          <td><span class="grade" data-grade="${row.grade}">${row.grade}</span></td>
        </tr>`,
    ),
  );
}

/** How the run ends with each token, in each mode, without and with an organization. */
function runTable(engine, { fields }) {
  const field = (wanted) => fields.find(({ name }) => name === wanted);
  const modes = field('mode').values;
  const orgs = field('org').values.filter(({ name }) => name !== 'mismatch');
  const columns = modes.flatMap(({ name: mode }) =>
    orgs.map(({ name: org }) => engine.matrix({ mode, org }).rows),
  );
  return table(
    'How the run ends',
    html`<tr>
        <th rowspan="2" scope="col">Token</th>
        ${modes.map(
          ({ label }) => html`<th colspan="${orgs.length}" scope="colgroup">${label}</th>`,
        )}
      </tr>
      <tr>
        ${modes.map(() =>
          orgs.map(
            ({ label }) => html`<th scope="col"><code>SOCKET_ORG</code>: ${prose(label)}</th>`,
          ),
        )}
      </tr>`,
    columns[0].map(
      ({ scopes }, index) =>
        html`<tr>
          <th scope="row">${scopeList(scopes)}</th>
          ${columns.map((rows) => {
            const { outcome, outcomeLabel } = rows[index];
            return html`<td data-outcome="${outcome}">${outcomeLabel}</td>`;
          })}
        </tr>`,
    ),
  );
}

function table(title, head, body) {
  return html`<section class="table">
    <h2>${title}</h2>
    <div class="scroll" role="group" aria-label="${title}" tabindex="0">
      <table>
        <thead>
          ${head}
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>
  </section>`;
}
