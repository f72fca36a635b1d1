/** Hides the bar of a narrow window while its card is in sight. */
export class BarWatch {
  #card: Element | null = null;
  readonly #observer = new IntersectionObserver(([entry]) => {
    const root = this.#card?.getRootNode() as ShadowRoot | undefined;
    root?.querySelector('.bar')?.toggleAttribute('data-idle', entry?.isIntersecting ?? true);
  });

  follow(root: ParentNode): void {
    const card = root.querySelector('.answer');
    if (card === this.#card) return;
    this.#observer.disconnect();
    this.#card = card;
    if (card) this.#observer.observe(card);
  }
}
