/** Starts an element's engine: at once or when the element is seen, and again after a failure. */

import type { ReactiveController } from 'lit';
import type { ScopeExplainer } from './element.ts';
import { loadExplainer } from './engine.ts';
import type { Session } from './session.ts';

export class Starter implements ReactiveController {
  /** Why the engine did not start; undefined while it may. */
  failure: string | undefined;
  #started: (() => void) | undefined;
  /** Fulfilled once the engine answers. */
  readonly ready = new Promise<void>((resolve) => (this.#started = resolve));
  readonly #element: ScopeExplainer;
  readonly #session: Session;
  readonly #internals: ElementInternals;
  readonly #near = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void this.start();
  });

  constructor(element: ScopeExplainer, session: Session) {
    this.#element = element;
    this.#session = session;
    this.#internals = element.attachInternals?.();
    element.addController(this);
  }

  hostConnected(): void {
    if (this.#session.engine) return;
    if (this.#element.loading === 'lazy') this.#near.observe(this.#element);
    else void this.start();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.start);
    this.#near.disconnect();
  }

  readonly start = async (): Promise<void> => {
    this.hostDisconnected();
    const again = this.failure !== undefined;
    this.failure = undefined;
    this.#element.requestUpdate();
    try {
      this.#session.start(await loadExplainer(again));
      this.failure = undefined;
      this.#is('ready', true);
      this.#is('failed', false);
      this.#started?.();
    } catch (error) {
      this.fail(error);
    }
  };

  fail(error: unknown): void {
    this.failure = error instanceof Error ? error.message : String(error);
    this.#is('failed', true);
    this.#element.requestUpdate();
    if (this.#element.isConnected) window.addEventListener('online', this.start);
  }

  /** Older browsers have no `:state()`, and miss only a hook for styles. */
  #is(state: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](state);
    } catch {
      // No state.
    }
  }
}
