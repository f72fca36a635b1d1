/** The bundle's entry: in a browser, importing it defines `<scope-explainer>` once. */

import { ScopeExplainer } from './element.ts';
import type { ErrorAnswer, Report } from './types.ts';

export * from './index.ts';

declare global {
  interface HTMLElementTagNameMap {
    'scope-explainer': ScopeExplainer;
  }
  interface HTMLElementEventMap {
    'scope-explainer-change': CustomEvent<Report | ErrorAnswer>;
  }
}

if (typeof customElements !== 'undefined' && !customElements.get('scope-explainer')) {
  customElements.define('scope-explainer', ScopeExplainer);
}
