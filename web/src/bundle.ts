/** The script of the element: its entry, and what the workbench's script shares with it of Lit. */

export * from './scope-explainer.ts';
export { html, nothing, svg, unsafeCSS } from 'lit';
