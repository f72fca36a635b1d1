/** What the reader has just used stays under the pointer, whatever grows or shrinks above it. */

export type Frame = () => void;

const controls = (root: ShadowRoot) => [
  ...root.querySelectorAll<HTMLElement>('button, input, select, summary, textarea'),
];

/**
 * Notes where the control with the focus is; the answer puts it back there, or where all is made
 * `anew` gives the focus to that in its place.
 */
export function keepInPlace(root: ShadowRoot, anew: boolean): Frame | undefined {
  let control = root.activeElement;
  if (!control) return undefined;
  const before = control.getBoundingClientRect().top;
  const place = anew ? controls(root).indexOf(control as HTMLElement) : -1;
  return () => {
    if (anew) {
      controls(root)[place]?.focus({ preventScroll: true });
      control = root.activeElement;
    }
    if (!control || root.activeElement !== control) return;
    const moved = control.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  };
}
