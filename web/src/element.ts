import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Announcer } from './controllers/announcer.ts';
import { Copier, type Copied } from './controllers/copier.ts';
import { Printer } from './controllers/printer.ts';
import { diagnose } from './diagnose.ts';
import { isError, loadEngine, type Engine } from './engine.ts';
import { FIELD_NAMES, FIELDS, withoutDefaults } from './fields.ts';
import type { Host } from './host.ts';
import { callTimeline } from './panels/calls.ts';
import { changes } from './panels/changes.ts';
import { appliedNote } from './panels/applied.ts';
import { logPanel } from './panels/log.ts';
import { logLines } from './panels/log-lines.ts';
import { matrixTable } from './panels/matrix.ts';
import { problemList, startFailure } from './panels/problems.ts';
import { questions } from './panels/questions.ts';
import { runPicture } from './panels/run.ts';
import { setup } from './panels/setup.ts';
import { sharePanel } from './panels/share.ts';
import { sources } from './panels/sources.ts';
import { starters } from './panels/starters.ts';
import { asked, verdictBand, verdictDetail } from './panels/verdict.ts';
import { plain } from './plain.ts';
import { readNames } from './scopes.ts';
import { embedCode, linkTo } from './share.ts';
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

/** Runs `task` once the browser has painted what was rendered before. */
function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}

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
    applied: { state: true },
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
  declare pageUrl: string | undefined;
  /** Shows the form and the answer alone, without what is the same for every token. */
  declare compact: boolean;
  /** Names of parts that are left out, separated by spaces. */
  declare hide: string;

  declare search: string;
  declare refused: boolean;
  declare applied: { summary: string; before: State } | undefined;
  declare diagnosis: Diagnosis | ErrorAnswer | undefined;
  declare reading: boolean;
  declare private failure: string | undefined;
  declare private engine: Engine | undefined;
  declare complete: boolean;

  private defaults = new Map([['slug', '']]);
  private answer: Report | ErrorAnswer | undefined;
  private matrix: Matrix | undefined;
  private asked = '';
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
    this.applied = undefined;
    for (const field of Object.keys(state)) this.open.delete(field);
  }

  replace(state: State): void {
    const empty = Object.fromEntries(FIELD_NAMES.map((name) => [name, undefined]));
    this.change({ ...empty, ...state });
  }

  apply(after: Scenario, summary: string): void {
    const before = this.state;
    const published = this.catalog.scopes.map(({ name }) => name);
    const unknown = this.names.filter((name) => !published.includes(name));
    this.change({ ...after, scopes: [...after.scopes, ...unknown] });
    this.applied = { summary, before };
    void this.updateComplete.then(() => this.focusOn('#undo'));
  }

  undo(): void {
    if (this.applied) this.replace(this.applied.before);
    void this.updateComplete.then(() => this.focusOn('[part="changes"] summary'));
  }

  async diagnose(log: string): Promise<void> {
    if (!this.engine) return;
    this.reading = true;
    const answer = await diagnose(this.engine, log);
    this.reading = false;
    this.diagnosis = answer;
    if (isError(answer) || answer.confidence === 'none') return;
    this.replace({ ...answer.scenario, slug: this.slug });
    this.open = new Set(Object.keys(answer.undecided));
  }

  forgetLog(): void {
    this.diagnosis = undefined;
    this.open.clear();
  }

  isOpen(field: FieldName): boolean {
    return this.open.has(field);
  }

  handouts(fix?: number): Handout[] {
    const given = this.given.get(fix);
    if (given) return given;
    const answer = this.engine?.handover(this.question, fix, this.slugText);
    const handouts = !answer || isError(answer) ? [] : answer.handouts;
    this.given.set(fix, handouts);
    return handouts;
  }

  markdown(): string {
    return this.engine?.markdown(this.question, this.slugText) ?? '';
  }

  get link(): string | undefined {
    return this.pageUrl === undefined ? undefined : linkTo(this.pageUrl, this.state);
  }

  embedCode(): string {
    return this.pageUrl === undefined ? '' : embedCode(this.pageUrl, this.state, this.frameName);
  }

  private get slugText(): string {
    return typeof this.slug === 'string' ? this.slug : '';
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
      this.engine = engine;
      this.internals.states.add('ready');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      if (this.isConnected) window.addEventListener('online', this.start);
    }
    this.internals.states[this.failure === undefined ? 'delete' : 'add']('failed');
  };

  protected override willUpdate(): void {
    if (!this.engine) return;
    if (JSON.stringify(this.state) === this.asked) return;
    this.ask(this.engine);
    if (this.refuseSecrets()) this.ask(this.engine);
    const matrix = this.engine.matrix(this.question);
    this.matrix = isError(matrix) ? undefined : matrix;
    this.given.clear();
    this.copier.forget();
  }

  private ask(engine: Engine): void {
    this.asked = JSON.stringify(this.state);
    this.answer = engine.explain(this.question, this.slugText);
  }

  /** Drops each name that the engine would not repeat; true where there was one. */
  private refuseSecrets(): boolean {
    if (!this.answer || isError(this.answer)) return false;
    const published = this.catalog.scopes.map(({ name }) => name);
    const said = new Set([...published, ...this.answer.notices.map(({ input }) => input)]);
    const kept = this.names.filter((name) => said.has(name));
    if (kept.length === this.names.length) return false;
    this.scopes = kept;
    this.refused = true;
    return true;
  }

  private told: Report | ErrorAnswer | undefined;

  protected override updated(): void {
    const { answer, told } = this;
    if (!answer || answer === told) return;
    this.told = answer;
    if (!this.complete) afterPaint(() => (this.complete = true));
    if (isError(answer)) return;
    if (told) this.announce(answer);
    this.dispatchEvent(
      new CustomEvent('scope-explainer-change', { bubbles: true, composed: true, detail: answer }),
    );
  }

  private announce({ notices, verdict }: Report): void {
    const notice = notices[0] ? `${notices[0].message} ` : '';
    this.announcer.say(plain(`${notice}${verdict.label}: ${verdict.headline}`));
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    if (!this.engine || !answer) {
      const failure = this.failure && startFailure(this.failure, this.start);
      return html`${failure}<slot><p class="hint">Scope Explainer is loading …</p></slot>`;
    }
    const report = isError(answer) ? undefined : answer;
    return html`
      <div class="page">
        ${this.unlessHidden('starters', () => starters(this, report?.scenario))}
        ${this.unlessHidden('log-panel', () => logPanel(this))}
        <div class="layout">
          ${this.unlessHidden('setup', () => setup(this, report?.notices ?? []))}
          <div class="result">
            ${isError(answer) ? problemList(answer.error.problems) : this.result(answer)}
          </div>
        </div>
        ${this.complete ? this.below() : nothing}
        <p class="unseen" role="status" aria-atomic="true">${this.announcer.sentence}</p>
      </div>
    `;
  }

  /** What stands below the answer, and need not be there when it comes. */
  private below(): TemplateResult {
    return html`
      ${this.unlessHidden('matrix', () => (this.matrix ? matrixTable(this.matrix) : nothing))}
      ${this.unlessHidden('questions', () => questions(this.catalog))}
      ${this.unlessHidden('sources', () => sources(this.catalog))}
    `;
  }

  private unlessHidden(name: string, panel: () => Panel): Panel {
    const hidden = [...this.hide.split(/\s+/), ...(this.compact ? SAME_FOR_ALL : [])];
    return hidden.includes(name) ? nothing : panel();
  }

  private result(report: Report): TemplateResult {
    return html`
      <div class="heading">
        <h2>What happens</h2>
        ${asked(this, report)}
      </div>
      ${verdictBand(report)} ${appliedNote(this)}
      <div class="panels">
        ${verdictDetail(this, report)} ${this.unlessHidden('run', () => runPicture(report.run))}
        ${this.unlessHidden('changes', () => changes(this, report))}
        ${this.unlessHidden('calls', () => callTimeline(this, report))}
        ${this.unlessHidden('log', () => logLines(this, report.log))}
        ${this.unlessHidden('share', () => sharePanel(this))}
      </div>
    `;
  }
}
