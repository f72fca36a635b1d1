/**
 * The engine's questions and answers. Those of reports and readings come from their JSON Schemas;
 * the others are here.
 */

import type {
  Call,
  Error,
  Grade,
  Outcome,
  Report,
  Scenario,
  Step,
  Tone,
} from './generated/report.ts';
import type { Reading } from './generated/reading.ts';

export type { Reading } from './generated/reading.ts';
export type {
  Call,
  Fix,
  Grade,
  Outcome,
  Report,
  Scenario,
  Step,
  Tone,
} from './generated/report.ts';

export type Mode = Scenario['mode'];
export type Org = Scenario['org'];
export type Plan = Scenario['plan'];
export type DashboardScanners = Scenario['dashboardScanners'];
export type ApiKey = Scenario['key'];
export type Theme = 'auto' | 'light' | 'dark';
export type CallId = Call['id'];
export type TokenOutcome = Call['token'];
export type RunOutcome = Call['run'];

/** Which rule decided something, how well that is known, and where it can be read. */
export type Decided = Pick<Call, 'rule' | 'grade' | 'evidence'>;

export type Notice = Report['notices'][number];
export type Run = Report['run'];
export type LogLine = Report['log'][number];
export type LeastPrivilege = Report['leastPrivilege'];
export type Source = Report['evidence'][string];

/** The engine's answer to a question that it could not read. */
export type ErrorAnswer = Error;
export type Problem = ErrorAnswer['error']['problems'][number];

/** What a page can show: a question, and the organization's slug for its links and snippets. */
export type State = Partial<Record<keyof Scenario | 'slug', unknown>>;

export type FieldName = Exclude<keyof Scenario, 'scopes'>;

/** What the fragment of an address says. */
export interface Link {
  /** The text of each field that it names, the slug among them. */
  values: Partial<Record<keyof State, string>>;
  /** Its other parts, unchanged. */
  others: string[];
  /** Whether a later version of the page wrote it. */
  newer: boolean;
  /** All of it, without tokens and other secrets. */
  harmless: string;
}

/** A question. For any other value, the answer says what is wrong with it. */
export interface Question extends Partial<Omit<Scenario, 'scopes'>> {
  scopes?: readonly string[];
}

/** Something to copy; `language` is `text`, `yaml`, `sh` or `json`. */
export interface Handout {
  id: string;
  label: string;
  language: string;
  text: string;
}

export interface Handover {
  schema: 1;
  handouts: Handout[];
}

export type Observation = Reading['observations'][number];
export type Cause = Reading['causes'][number];

export interface MatrixCell {
  id: CallId;
  token: TokenOutcome;
  tone: Tone;
  tokenText: string;
  run: RunOutcome;
  runLabel: string;
  grade: Grade;
  evidence: string[];
}

export interface MatrixRow {
  scopes: string[];
  kind: string;
  kindLabel: string;
  recommendedFor: Mode[];
  current: boolean;
  calls: MatrixCell[];
  outcome: Outcome;
  outcomeLabel: string;
  tone: Tone;
  grade: Grade;
}

export interface Matrix {
  schema: 1;
  scenario: Scenario;
  caption: string;
  calls: { id: CallId; sdk: string; requires: string[] }[];
  rows: MatrixRow[];
}

export interface Scope {
  name: string;
  group: string;
  kind: 'group' | 'leaf' | 'wildcard';
}

export interface Field {
  name: FieldName;
  attribute: string;
  kind: 'choice' | 'flag';
  label: string;
  hint: string;
  default: string;
  /** `assumed` is the value in a sentence about assumptions; empty if the form asks for it. */
  values: { name: string; label: string; hint: string; assumed: string }[];
}

export interface Recommendation {
  headline: string;
  detail: string;
  label: string;
  scopesLabel: string;
  orgLabel: string;
  scenario: Scenario;
}

/** A question that people ask, with its answer in words and as a table. */
export interface AnsweredQuestion {
  id: string;
  question: string;
  answer: string;
  caption: string;
  headers: string[];
  rows: string[][];
}

/** What nobody knows, what the sources disagree about, or what the model leaves out. */
export interface Unsettled {
  id: string;
  kind: string;
  kindLabel: string;
  text: string;
  evidence: string[];
}

/** Everything that is the same in all answers. */
export interface Catalog {
  schema: 1;
  version: string;
  commit: string;
  checkedAgainst: string;
  /** Shown beside a verdict that fails. */
  jobStaysGreen: string;
  scopes: Scope[];
  fields: Field[];
  calls: Pick<Call, 'id' | 'requires'>[];
  /** What each row of a run needs, before anything is known of a token. */
  steps: Step[];
  grades: { name: Grade; meaning: string }[];
  testedTokens: { label: string; scopes: string[] }[];
  recommendations: Recommendation[];
  questions: AnsweredQuestion[];
  unsettled: Unsettled[];
  evidence: Record<string, Source>;
}

/** The result of a copy button; `text` can be copied by hand if the browser refused. */
export interface Copied {
  id: string;
  done: boolean;
  text: string;
}

/** What `undo` takes back; `fix` is the fix that was tried, with its texts to copy. */
export interface Undoable {
  words: string;
  /** A selector for what gets the focus back. */
  from: string;
  before: State;
  /** Whether there was something to judge before. */
  asked: boolean;
  fix?: { steps: readonly string[]; handouts: readonly Handout[] };
}
