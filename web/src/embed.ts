import './scope-explainer.ts';
import { followAddress } from './follow-address.ts';

// No steps: an embedding page's Back is the reader's way out, not an undo.
void followAddress(false);
