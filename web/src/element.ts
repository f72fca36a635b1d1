import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Announcer } from './controllers/announcer.ts';
import { Copier, type Copied } from './controllers/copier.ts';
import { Printer } from './controllers/printer.ts';
import { diagnose } from './diagnose.ts';
import { isError, loadEngine, type Engine } from './engine.ts';
import { FIELD_NAMES, FIELDS, readProperty, withoutDefaults } from './fields.ts';
import type { Host } from './host.ts';
import { callTimeline } from './panels/calls.ts';
import { changes } from './panels/changes.ts';
import { notes } from './panels/notes.ts';
import { logPanel } from './panels/log.ts';
import { logLines } from './panels/log-lines.ts';
import { matrixTable } from './panels/matrix.ts';
import { setupProblems, startFailure } from './panels/problems.ts';
import { questions } from './panels/questions.ts';
import { runPicture } from './panels/run.ts';
import { REFUSED } from './panels/scopes.ts';
import { setup } from './panels/setup.ts';
import { printedLink, sharePanel } from './panels/share.ts';
import { sources } from './panels/sources.ts';
import { starters } from './panels/starters.ts';
import { asked, verdictBand, verdictDetail } from './panels/verdict.ts';
import { plain } from './plain.ts';
import { readNames } from './scopes.ts';
import { embedCode, linkTo, webAddress } from './share.ts';
import { styles } from './styles/index.ts';
import type {
  Catalog,
  Diagnosis,
  ErrorAnswer,
  FieldName,
  Handout,
  Matrix,
  Question,
  Report,
  Scenario,
  State,
} from './types.ts';

type Panel = TemplateResult | typeof nothing;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Runs `task` once the browser has painted what was rendered before. A time and no frame, since
 * frames do not come to an element that is out of sight.
 */
function afterPaint(task: () => void): void {
  setTimeout(task, 50);
}

const EMPTY: State = Object.fromEntries(FIELD_NAMES.map((name) => [name, undefined]));

/** The parts that say the same whatever is ticked. */
const SAME_FOR_ALL = ['starters', 'log-panel', 'matrix', 'questions', 'sources'];

/**
 * Shows what a Socket Basics run does with an API token.
 *
 * @element scope-explainer
 * @attr {'auto'|'light'|'dark'} theme - The colours; `auto`, the default, follows the reader's system.
 * @slot - Shown until the engine is ready, and if it does not start.
 * @event {CustomEvent<Report>} scope-explainer-change - After each new answer; `detail` is the report.
 * @cssState ready - The engine answers.
 * @cssState failed - The engine did not start; the fallback content is shown.
 */
export class ScopeExplainer extends LitElement implements Host {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    ...FIELDS,
    pageUrl: { attribute: 'page-url' },
    compact: { type: Boolean },
    hide: {},
    search: { state: true },
    refused: { state: true },
    newer: { state: true },
    undoable: { state: true },
    diagnosis: { state: true },
    reading: { state: true },
    failure: { state: true },
    engine: { state: true },
    complete: { state: true },
  };

  /** The token's scopes: an array of names; in the attribute, separated by spaces or commas. */
  declare scopes: unknown;
  declare mode: unknown;
  declare org: unknown;
  declare plan: unknown;
  declare dashboardScanners: unknown;
  declare key: unknown;
  declare skipSubmission: unknown;
  declare findings: unknown;
  /** The organization's slug, for links and snippets; it changes no answer. */
  declare slug: unknown;

  /** Where the full page is, for links to it; without one no link is offered. */
  declare pageUrl: unknown;
  /** Shows the form and the answer alone, without what is the same for every token. */
  declare compact: boolean;
  /** Names of parts that are left out, separated by spaces. */
  declare hide: unknown;

  declare search: string;
  declare refused: boolean;
  declare newer: boolean;
  declare undoable: { words: string; from: string; before: State } | undefined;
  declare diagnosis: Diagnosis | ErrorAnswer | undefined;
  declare reading: boolean;
  declare private failure: string | undefined;
  declare private engine: Engine | undefined;
  declare complete: boolean;

  private defaults = new Map([['slug', '']]);
  /** The last answer, which may be a list of problems. */
  answer: Report | ErrorAnswer | undefined;
  slugProblem: string | undefined;
  private matrix: Matrix | undefined;
  private asked = '';
  private logs = 0;
  private answerFirst: boolean | undefined;
  private given = new Map<number | undefined, Handout[]>();
  private open = new Set<string>();
  private readonly announcer = new Announcer(this);
  private readonly copier = new Copier(this, (sentence) => this.announcer.say(sentence));
  private readonly internals = this.attachInternals();
  private readonly frameName = `scope-explainer-${Math.random().toString(36).slice(2, 8)}`;

  constructor() {
    super();
    this.compact = false;
    this.hide = '';
    this.search = '';
    this.refused = false;
    this.newer = false;
    this.reading = false;
    this.complete = false;
    new Printer(this);
  }

  /** What the form holds beyond the defaults, unknown scope names among it. */
  get state(): State {
    return this.reduce(Object.fromEntries(FIELD_NAMES.map((name) => [name, this[name]])));
  }

  /** A state without what the engine takes for granted anyway. */
  reduce(state: State): State {
    return withoutDefaults(state, this.defaults);
  }

  private get question(): Question {
    const { slug, ...question } = this.state;
    return question;
  }

  /** The slug where it can be one; as another it stands in the form alone. */
  private get usedSlug(): string | undefined {
    return this.slugProblem === undefined ? (this.state.slug as string | undefined) : undefined;
  }

  /** Whether `text` holds something that must neither be shown nor kept. */
  holdsSecret(text: string): boolean {
    return this.engine !== undefined && this.engine.redact(text) !== text;
  }

  get catalog(): Catalog {
    if (!this.engine) throw new Error('the engine is not ready');
    return this.engine.catalog();
  }

  get names(): readonly string[] {
    const isName = (name: unknown): name is string => typeof name === 'string';
    return Array.isArray(this.scopes) ? this.scopes.filter(isName) : [];
  }

  fieldValue(field: FieldName): unknown {
    return this[field] ?? this.defaults.get(field);
  }

  change(state: State): void {
    Object.assign(this, state);
    this.refused = false;
    this.newer = false;
    this.undoable = undefined;
    for (const field of Object.keys(state)) this.open.delete(field);
  }

  replace(state: State): void {
    this.change({ ...EMPTY, ...state });
  }

  swap(state: State, words: string, from: string): void {
    const before = this.state;
    this.change(state);
    if (JSON.stringify(this.state) !== JSON.stringify(before)) {
      this.undoable = { words, from, before };
    }
  }

  reset(): void {
    this.swap(EMPTY, 'Reset the form.', '.setup button');
  }

  apply(after: Scenario, summary: string): void {
    const published = this.catalog.scopes.map(({ name }) => name);
    const unknown = this.names.filter((name) => !published.includes(name));
    const scopes = [...after.scopes, ...unknown];
    const words = `Applied to the form: ${summary}.`;
    this.swap({ ...after, scopes }, words, '[part="changes"] summary');
    void this.updateComplete.then(() => this.focusOn('#undo'));
  }

  undo(): void {
    if (!this.undoable) return;
    const { before, from } = this.undoable;
    this.replace(before);
    void this.updateComplete.then(() => this.focusOn(from));
  }

  async diagnose(log: string | Promise<string>): Promise<void> {
    if (!this.engine) return;
    const turn = ++this.logs;
    this.reading = true;
    const answer = await diagnose(this.engine, log);
    if (turn !== this.logs) return;
    this.reading = false;
    this.diagnosis = answer;
    if (isError(answer)) return;
    if (answer.confidence !== 'none') this.fillIn(answer);
    await this.updateComplete;
    this.announcer.say(plain(`The log: ${answer.headline}`));
  }

  private fillIn({ scenario, undecided }: Diagnosis): void {
    this.swap({ ...scenario }, 'Filled in from the log.', '#log');
    this.open = new Set(Object.keys(undecided));
  }

  forgetLog(): void {
    ++this.logs;
    this.reading = false;
    this.diagnosis = undefined;
    this.open.clear();
  }

  isOpen(field: FieldName): boolean {
    return this.open.has(field);
  }

  handouts(fix?: number): Handout[] {
    const given = this.given.get(fix);
    if (given) return given;
    const answer = this.engine?.handover(this.question, fix, this.usedSlug);
    const handouts = !answer || isError(answer) ? [] : answer.handouts;
    this.given.set(fix, handouts);
    return handouts;
  }

  markdown(): string {
    return this.engine?.markdown(this.question, this.usedSlug) ?? '';
  }

  get link(): string | undefined {
    const page = webAddress(this.pageUrl);
    return page && linkTo(page, this.shared);
  }

  embedCode(): string {
    const page = webAddress(this.pageUrl);
    return page ? embedCode(page, this.shared, this.frameName) : '';
  }

  private get shared(): State {
    return this.reduce({ ...this.state, slug: this.usedSlug });
  }

  addNames(text: string): void {
    this.change({ scopes: [...new Set([...this.names, ...readNames(text)])] });
  }

  find(search: string): void {
    this.search = search;
  }

  get copied(): Copied | undefined {
    return this.copier.last;
  }

  copy(id: string, text: string): void {
    this.copier.copy(id, text);
  }

  focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.engine) void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.start);
  }

  private readonly start = async (): Promise<void> => {
    window.removeEventListener('online', this.start);
    this.failure = undefined;
    try {
      const engine = await loadEngine();
      for (const field of engine.catalog().fields) this.defaults.set(field.name, field.default);
      // So that a click between starting and rendering is heard.
      await nextTask();
      this.engine = engine;
      this.internals.states.add('ready');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      if (this.isConnected) window.addEventListener('online', this.start);
    }
    this.internals.states[this.failure === undefined ? 'delete' : 'add']('failed');
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const name of FIELD_NAMES) {
      if (changed.has(name)) this[name] = readProperty(name, this[name]);
    }
    if (!this.engine) return;
    this.refuseSecrets();
    if (JSON.stringify(this.state) === this.asked) return;
    this.ask(this.engine);
    const matrix = this.engine.matrix(this.question);
    this.matrix = isError(matrix) ? undefined : matrix;
    this.given.clear();
    this.copier.forget();
  }

  /** A slug that can be none takes no answer away, as it changes none. */
  private ask(engine: Engine): void {
    this.asked = JSON.stringify(this.state);
    this.answerFirst ??= Object.keys(this.state).length > 0;
    this.answer = engine.explain(this.question, this.state.slug as string | undefined);
    this.slugProblem = undefined;
    const problems = isError(this.answer) ? this.answer.error.problems : [];
    if (problems[0]?.at !== 'slug') return;
    this.slugProblem = problems[0].message;
    this.answer = engine.explain(this.question);
  }

  private refuseSecrets(): void {
    for (const [name, value] of Object.entries(this.state)) {
      const kept = this.withoutSecrets(value);
      if (kept === value) continue;
      this[name as keyof State] = kept;
      this.refused = true;
    }
  }

  private withoutSecrets(value: unknown): unknown {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (!this.holdsSecret(items.join('\n'))) return value;
    if (items !== value) return undefined;
    return items.filter((item) => !this.holdsSecret(String(item)));
  }

  private told: Report | ErrorAnswer | undefined;

  protected override updated(): void {
    const { answer, told } = this;
    if (!answer || answer === told) return;
    this.told = answer;
    if (!this.complete) afterPaint(() => (this.complete = true));
    // For our own pages, whose address follows into problems, too.
    this.dispatchEvent(new Event('scope-explainer-answer'));
    if (isError(answer)) return;
    if (told) this.announce(answer);
    this.dispatchEvent(
      new CustomEvent('scope-explainer-change', { bubbles: true, composed: true, detail: answer }),
    );
  }

  private announce({ notices, verdict }: Report): void {
    const sentences = [
      this.undoable?.words,
      this.refused ? REFUSED : undefined,
      this.slugProblem && `The slug ${this.slugProblem}.`,
      notices[0]?.message,
      `${verdict.label}: ${verdict.headline}`,
    ];
    this.announcer.say(plain(sentences.filter(Boolean).join(' ')));
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    if (!this.engine || !answer) {
      const failure = this.failure && startFailure(this.failure, this.start);
      return html`${failure}<slot><p class="hint">Scope Explainer is loading …</p></slot>`;
    }
    const report = isError(answer) ? undefined : answer;
    const reply = isError(answer) ? this.problems(answer) : this.reply(answer);
    const start = this.unlessHidden('starters', () => starters(this, report?.scenario));
    const log = this.unlessHidden('log-panel', () => logPanel(this));
    // Who brings a set-up along comes for its answer; once shown, nothing changes its place.
    const [above, below] = this.answerFirst
      ? [html`${reply} ${log}`, start]
      : [html`${start} ${log} ${reply}`, nothing];
    return html`
      <div class="page">
        <div class="work">
          ${above}
          <div class="layout">
            ${this.unlessHidden('setup', () => setup(this, report?.notices ?? []))}
            ${report && this.complete ? this.details(report) : nothing}
          </div>
        </div>
        ${below} ${this.complete ? this.further() : nothing}
        <p class="unseen" role="status" aria-atomic="true">${this.announcer.sentence}</p>
      </div>
    `;
  }

  /** What stands below the answer, and need not be there when it comes. */
  private further(): TemplateResult {
    return html`
      ${this.unlessHidden('matrix', () => (this.matrix ? matrixTable(this.matrix) : nothing))}
      ${this.unlessHidden('questions', () => questions(this.catalog))}
      ${this.unlessHidden('sources', () => sources(this.catalog))}
    `;
  }

  private unlessHidden(name: string, panel: () => Panel): Panel {
    const wished = typeof this.hide === 'string' ? this.hide.split(/\s+/) : [];
    const hidden = [...wished, ...(this.compact ? SAME_FOR_ALL : [])];
    return hidden.includes(name) ? nothing : panel();
  }

  private problems({ error }: ErrorAnswer): TemplateResult {
    return html`${setupProblems(error.problems)} ${notes(this)}`;
  }

  private reply(report: Report): TemplateResult {
    return html`<div class="heading">
        <h2>What happens</h2>
        ${asked(this, report)}
      </div>
      ${verdictBand(report)} ${printedLink(this)} ${notes(this)}`;
  }

  private details(report: Report): TemplateResult {
    return html`<div class="panels">
      <h2>In detail</h2>
      ${verdictDetail(this, report)} ${this.unlessHidden('run', () => runPicture(report.run))}
      ${this.unlessHidden('changes', () => changes(this, report))}
      ${this.unlessHidden('calls', () => callTimeline(this, report))}
      ${this.unlessHidden('log', () => logLines(this, report.log))}
      ${this.unlessHidden('share', () => sharePanel(this))}
    </div>`;
  }
}
