import { LitElement, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Announcer } from './announcer.ts';
import { loadEngine } from './engine.ts';
import { FIELD_NAMES, FIELDS, propertyOf } from './fields.ts';
import { setFolder } from './files.ts';
import { levelHeadings } from './headings.ts';
import { webAddress } from './links.ts';
import { Session } from './session.ts';
import { BarWatch } from './panels/bar-watch.ts';
import { Starter } from './starter.ts';
import { styles } from './styles.ts';
import type { ApiKey, DashboardScanners, Mode, Org, Plan, Report, Theme } from './types.ts';
import { keepInPlace, type Frame } from './still.ts';
import { hiding, view } from './view.ts';

const sessions = new WeakMap<ScopeExplainer, Session>();

/** The element's session, for our own pages, whose address follows it. */
export const sessionOf = (element: ScopeExplainer): Session => sessions.get(element) as Session;

/**
 * Shows what a Socket Basics run does with an API token.
 *
 * @element scope-explainer
 * @slot - Shown until the engine is ready, and if it does not start.
 * @event {CustomEvent<Report | ErrorAnswer>} scope-explainer-change - After each new answer; `detail` is the report, or what is wrong with the setup.
 * @cssState ready - The engine answers.
 * @cssState failed - The engine did not start; the fallback content is shown.
 */
export class ScopeExplainer extends LitElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    ...Object.fromEntries(
      FIELD_NAMES.map((name) => [propertyOf(name), { ...FIELDS[name], noAccessor: true }]),
    ),
    theme: { reflect: true },
    pageUrl: { attribute: 'page-url' },
    compact: { type: Boolean },
    hide: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    loading: {},
  };

  /** The token's scopes: an array of names; in the attribute, separated by spaces or commas. */
  declare scopes: readonly string[] | string | undefined;
  declare mode: Mode | undefined;
  declare org: Org | undefined;
  declare plan: Plan | undefined;
  declare dashboardScanners: DashboardScanners | undefined;
  declare apiKey: ApiKey | undefined;
  declare skipSubmission: boolean | undefined;
  declare findings: boolean | undefined;
  /** The organization's slug, for links and snippets; it changes no answer. */
  declare slug: string | undefined;

  /** The colours: `auto`, the default, follows the page around it; or `light`, or `dark`. */
  declare theme: Theme | undefined;
  /** The address of the full page; adds links to it. */
  declare pageUrl: string | undefined;
  /** Shows only the form and the answer, without what is the same for every token. */
  declare compact: boolean;
  /** Names of parts to leave out, separated by spaces. */
  declare hide: string | undefined;
  /** The level of the top heading, from 1 to 5; 2 by default. */
  declare headingLevel: number | undefined;
  /** `lazy` starts the engine when the element comes into view; the default is `eager`. */
  declare loading: 'eager' | 'lazy' | undefined;

  readonly #session = new Session();
  readonly #starter = new Starter(this, this.#session);
  readonly #announcer = new Announcer(() =>
    this.renderRoot.querySelector('.page > [role="status"]'),
  );
  readonly #bar = new BarWatch();
  #answerFirst: boolean | undefined;
  #told: unknown;
  /**
   * Which of two templates is shown; they look the same. Lit cannot change words that a translator
   * has wrapped in elements of its own, but it renders another template from scratch.
   */
  #second = false;
  #frame: Frame | undefined;

  constructor() {
    super();
    this.compact = false;
    this.hide = '';
    sessions.set(this, this.#session);
    this.#session.watch(() => this.requestUpdate());
    this.#session.loadReader = loadEngine;
    this.#session.say = (sentence) => this.#announcer.say(sentence);
  }

  /** Where the `.wasm` files and `log-worker.js` are, unless beside the script. */
  static filesAt = setFolder;

  /** The last answer; undefined before the first, and where the setup cannot be read. */
  get report(): Report | undefined {
    return this.#session.report;
  }

  /** Fulfilled once the engine answers. */
  get ready(): Promise<void> {
    return this.#starter.ready;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.stop();
    this.#announcer.stop();
  }

  /** An answer that cannot be shown, such as one of another build, counts as a failed start. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      if (this.#starter.failure !== undefined) throw error;
      this.#starter.fail(error);
    }
  }

  protected override willUpdate(): void {
    const { answer, asks } = this.#session;
    this.#session.pageUrl = webAddress(this.pageUrl, document.baseURI);
    this.#session.worn = { compact: this.compact, theme: this.theme, hide: this.hide };
    if (answer) this.#answerFirst ??= asks && this.clientWidth < 830;
    const isTranslated = this.renderRoot.querySelector('font') !== null;
    if (isTranslated) this.#second = !this.#second;
    this.#frame = this.hasUpdated
      ? keepInPlace(this.renderRoot as ShadowRoot, isTranslated)
      : undefined;
  }

  protected override updated(): void {
    this.#frame?.();
    this.#bar.follow(this.renderRoot);
    levelHeadings(this.renderRoot, this.headingLevel || 2);
    const { answer } = this.#session;
    if (!answer || answer === this.#told) return;
    this.#told = answer;
    this.dispatchEvent(
      new CustomEvent('scope-explainer-change', { bubbles: true, composed: true, detail: answer }),
    );
  }

  protected override render(): TemplateResult {
    const shown = view({
      session: this.#session,
      answerFirst: this.#answerFirst ?? false,
      failure: this.#starter.failure,
      retry: () => void this.#starter.start(),
      hides: hiding(this.hide, this.compact),
    });
    return this.#second ? html`${shown}` : html`${shown} `;
  }
}

for (const name of FIELD_NAMES) {
  Object.defineProperty(ScopeExplainer.prototype, propertyOf(name), {
    configurable: true,
    enumerable: true,
    get(this: ScopeExplainer) {
      return sessionOf(this).given(name);
    },
    set(this: ScopeExplainer, value: unknown) {
      sessionOf(this).give({ [name]: value });
    },
  });
}
