/** What the reader has just used stays under the pointer, whatever grows or shrinks above it. */

export type Frame = () => void;

/** Notes where the control with the focus is; the answer puts it back there. */
export function keepInPlace(root: ShadowRoot): Frame | undefined {
  const control = root.activeElement;
  if (!control) return undefined;
  const before = control.getBoundingClientRect().top;
  return () => {
    if (root.activeElement !== control) return;
    const moved = control.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  };
}
