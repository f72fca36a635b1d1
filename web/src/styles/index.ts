import { unsafeCSS } from 'lit';
import answer from './answer.css';
import base from './base.css';
import starters from './starters.css';
import tokens from './tokens.css';

/** What the first answer needs. */
export const styles = [tokens, base, starters, answer].map(unsafeCSS);
