import type { LitElement, ReactiveController } from 'lit';

/** Opens everything that is folded while the page is printed, as paper cannot be clicked. */
export class Printer implements ReactiveController {
  private folded: HTMLDetailsElement[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.unfold);
    window.addEventListener('afterprint', this.fold);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.unfold);
    window.removeEventListener('afterprint', this.fold);
  }

  private readonly unfold = () => {
    this.folded = [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details')].filter(
      ({ open }) => !open,
    );
    for (const details of this.folded) details.open = true;
  };

  private readonly fold = () => {
    for (const details of this.folded) details.open = false;
    this.folded = [];
  };
}
