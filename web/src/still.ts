/** Keeps the control that the reader used in its place, whatever grows or shrinks above it. */

export type Frame = () => void;

const controls = (root: ShadowRoot) => [
  ...root.querySelectorAll<HTMLElement>('button, input, select, summary, textarea'),
];

/** What of the form is held nowhere else: words that are not taken yet, and what is unfolded. */
const held = (root: ShadowRoot) => [
  ...root.querySelectorAll<HTMLTextAreaElement | HTMLDetailsElement>(
    '.setup :is(textarea, details)',
  ),
];

/**
 * Notes where the control with the focus is; the answer puts it back there. Where all is made
 * `anew`, the answer gives the focus to that in its place, and the form what it held.
 */
export function keepInPlace(root: ShadowRoot, anew: boolean): Frame {
  let control = root.activeElement;
  const before = control?.getBoundingClientRect().top ?? 0;
  const place = anew ? controls(root).indexOf(control as HTMLElement) : -1;
  const kept = anew
    ? held(root).map((node) => ('open' in node ? { open: node.open } : { value: node.value }))
    : [];
  return () => {
    if (anew) {
      held(root).forEach((node, index) => Object.assign(node, kept[index]));
      controls(root)[place]?.focus({ preventScroll: true });
      control = root.activeElement;
    }
    if (!control || root.activeElement !== control) return;
    const moved = control.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  };
}
