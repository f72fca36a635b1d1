import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { diagnose } from './diagnose.ts';
import { isError, loadEngine, type Engine } from './engine.ts';
import { FIELD_NAMES, FIELDS, withoutDefaults } from './fields.ts';
import type { Host } from './host.ts';
import { callTimeline } from './panels/calls.ts';
import { changes } from './panels/changes.ts';
import { appliedNote } from './panels/applied.ts';
import { copyButton } from './panels/copy.ts';
import { logPanel } from './panels/log.ts';
import { logLines } from './panels/log-lines.ts';
import { matrixTable } from './panels/matrix.ts';
import { problemList, startFailure } from './panels/problems.ts';
import { questions } from './panels/questions.ts';
import { runPicture } from './panels/run.ts';
import { setup } from './panels/setup.ts';
import { sources } from './panels/sources.ts';
import { starters } from './panels/starters.ts';
import { asked, verdictBand, verdictDetail } from './panels/verdict.ts';
import { looksLikeToken, readNames } from './scopes.ts';
import { styles } from './styles/index.ts';
import { plain } from './text.ts';
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

const LIVE_DELAY = 250;

/**
 * Shows what a Socket Basics run does with an API token.
 *
 * @element scope-explainer
 * @slot - Shown until the engine is ready, and if it does not start.
 * @event scope-explainer-change - After each new answer; `detail` is the report.
 */
export class ScopeExplainer extends LitElement implements Host {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    ...FIELDS,
    search: { state: true },
    refused: { state: true },
    copied: { state: true },
    applied: { state: true },
    diagnosis: { state: true },
    reading: { state: true },
    failure: { state: true },
    live: { state: true },
    engine: { state: true },
  };

  declare scopes: unknown;
  declare mode: unknown;
  declare org: unknown;
  declare plan: unknown;
  declare dashboardScanners: unknown;
  declare key: unknown;
  declare skipSubmission: unknown;
  declare findings: unknown;
  declare slug: unknown;

  declare search: string;
  declare refused: boolean;
  declare copied: { id: string; done: boolean } | undefined;
  declare applied: { summary: string; before: State } | undefined;
  declare diagnosis: Diagnosis | ErrorAnswer | undefined;
  declare reading: boolean;
  declare private failure: string | undefined;
  declare private live: string;
  declare private engine: Engine | undefined;

  private defaults = new Map([['slug', '']]);
  private answer: Report | ErrorAnswer | undefined;
  private matrix: Matrix | undefined;
  private asked = '';
  private open = new Set<string>();
  private announcing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.search = '';
    this.refused = false;
    this.reading = false;
    this.live = '';
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
    this.change({ ...after });
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
    const answer = this.engine?.handover(this.question, fix, this.slugText);
    return !answer || isError(answer) ? [] : answer.handouts;
  }

  private get slugText(): string {
    return typeof this.slug === 'string' ? this.slug : '';
  }

  addNames(text: string): void {
    const names = readNames(text);
    const safe = names.filter((name) => !looksLikeToken(name));
    if (safe.length > 0) this.change({ scopes: [...new Set([...this.names, ...safe])] });
    this.refused = safe.length < names.length;
  }

  find(search: string): void {
    this.search = search;
  }

  copy(id: string, text: string): void {
    const tell = (done: boolean) => (this.copied = { id, done });
    navigator.clipboard?.writeText(text).then(
      () => tell(true),
      () => tell(false),
    ) ?? tell(false);
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
    clearTimeout(this.announcing);
  }

  private async start(): Promise<void> {
    this.failure = undefined;
    try {
      const engine = await loadEngine();
      for (const field of engine.catalog().fields) this.defaults.set(field.name, field.default);
      this.engine = engine;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  protected override willUpdate(): void {
    if (!this.engine) return;
    const { engine, question } = this;
    const text = JSON.stringify(this.state);
    if (text === this.asked) return;
    this.asked = text;
    this.answer = engine.explain(question, this.slugText);
    const matrix = engine.matrix(question);
    this.matrix = isError(matrix) ? undefined : matrix;
    this.copied = undefined;
  }

  private told: Report | ErrorAnswer | undefined;

  protected override updated(): void {
    const { answer, told } = this;
    if (!answer || answer === told) return;
    this.told = answer;
    if (isError(answer)) return;
    if (told) this.announce(answer);
    this.dispatchEvent(
      new CustomEvent('scope-explainer-change', { bubbles: true, composed: true, detail: answer }),
    );
  }

  /** One short sentence, and only for the last of several quick changes. */
  private announce({ notices, verdict }: Report): void {
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const notice = notices[0] ? `${notices[0].message} ` : '';
      this.live = plain(`${notice}${verdict.label}: ${verdict.headline}`);
    }, LIVE_DELAY);
  }

  protected override render(): TemplateResult {
    const { answer } = this;
    if (!this.engine || !answer) {
      const failure = this.failure && startFailure(this.failure, () => void this.start());
      return html`${failure}<slot><p class="hint">Scope Explainer is loading …</p></slot>`;
    }
    const report = isError(answer) ? undefined : answer;
    return html`
      <div class="page">
        ${starters(this, report?.scenario)} ${logPanel(this)}
        <div class="layout">
          ${setup(this, report?.notices ?? [])}
          <div class="result">
            ${isError(answer) ? problemList(answer.error.problems) : this.result(answer)}
          </div>
        </div>
        ${this.matrix && matrixTable(this.matrix)} ${questions(this.catalog)}
        ${sources(this.catalog)}
        <p class="unseen" role="status" aria-atomic="true">${this.live}</p>
      </div>
    `;
  }

  private result(report: Report): TemplateResult {
    return html`
      <div class="heading">
        <h2>What happens</h2>
        ${asked(this, report)}
      </div>
      ${verdictBand(report)} ${appliedNote(this)}
      <div class="panels">
        ${verdictDetail(report)} ${runPicture(report.run)} ${changes(this, report)}
        ${callTimeline(this, report)} ${logLines(this, report.log)} ${this.sharing()}
      </div>
    `;
  }

  private sharing(): TemplateResult {
    const markdown = this.engine?.markdown(this.question, this.slugText) ?? '';
    return html`<p class="sharing">
      ${copyButton(this, 'markdown', 'Copy this answer as Markdown', markdown)}
    </p>`;
  }
}
