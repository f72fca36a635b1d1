/** The entry for pages that define the element themselves, or need only the engine. */

export { loadEngine } from './engine.ts';
export type { Engine, EngineOptions } from './engine.ts';
export { isError } from './errors.ts';
export { ScopeExplainer } from './element.ts';
export type * from './types.ts';
