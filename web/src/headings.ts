/** Gives the headings in `root` the levels from `first` on, for screen readers. */
export function levelHeadings(root: ParentNode, first: number): void {
  for (const heading of root.querySelectorAll('h2, h3')) {
    const level = Number(heading.localName.slice(1)) + first - 2;
    heading.ariaLevel = first === 2 ? null : String(level);
  }
}
