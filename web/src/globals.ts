/**
 * What Lit reads while it is loaded, and what is not there outside browsers. The build puts these
 * in the place of the globals, so that importing the bundle in Node.js or while a server renders
 * does nothing bad; there the element is a class that is never made.
 */

const shownNowhere = { createTreeWalker: () => ({}) } as unknown as Document;

export const HTMLElement = globalThis.HTMLElement ?? (class {} as typeof globalThis.HTMLElement);
export const document = globalThis.document ?? shownNowhere;
