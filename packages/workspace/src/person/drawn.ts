import { html, nothing, type TemplateResult } from 'lit';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

/** The whole way as a picture, fetched with the table of transitions by whoever opens it. */
export class Drawn {
  readonly #at: Workplace;
  #route: typeof import('../route/route.ts').route | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  render({ state, history }: PathwayNow): TemplateResult | typeof nothing {
    const { texts } = this.#at;
    if (!state || !history) return nothing;
    return html`<details class="drawn" @toggle=${this.#fetch}>
      <summary>${texts.way.whole}</summary>
      ${this.#route?.(state, history, this.#at) ?? html`<p role="status">${texts.waiting}</p>`}
    </details>`;
  }

  readonly #fetch = async (): Promise<void> => {
    if (this.#route) return;
    const fetched = await Promise.all([
      import('../route/route.ts'),
      import('../route/route.styles.ts'),
    ]).catch(() => null);
    if (!fetched) return this.#at.tell(this.#at.texts.live.away);
    const [{ route }, { routeStyles }] = fetched;
    this.#at.wear(routeStyles);
    this.#route = route;
    this.#at.redraw();
  };
}
