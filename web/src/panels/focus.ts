import type { LitElement } from 'lit';

/** Focuses what `selector` matches, once the change by `event` is shown; nothing scrolls. */
export function focusOn({ currentTarget }: Event, selector: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  void (root.host as LitElement).updateComplete.then(() => {
    const target = root.querySelector<HTMLElement>(selector);
    target?.closest('details')?.setAttribute('open', '');
    target?.focus({ preventScroll: true });
  });
}
