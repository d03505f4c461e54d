import { adoptStyles, LitElement, type PropertyValues } from 'lit';
import { FirstAnswers } from './first.ts';
import { ServerDrawn } from './server-drawn.ts';

/**
 * An element that the server may have drawn. It knows what the server drew that of, and draws by itself as soon as
 * something is to be another: until then it costs nothing.
 */
export class DrawnFirstElement extends LitElement {
  protected readonly first = FirstAnswers.ofPage();
  #drawn: ServerDrawn | null = null;
  #isBeginning = true;

  /** Whether what stands there is still what the server drew. */
  protected get isServerDrawn(): boolean {
    return this.#drawn !== null;
  }

  /** Draws what it begins with, unless the server drew just that. */
  protected endBeginning(language: string): void {
    if (!this.#isBeginning) return;
    this.#isBeginning = false;
    if (!this.first.areTaken || this.#drawn?.language !== language) this.requestUpdate();
    this.first.clear();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.shadowRoot) return super.createRenderRoot();
    // It has its style already: to put on the same once more would lay everything out again.
    this.#drawn = new ServerDrawn(this.shadowRoot, async () => {
      this.requestUpdate();
      await this.updateComplete;
    });
    return this.shadowRoot;
  }

  protected override shouldUpdate(): boolean {
    return !this.#drawn || !this.#isBeginning;
  }

  protected override update(changed: PropertyValues): void {
    const giveBack = this.#takeAway();
    super.update(changed);
    giveBack?.();
  }

  #takeAway(): (() => void) | undefined {
    const root = this.shadowRoot!;
    const giveBack = this.#drawn?.takeAway();
    if (!giveBack) return undefined;
    this.#drawn = null;
    const worn = [...root.adoptedStyleSheets];
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    root.adoptedStyleSheets.push(...worn);
    return giveBack;
  }
}
