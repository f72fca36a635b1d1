/**
 * Globals that Lit reads while it loads, and that exist only in browsers. The build replaces them
 * with these, so that Node.js and servers can import the bundle; there the element is a class that
 * is never used.
 */

const shownNowhere = { createTreeWalker: () => ({}) } as unknown as Document;

export const HTMLElement = globalThis.HTMLElement ?? (class {} as typeof globalThis.HTMLElement);
export const document = globalThis.document ?? shownNowhere;
