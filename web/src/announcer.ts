const DELAY = 250;

/**
 * Says sentences in a live region: only the last of several quick ones. The region is empty before
 * each, as the same words twice would be no change to tell.
 */
export class Announcer {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly region: () => Element | null) {}

  say(sentence: string): void {
    this.stop();
    this.#show('');
    this.#waiting = setTimeout(() => this.#show(sentence), DELAY);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }

  #show(sentence: string): void {
    const region = this.region();
    if (region) region.textContent = sentence;
  }
}
