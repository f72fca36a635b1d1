/** Tells readers of a screen that the first heading in `root` is one of the level `first`. */
export function levelHeadings(root: ParentNode, first: number): void {
  for (const heading of root.querySelectorAll('h2, h3')) {
    const level = Number(heading.localName.slice(1)) + first - 2;
    heading.ariaLevel = first === 2 ? null : String(level);
  }
}
