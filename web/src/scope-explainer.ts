/**
 * The bundle's entry. Importing it in a browser defines `<scope-explainer>`; anywhere else it does
 * nothing but export.
 */

export { isError, loadEngine } from './engine.ts';
export type { Engine, EngineOptions } from './engine.ts';
export type * from './types.ts';

// Loaded late, so that Node.js never evaluates Lit, which wants a browser's classes.
if (typeof customElements !== 'undefined') {
  void import('./element.ts').then(({ ScopeExplainer }) => {
    if (!customElements.get('scope-explainer')) {
      customElements.define('scope-explainer', ScopeExplainer);
    }
  });
}
