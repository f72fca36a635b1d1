/**
 * The page's policy makes browsers refuse plain text as a script's address. This approves the one
 * script that the element starts by its address; browsers refuse any other.
 */

const WORKER = new URL('log-worker.js', import.meta.url).href;

/** The part of Trusted Types that we use; TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url === WORKER ? url : null),
});
