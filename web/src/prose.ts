import { html, type TemplateResult } from 'lit';

/** A text of the engine, in which `backticks` mark code. */
export function prose(text: string): (string | TemplateResult)[] {
  return text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
}

/** Scope names, one after the other; nothing for no names. */
export function scopeList(scopes: readonly string[], none: string): (string | TemplateResult)[] {
  if (scopes.length === 0) return [none];
  return scopes.flatMap((scope, index) => [index ? ' ' : '', html`<code>${scope}</code>`]);
}
