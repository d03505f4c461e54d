/** What can be pressed or sent. */
const CONTROLS = 'a, button, form, input';

/**
 * What the server drew into the root of the workspace. It stays until something on it changes or is used: to draw the same
 * again would cost a slow telephone more than everything else.
 */
export class ServerDrawn {
  readonly #root: ShadowRoot;
  readonly #nodes: readonly ChildNode[];
  /** Draws in its place; whatever stood here before has the same place there. */
  readonly #draw: () => Promise<unknown>;

  constructor(root: ShadowRoot, draw: () => Promise<unknown>) {
    this.#root = root;
    this.#nodes = [...root.childNodes];
    this.#draw = draw;
    root.addEventListener('click', this.#onClick, { capture: true });
    root.addEventListener('submit', this.#onSubmit, { capture: true });
  }

  get language(): string | null {
    return this.#root.querySelector('[lang]')!.getAttribute('lang');
  }

  /** Takes it away; the function that it answers gives back the focus and what was typed meanwhile. */
  takeAway(): () => void {
    const root = this.#root;
    root.removeEventListener('click', this.#onClick, { capture: true });
    root.removeEventListener('submit', this.#onSubmit, { capture: true });
    const focused = this.#placeOf(root.activeElement);
    const typed = [...root.querySelectorAll('input')].map(({ value }) => value);
    for (const node of this.#nodes) node.remove();
    return () => {
      const fields = root.querySelectorAll('input');
      for (const [i, value] of typed.entries()) if (value && fields[i]) fields[i].value = value;
      this.#at(focused)?.focus({ preventScroll: true });
    };
  }

  readonly #onClick = (event: Event): void => {
    const pressed = (event.target as Element).closest('a, button');
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (!pressed || ctrlKey || metaKey || shiftKey || altKey) return;
    void this.#again(event, pressed, (same) => same.click());
  };

  readonly #onSubmit = (event: Event): void => {
    const form = event.target as Element;
    void this.#again(event, form, (same) => (same as HTMLFormElement).requestSubmit());
  };

  /** What was done here is done there. */
  async #again(event: Event, where: Element, act: (same: HTMLElement) => void): Promise<void> {
    event.preventDefault();
    event.stopImmediatePropagation();
    const place = this.#placeOf(where);
    await this.#draw();
    const same = this.#at(place);
    if (same) act(same);
  }

  #placeOf(element: Element | null): Place | null {
    if (!element) return null;
    return { id: element.id, index: [...this.#root.querySelectorAll(CONTROLS)].indexOf(element) };
  }

  #at(place: Place | null): HTMLElement | null {
    if (!place) return null;
    const { id, index } = place;
    if (id) return this.#root.getElementById(id);
    return this.#root.querySelectorAll<HTMLElement>(CONTROLS)[index] ?? null;
  }
}

/** By its id or else by its place among what can be used. */
interface Place {
  readonly id: string;
  readonly index: number;
}
