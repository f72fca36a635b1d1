// Waits for what comes in its own time, which is longer on a busy machine.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** In milliseconds; so long that only what never comes is late. */
const PATIENCE = 60_000;

/**
 * Asks `look` until its answer passes `holds`, and answers with it. What either of them throws
 * means "not yet", and is thrown if it goes on for too long.
 */
export async function until(look, holds = (answer) => assert.ok(answer, `never true: ${look}`)) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      const answer = await look();
      await holds(answer);
      return answer;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(25);
    }
  }
}
