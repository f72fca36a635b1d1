/** The entry for those who define the element themselves, or want the engine alone. */

export { loadEngine } from './engine.ts';
export type { Engine, EngineOptions } from './engine.ts';
export { isError } from './errors.ts';
export { ScopeExplainer } from './element.ts';
export type * from './types.ts';
