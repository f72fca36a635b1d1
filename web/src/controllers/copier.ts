import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What came of a copy button: `text` is there for copying by hand where the browser refused. */
export interface Copied {
  id: string;
  done: boolean;
  text: string;
}

/** Puts text on the clipboard, and knows what came of the last try. */
export class Copier implements ReactiveController {
  last: Copied | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly told: (sentence: string) => void,
  ) {
    host.addController(this);
  }

  copy(id: string, text: string): void {
    const tell = (done: boolean) => {
      this.last = { id, done, text };
      this.told(done ? 'Copied.' : 'The browser refused to copy; the text can be selected.');
      this.host.requestUpdate();
    };
    if (!navigator.clipboard) return tell(false);
    navigator.clipboard.writeText(text).then(
      () => tell(true),
      () => tell(false),
    );
  }

  forget(): void {
    this.last = undefined;
  }

  hostDisconnected(): void {
    this.forget();
  }
}
