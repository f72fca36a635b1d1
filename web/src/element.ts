import {
  adoptStyles,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Announcer } from './controllers/announcer.ts';
import type { Copier } from './controllers/copier.ts';
import { loadEngine, type Engine } from './engine.ts';
import { isError } from './errors.ts';
import { FIELD_NAMES, FIELDS, readProperty, withoutDefaults } from './fields.ts';
import type { Host, Panel, Stage, Workbench } from './host.ts';
import { REFUSED } from './panels/notes.ts';
import { plain } from './plain.ts';
import { styles } from './styles/index.ts';
import type {
  Catalog,
  Reading,
  ErrorAnswer,
  FieldName,
  Handout,
  Link,
  Matrix,
  Question,
  Report,
  Scenario,
  State,
} from './types.ts';
import { view } from './view.ts';

/**
 * Leaves the browser time to paint what was rendered before. A time and no frame, since frames do
 * not come to an element that is out of sight.
 */
const painted = () => new Promise((resolve) => setTimeout(resolve, 50));

const STAGES: readonly Stage[] = ['answer', 'form', 'details', 'reference'];

const EMPTY: State = Object.fromEntries(FIELD_NAMES.map((name) => [name, undefined]));

/** Whether a text says anything of a set-up; one of another tool, or of a crash alone, does not. */
const settles = ({ outcome, certain }: Reading) =>
  outcome !== null || Object.values(certain).flat().length > 0;

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
 * @cssState failed - The engine or the form did not come; the fallback content is shown.
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
    workbench: { state: true },
    stage: { state: true },
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
  declare diagnosis: Reading | ErrorAnswer | undefined;
  declare reading: boolean;
  declare failure: string | undefined;
  declare workbench: Workbench | undefined;
  declare private engine: Engine | undefined;
  declare private stage: Stage;

  private defaults = new Map([['slug', '']]);
  /** The last answer, which may be a list of problems. */
  answer: Report | ErrorAnswer | undefined;
  slugProblem: string | undefined;
  /** Called once the engine is there, and before it is asked. */
  onEngine: (() => void) | undefined;
  copier: Copier | undefined;
  /** Whether the answer stands above where one could start from. */
  answerFirst: boolean | undefined;
  private asked = '';
  private table: Matrix | ErrorAnswer | undefined;
  private logs = 0;
  private given = new Map<number | undefined, Handout[]>();
  private open = new Set<string>();
  private readonly announcer = new Announcer(this);
  private readonly internals = this.attachInternals();
  readonly frameName = `scope-explainer-${Math.random().toString(36).slice(2, 8)}`;

  constructor() {
    super();
    this.compact = false;
    this.hide = '';
    this.search = '';
    this.refused = false;
    this.newer = false;
    this.reading = false;
    this.stage = 'answer';
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

  /** What the fragment of an address says; nothing before the engine is there. */
  link(fragment: string): Link | undefined {
    const link = this.engine?.link(fragment);
    return !link || isError(link) ? undefined : link;
  }

  /** Whether `text` holds something that must neither be shown nor kept. */
  holdsSecret(text: string): boolean {
    return this.engine !== undefined && this.engine.redact(text) !== text;
  }

  get catalog(): Catalog {
    if (!this.engine) throw new Error('the engine is not ready');
    return this.engine.catalog();
  }

  get matrix(): Matrix | undefined {
    const matrix = (this.table ??= this.engine?.matrix(this.question));
    return !matrix || isError(matrix) ? undefined : matrix;
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
    if (!this.engine || !this.workbench) return;
    const turn = ++this.logs;
    this.reading = true;
    const answer = await this.workbench.diagnose(this.engine, log);
    if (turn !== this.logs) return;
    this.reading = false;
    this.diagnosis = answer;
    if (isError(answer)) return;
    if (settles(answer)) this.fillIn(answer);
    await this.updateComplete;
    this.announcer.say(plain(`The log: ${answer.headline}`));
  }

  private fillIn({ scenario, undecided }: Reading): void {
    this.swap({ ...scenario }, 'Filled in from the log.', '#log');
    this.open = new Set(Object.keys(undecided).filter((field) => field !== 'scopes'));
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

  get shared(): State {
    return this.reduce({ ...this.state, slug: this.usedSlug });
  }

  find(search: string): void {
    this.search = search;
  }

  focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  show(part: string, panel: () => Panel): Panel {
    const wished = typeof this.hide === 'string' ? this.hide.split(/\s+/) : [];
    const hidden = [...wished, ...(this.compact ? SAME_FOR_ALL : [])];
    return hidden.includes(part) ? nothing : panel();
  }

  reached(stage: Stage): boolean {
    return STAGES.indexOf(stage) <= STAGES.indexOf(this.stage);
  }

  get sentence(): string {
    return this.announcer.sentence;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.stage === 'answer') void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.start);
  }

  /** Answers as soon as the engine is there, and brings all the rest then. */
  readonly start = async (): Promise<void> => {
    window.removeEventListener('online', this.start);
    this.failure = undefined;
    try {
      if (!this.engine) await this.startEngine();
      await this.updateComplete;
      await this.bringWorkbench();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      if (this.isConnected) window.addEventListener('online', this.start);
    }
    this.internals.states[this.failure === undefined ? 'delete' : 'add']('failed');
  };

  private async startEngine(): Promise<void> {
    const engine = await loadEngine();
    for (const field of engine.catalog().fields) this.defaults.set(field.name, field.default);
    this.engine = engine;
    this.onEngine?.();
    this.internals.states.add('ready');
  }

  /** In stages, so that none keeps a click waiting. */
  private async bringWorkbench(): Promise<void> {
    const workbench = await import('./workbench.ts');
    if (this.workbench) return;
    adoptStyles(this.renderRoot as ShadowRoot, [...styles, ...workbench.styles]);
    this.copier = new workbench.Copier(this, (sentence) => this.announcer.say(sentence));
    new workbench.Printer(this);
    this.workbench = workbench;
    for (const stage of STAGES.slice(1)) {
      this.stage = stage;
      await painted();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    for (const name of FIELD_NAMES) {
      if (changed.has(name)) this[name] = readProperty(name, this[name]);
    }
    if (!this.engine) return;
    this.refuseSecrets();
    if (JSON.stringify(this.state) === this.asked) return;
    this.ask(this.engine);
    this.table = undefined;
    this.given.clear();
    this.copier?.forget();
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
    return view(this);
  }
}
