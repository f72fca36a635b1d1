import type { ReactiveController, ReactiveControllerHost } from 'lit';

const DELAY = 250;

/** The one live sentence of the element: only the last of several quick ones is said. */
export class Announcer implements ReactiveController {
  sentence = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  say(sentence: string): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      this.sentence = sentence;
      this.host.requestUpdate();
    }, DELAY);
  }

  hostDisconnected(): void {
    clearTimeout(this.waiting);
  }
}
