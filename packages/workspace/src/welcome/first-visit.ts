import { nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../view.ts';

/** The ways of the workspace, shown on somebody's first visit until they put them away. They are fetched for that alone. */
export class FirstVisit {
  readonly #at: Workplace;
  #ways: typeof import('./ways.ts').ways | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  async look(): Promise<void> {
    const { settings, me } = this.#at;
    if (settings.knowsTheWays(me.id) || this.#ways) return;
    // Without a line there is no welcome, and nothing else is worse for it.
    const fetched = await import('./ways.ts').catch(() => null);
    if (!fetched) return;
    this.#at.wear(fetched.waysStyles);
    this.#ways = fetched.ways;
    this.#at.redraw();
  }

  render(): TemplateResult | typeof nothing {
    const { settings, me } = this.#at;
    if (settings.knowsTheWays(me.id)) return nothing;
    return this.#ways?.(this.#at, () => this.#putAway()) ?? nothing;
  }

  #putAway(): void {
    const { settings, me, texts } = this.#at;
    settings.setKnowsTheWays(me.id, true);
    this.#at.tell(texts.keys.waysPutAway);
    this.#at.focusOn('title');
  }
}
