/**
 * The page asks browsers to take no plain text for a script's address. This vouches for the one
 * script that the element starts by its address; every other stays refused.
 */

const WORKER = new URL('log-worker.js', import.meta.url).href;

/** What is used of Trusted Types, which TypeScript does not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url === WORKER ? url : null),
});
