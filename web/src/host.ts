import type { Copied } from './controllers/copier.ts';
import type {
  Catalog,
  Diagnosis,
  ErrorAnswer,
  FieldName,
  Handout,
  Scenario,
  State,
} from './types.ts';

/** What a panel may ask of the element that shows it. */
export interface Host {
  readonly catalog: Catalog;
  /** The token's scopes as given, unknown names among them. */
  readonly names: readonly string[];
  /** The organization's slug, for links and snippets. */
  readonly slug: unknown;
  /** Whether what is not needed for a first answer is shown, too. */
  readonly complete: boolean;
  /** The names that the picker shows; empty shows what is not open anyway. */
  readonly search: string;
  /** Why the slug is not used. */
  readonly slugProblem: string | undefined;
  holdsSecret(text: string): boolean;
  /** Whether the last text that was given held something like an API token. */
  readonly refused: boolean;
  /** What came of the last copy button. */
  readonly copied: Copied | undefined;
  /** The address of the full page with this state; undefined where no full page is known. */
  readonly link: string | undefined;
  /** HTML that shows this state on another page. */
  embedCode(): string;
  /** The answer as Markdown. */
  markdown(): string;
  /** The value of a field as given, or its default. */
  fieldValue(field: FieldName): unknown;
  change(state: State): void;
  /** Changes what `state` names so that it can be undone, which gives the focus back to `from`. */
  swap(state: State, words: string, from: string): void;
  /** Takes everything back to its default, which can be undone. */
  reset(): void;
  /** What can be copied for one of the report's fixes, or for the set-up as it is. */
  handouts(fix?: number): Handout[];
  addNames(text: string): void;
  find(search: string): void;
  copy(id: string, text: string): void;
  /** Whether the state came with a link of a later version. */
  readonly newer: boolean;
  /** What `undo` takes back, until the form changes otherwise. */
  readonly undoable: { words: string } | undefined;
  apply(after: Scenario, summary: string): void;
  undo(): void;
  /** What the last log said. */
  readonly diagnosis: Diagnosis | ErrorAnswer | undefined;
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
