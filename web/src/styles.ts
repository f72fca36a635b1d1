import { unsafeCSS } from 'lit';
import answer from './panels/answer.css';
import bar from './panels/bar.css';
import choices from './panels/choices.css';
import dialogs from './panels/dialogs.css';
import fix from './panels/fix.css';
import reference from './panels/reference.css';
import scopes from './panels/scopes.css';
import setup from './panels/setup.css';
import steps from './panels/steps.css';
import base from './styles/base.css';
import controls from './styles/controls.css';
import print from './styles/print.css';
import tables from './styles/tables.css';
import tokens from './styles/tokens.css';

/** Each panel's style sheet is beside it; the one for print comes last, to override them. */
export const styles = [
  ...[tokens, base, controls, tables, setup, choices, scopes, answer, fix, steps],
  ...[bar, dialogs, reference, print],
].map(unsafeCSS);
