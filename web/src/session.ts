/**
 * A reader's questions and their answers. It uses no document, so that tests can ask it directly;
 * the element shows it.
 */

import { Answers } from './answers.ts';
import type { Engine } from './engine.ts';
import { isError, problem } from './errors.ts';
import { FIELD_NAMES } from './fields.ts';
import type { Form, Look } from './links.ts';
import { readSource, type Source } from './reader.ts';
import type { ErrorAnswer, Fix, Reading, State, Copied, Undoable } from './types.ts';
import { plain } from './words.ts';

export const REFUSED = 'Part of that was no name, so it was dropped. Nothing was saved or sent.';

/** The answer when a reading is not of the shape that this build knows. */
const OF_ANOTHER_BUILD = problem('text', 'needs a newer page; reload it, then try again');

const NOTHING: State = Object.fromEntries(FIELD_NAMES.map((name) => [name, undefined]));

/** How long a button says that it has copied, in milliseconds. */
const COPIED_FOR = 2000;

/** Whether a state says anything about the token yet. */
const asksOfToken = (state: State) =>
  Object.keys(state).some((name) => name !== 'mode' && name !== 'slug');

/** Whether a text says anything about a setup; a log of another tool or of a crash does not. */
const settles = ({ outcome, certain }: Reading) =>
  outcome !== null || Object.values(certain).flat().length > 0;

export class Session extends Answers {
  /** Whether the state came with a link of a later version. */
  newer = false;
  undoable: Undoable | undefined;
  /** What the last text said; 'pending' while it is read. */
  reading: Reading | ErrorAnswer | 'pending' | undefined;
  copied: Copied | undefined;
  /** The scope names that are looked for. */
  search = '';
  /** How the element looks, and how its copied code looks unless the reader chooses otherwise. */
  worn: Look = {};
  chosen: Look = {};
  form: Form = 'frame';
  /** The address of the full page; links to it appear only for a web address. */
  pageUrl: string | undefined;
  /** Each frame has a name of its own, so that the page around it can tell frames apart. */
  readonly frameName = `scope-explainer-${Math.random().toString(36).slice(2, 8)}`;
  /** Gives the engine that reads texts; it is fetched when the reader is about to paste one. */
  loadReader: () => Promise<Engine> = () => Promise.reject(new Error('there is none'));
  /** Gets each sentence that screen readers should announce. */
  say: (sentence: string) => void = () => {};

  #touched = false;
  #open = new Set<string>();
  #unfolded = new Set<string>();
  #readAs: string | undefined;
  #work = new AbortController();

  /** Whether anything is known of the token yet, so that there is something to judge. */
  get asks(): boolean {
    return this.#touched || asksOfToken(this.state);
  }

  find(search: string): void {
    this.search = search;
    this.tell();
  }

  get look(): Look {
    return { ...this.worn, ...this.chosen };
  }

  dress(look: Look, form: Form): void {
    this.chosen = look;
    this.form = form;
    this.tell();
  }

  /** Notes which folded parts are open, since only open ones are rendered. */
  unfold(part: string, open: boolean): void {
    if (open === this.unfolded(part)) return;
    this.#unfolded[open ? 'add' : 'delete'](part);
    this.tell();
  }

  unfolded(part: string): boolean {
    return this.#unfolded.has(part);
  }

  /** A reading that the form cannot express; it is shown instead of the form's answer. */
  get cause(): Reading | undefined {
    const { reading } = this;
    if (!reading || reading === 'pending' || isError(reading)) return undefined;
    if (this.#readAs !== JSON.stringify(this.state)) return undefined;
    return reading.scenarioSaysIt && settles(reading) ? undefined : reading;
  }

  /** Changes the fields that `state` names, as the reader does in the form. */
  change(state: State): void {
    this.#put(state);
    if (asksOfToken(state)) this.#touched = true;
    this.#announce();
  }

  /** Adds scopes as they were written; the engine says which of them are known. */
  add(written: readonly string[]): void {
    this.change({ scopes: [...new Set([...this.names, ...written])] });
    if (this.report) this.give({ scopes: this.namesRead() });
  }

  #put(state: State): void {
    for (const name of Object.keys(state)) this.#open.delete(name);
    Object.assign(this, { refused: false, newer: false, undoable: undefined, copied: undefined });
    this.give(state);
  }

  /** Replaces everything by `state`, as an address does. */
  replace(state: State, { newer = false, refused = false } = {}): void {
    this.#touched = false;
    this.#put({ ...NOTHING, ...state });
    Object.assign(this, { newer, refused });
    this.tell();
  }

  /** Changes the fields that `state` names; can be undone. */
  swap(state: State, words: string, from: string, fix?: Undoable['fix']): void {
    const before = this.state;
    const asked = this.asks;
    this.#put(state);
    if (JSON.stringify(this.state) === JSON.stringify(before)) return;
    this.undoable = { words, from, before, asked, ...(fix && { fix }) };
    this.#touched = true;
    this.tell();
    this.#announce();
  }

  /** Sets everything to its default, and forgets what was read. */
  reset(): void {
    this.forget();
    this.swap(NOTHING, 'Form cleared.', '.clear');
    this.#touched = false;
    this.tell();
  }

  /** Shows what the report's fix number `number`, from 1, would change. */
  apply({ after, summary, steps }: Fix, number: number): void {
    const published = this.catalog.scopes.map(({ name }) => name);
    const unknown = this.names.filter((name) => !published.includes(name));
    const fix = { steps, handouts: this.handouts(number) };
    const scopes = [...after.scopes, ...unknown];
    this.swap({ ...after, scopes }, `Shown with this change: ${summary}.`, '.try', fix);
  }

  undo(): void {
    if (!this.undoable) return;
    const { before, asked } = this.undoable;
    this.replace(before);
    this.#touched = asked;
    this.tell();
    this.#announce();
  }

  /** Whether the last text left a field open that the reader has not chosen since. */
  isOpen(field: string): boolean {
    return this.#open.has(field);
  }

  /** Fetches the engine that reads texts, because the reader is about to paste one. */
  prepare(): void {
    void this.loadReader().catch(() => {}); // reading reports it
  }

  /** Reads a text or a text file and fills in what it says; of several, the last one counts. */
  async read(source: Source): Promise<void> {
    if (!this.engine) return;
    this.stop();
    const { signal } = (this.#work = new AbortController());
    this.reading = 'pending';
    this.tell();
    try {
      const answer = await readSource(source, signal, this.loadReader);
      if (signal.aborted) return;
      this.#take(answer);
      this.say(isError(answer) ? 'This text cannot be read.' : plain(answer.headline));
    } catch {
      if (signal.aborted) return;
      this.reading = OF_ANOTHER_BUILD;
    }
    this.tell();
  }

  #take(answer: Reading | ErrorAnswer): void {
    this.reading = answer;
    if (isError(answer)) return;
    if (settles(answer)) {
      const { say } = this;
      this.say = () => {};
      this.swap({ ...answer.scenario }, 'Form filled in from your text.', '#log');
      this.say = say;
      this.#open = new Set(Object.keys(answer.undecided));
      this.#touched = true;
    }
    this.#readAs = JSON.stringify(this.state);
  }

  /** Stops reading. */
  stop(): void {
    this.#work.abort();
    if (this.reading === 'pending') this.reading = undefined;
  }

  /** Stops reading, and forgets what was read. */
  forget(): void {
    this.stop();
    this.reading = undefined;
    this.#open.clear();
    this.tell();
  }

  /** Puts `text` on the clipboard; `id` names the button that says so. */
  async copy(id: string, text: string): Promise<void> {
    const write = async () => navigator.clipboard.writeText(text); // fails without a clipboard, too
    const done = await write().then(
      () => true,
      () => false,
    );
    const copied = (this.copied = { id, done, text });
    this.say(done ? 'Copied.' : 'Your browser blocked copying. The text can be selected.');
    this.tell();
    if (!done) return;
    await new Promise((resolve) => setTimeout(resolve, COPIED_FOR));
    if (this.copied !== copied) return;
    this.copied = undefined;
    this.tell();
  }

  #announce(): void {
    const { report } = this;
    const sentences = [
      this.undoable?.words,
      this.refused && REFUSED,
      this.slugProblem && `The slug ${this.slugProblem}.`,
      report?.notices[0]?.message,
      report && `${report.verdict.label}: ${report.verdict.headline}`,
    ];
    this.say(plain(sentences.filter(Boolean).join(' ')));
  }
}
