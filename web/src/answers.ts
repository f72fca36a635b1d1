/** Questions to the engine and its answers. Each is asked once, and none holds a secret. */

import type { Explainer } from './engine.ts';
import { isError } from './errors.ts';
import { FIELD_NAMES, readProperty, withoutDefaults } from './fields.ts';
import type {
  Catalog,
  ErrorAnswer,
  FieldName,
  Handout,
  Matrix,
  Question,
  Report,
  State,
} from './types.ts';

export class Answers {
  /** Whether the last input held something like an API token. */
  refused = false;
  /** Whether there was ever an invalid slug. */
  hadSlugProblem = false;

  #engine: Explainer | undefined;
  #given: State = {};
  #asked: string | undefined;
  #answer: Report | ErrorAnswer | undefined;
  #slugProblem: string | undefined;
  /** The same for a slug that was not kept. */
  #refusedSlug: string | undefined;
  #matrix: Matrix | ErrorAnswer | undefined;
  #handouts = new Map<number, Handout[]>();
  readonly #defaults = new Map([['slug', '']]);
  readonly #watchers = new Set<() => void>();

  /** Calls `changed` after each change. */
  watch(changed: () => void): void {
    this.#watchers.add(changed);
  }

  protected tell(): void {
    for (const changed of this.#watchers) changed();
  }

  get engine(): Explainer | undefined {
    return this.#engine;
  }

  /** Sets the engine; from here on there are answers. */
  start(engine: Explainer): void {
    for (const field of engine.catalog().fields) this.#defaults.set(field.name, field.default);
    this.#engine = engine;
    this.#asked = undefined;
    this.tell();
  }

  get catalog(): Catalog {
    if (!this.#engine) throw new Error('the engine is not ready');
    return this.#engine.catalog();
  }

  /** A field as it was given, by a property or an attribute. */
  given(name: keyof State): unknown {
    return this.#given[name];
  }

  /** Takes over the fields that `state` names; only the engine judges them. */
  give(state: State): void {
    if (state.slug !== undefined) this.#refusedSlug = undefined;
    for (const name of Object.keys(state) as (keyof State)[]) {
      this.#given[name] = readProperty(name, state[name]);
    }
    this.tell();
  }

  /** What differs from the defaults, including unknown scope names. */
  get state(): State {
    this.#settle();
    return this.reduce(this.#given);
  }

  /** A state without the engine's defaults. */
  reduce(state: State): State {
    return withoutDefaults(state, this.#defaults);
  }

  /** What a link to this state says; an invalid slug stays in the form. */
  get shared(): State {
    return this.reduce({ ...this.state, slug: this.#slug });
  }

  get #slug(): string | undefined {
    return this.slugProblem === undefined ? (this.#given.slug as string | undefined) : undefined;
  }

  /** The token's scopes as given, including unknown names. */
  get names(): readonly string[] {
    const { scopes } = this.#given;
    return Array.isArray(scopes) ? scopes.filter((name) => typeof name === 'string') : [];
  }

  /** The value of a field as given, or its default. */
  value(field: FieldName | 'slug'): string {
    return String(this.#given[field] ?? this.#defaults.get(field));
  }

  /** The last answer, which may be a list of problems; undefined before the engine is there. */
  get answer(): Report | ErrorAnswer | undefined {
    this.#settle();
    return this.#answer;
  }

  get report(): Report | undefined {
    const { answer } = this;
    return !answer || isError(answer) ? undefined : answer;
  }

  /** The scopes as the engine reads them, including unknown ones. */
  namesRead(): string[] {
    const { scenario, notices } = this.report ?? { scenario: { scopes: [] }, notices: [] };
    const unknown = notices.filter(({ code }) => code === 'unknown-scope');
    return [...scenario.scopes, ...unknown.map(({ input }) => input)];
  }

  /** Why the slug is not used. */
  get slugProblem(): string | undefined {
    this.#settle();
    return this.#slugProblem ?? this.#refusedSlug;
  }

  #settle(): void {
    if (!this.#engine) return;
    this.#refuseSecrets(this.#engine);
    const state = this.reduce(this.#given);
    const asked = JSON.stringify(state);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#ask(this.#engine, state);
    this.#matrix = undefined;
    this.#handouts.clear();
  }

  /** An invalid slug leaves the answer as it is, because no slug changes one. */
  #ask(engine: Explainer, { slug, ...question }: State): void {
    this.#answer = engine.explain(question as Question, slug as string | undefined);
    this.#slugProblem = undefined;
    const [problem] = isError(this.#answer) ? this.#answer.error.problems : [];
    if (problem?.at !== 'slug') return;
    this.#slugProblem = problem.message;
    this.hadSlugProblem = true;
    this.#answer = engine.explain(question as Question);
  }

  /** Whether `text` holds something that must not be shown or kept. */
  holdsSecret(text: string): boolean {
    return this.#engine !== undefined && this.#engine.redact(text) !== text;
  }

  #refuseSlug(engine: Explainer, slug: string): void {
    const answer = engine.explain({}, slug);
    this.#refusedSlug = isError(answer) ? answer.error.problems[0]?.message : undefined;
    this.hadSlugProblem = true;
    this.#given.slug = undefined;
  }

  #refuseSecrets(engine: Explainer): void {
    for (const name of FIELD_NAMES) {
      const value = this.#given[name];
      const items: unknown[] = Array.isArray(value) ? value : [value];
      const text = items.join('\n');
      const kept = engine.redact(text);
      if (kept === text) continue;
      if (name === 'slug') {
        this.#refuseSlug(engine, text);
        continue;
      }
      this.#given[name] = Array.isArray(value) ? kept.split('\n').filter(Boolean) : undefined;
      this.refused = true;
    }
  }

  get #question(): Question {
    const { slug, ...question } = this.state;
    return question as Question;
  }

  /** The table of all tokens for the state; undefined where the state cannot be read. */
  get matrix(): Matrix | undefined {
    const question = this.#question;
    const matrix = (this.#matrix ??= this.#engine?.matrix(question));
    return !matrix || isError(matrix) ? undefined : matrix;
  }

  /** The texts to copy for one of the report's fixes, counted from 1; 0 is the setup as it is. */
  handouts(fix = 0): Handout[] {
    const question = this.#question;
    const known = this.#handouts.get(fix);
    if (known) return known;
    const answer = this.#engine?.handover(question, fix, this.#slug);
    const handouts = !answer || isError(answer) ? [] : answer.handouts;
    this.#handouts.set(fix, handouts);
    return handouts;
  }

  handout(fix: number, wanted: string): Handout | undefined {
    return this.handouts(fix).find(({ id }) => id === wanted);
  }

  /** The answer as Markdown. */
  markdown(): string {
    return this.#engine?.markdown(this.#question, this.#slug) ?? '';
  }
}
