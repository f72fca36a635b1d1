import type { nothing, TemplateResult } from 'lit';
import type { Copier } from './controllers/copier.ts';
import type {
  Catalog,
  Reading,
  ErrorAnswer,
  FieldName,
  Handout,
  Matrix,
  Report,
  Scenario,
  State,
} from './types.ts';

export type Panel = TemplateResult | typeof nothing;

/** What is there so far of what the element shows; each stage holds those before it. */
export type Stage = 'answer' | 'form' | 'details' | 'reference';

/** The script of all that is not needed for a first answer. */
export type Workbench = typeof import('./workbench.ts');

/** What a panel may ask of the element that shows it. */
export interface Host {
  readonly catalog: Catalog;
  /** What to show of the state, which may be a list of problems; undefined until it is there. */
  readonly answer: Report | ErrorAnswer | undefined;
  /** The table of all tokens for the state; undefined where the state cannot be read. */
  readonly matrix: Matrix | undefined;
  /** Undefined until it is there. */
  readonly workbench: Workbench | undefined;
  /** Why the engine or the workbench did not come. */
  readonly failure: string | undefined;
  /** Tries again to bring what did not come. */
  start(): Promise<void>;
  /** Whether the answer stands above where one could start from. */
  readonly answerFirst: boolean | undefined;
  /** A part of the page, unless it is not wished. */
  show(part: string, panel: () => Panel): Panel;
  reached(stage: Stage): boolean;
  /** What is said to those who hear the page. */
  readonly sentence: string;
  /** The token's scopes as given, unknown names among them. */
  readonly names: readonly string[];
  /** The organization's slug, for links and snippets. */
  readonly slug: unknown;
  /** The names that the picker shows; empty shows what is not open anyway. */
  readonly search: string;
  /** Why the slug is not used. */
  readonly slugProblem: string | undefined;
  holdsSecret(text: string): boolean;
  /** Whether the last text that was given held something like an API token. */
  readonly refused: boolean;
  /** What the copy buttons do; there with the workbench. */
  readonly copier: Copier | undefined;
  /** Where the full page is; anything but an address where it is not known. */
  readonly pageUrl: unknown;
  /** What a link to this state says. */
  readonly shared: State;
  /** The name of a frame that shows this state on another page. */
  readonly frameName: string;
  /** The answer as Markdown. */
  markdown(): string;
  /** The value of a field as given, or its default. */
  fieldValue(field: FieldName): unknown;
  change(state: State): void;
  /** Changes what `state` names so that it can be undone, which gives the focus back to `from`. */
  swap(state: State, words: string, from: string): void;
  /** Takes everything back to its default, which can be undone. */
  reset(): void;
  /** What can be copied for one of the report's fixes, counted from 1, or for the set-up as it is. */
  handouts(fix?: number): Handout[];
  find(search: string): void;
  /** Whether the state came with a link of a later version. */
  readonly newer: boolean;
  /** What `undo` takes back, until the form changes otherwise. */
  readonly undoable: { words: string } | undefined;
  apply(after: Scenario, summary: string): void;
  undo(): void;
  /** What the last log said. */
  readonly diagnosis: Reading | ErrorAnswer | undefined;
  /** Explains a log and fills the form with the best explanation. */
  diagnose(log: string | Promise<string>): Promise<void>;
  /** Whether a log is being read. */
  readonly reading: boolean;
  forgetLog(): void;
  /** Whether the last log left a field open that the reader has not chosen since. */
  isOpen(field: FieldName): boolean;
  /** Puts the focus where a removed button had it. */
  focusOn(selector: string): void;
}
