import type { ReactiveController, ReactiveControllerHost } from 'lit';

const DELAY = 250;

/**
 * The one live sentence of the element: only the last of several quick ones is said. It is empty
 * before each, as the same words twice would be no change to tell.
 */
export class Announcer implements ReactiveController {
  sentence = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  say(sentence: string): void {
    clearTimeout(this.waiting);
    this.show('');
    this.waiting = setTimeout(() => this.show(sentence), DELAY);
  }

  private show(sentence: string): void {
    this.sentence = sentence;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.waiting);
  }
}
