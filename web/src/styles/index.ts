import { unsafeCSS } from 'lit';
import base from './base.css';
import calls from './calls.css';
import changes from './changes.css';
import log from './log.css';
import media from './media.css';
import reference from './reference.css';
import result from './result.css';
import setup from './setup.css';
import share from './share.css';
import tokens from './tokens.css';

export const styles = [
  tokens,
  base,
  setup,
  result,
  calls,
  changes,
  log,
  share,
  reference,
  media,
].map(unsafeCSS);
