const DELAY = 250;

/**
 * Announces sentences in a live region; of several in quick succession only the last. The region is
 * emptied first, because the same words twice would not be announced again.
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
