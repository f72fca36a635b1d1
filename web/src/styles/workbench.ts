import { unsafeCSS } from 'lit';
import calls from './calls.css';
import changes from './changes.css';
import controls from './controls.css';
import details from './details.css';
import log from './log.css';
import print from './print.css';
import reference from './reference.css';
import setup from './setup.css';
import share from './share.css';

/** What all the rest needs, after the styles of the first answer. */
export const styles = [controls, setup, details, calls, changes, log, share, reference, print].map(
  unsafeCSS,
);
