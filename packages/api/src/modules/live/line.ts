/** More waits for nobody: whoever reads so slowly reads everything again. */
const LONGEST = 100;

/** Events for one reader, in their order. */
export class Line<Event> implements AsyncIterableIterator<Event> {
  readonly #waiting: Event[] = [];
  readonly #onEnd: () => void;
  readonly #overflow: () => Event;
  #wake: (() => void) | null = null;
  #isOver = false;
  #error: unknown;

  /** `overflow` makes the event that stands for all those that were too many. */
  constructor(overflow: () => Event, onEnd: () => void) {
    this.#overflow = overflow;
    this.#onEnd = onEnd;
  }

  push(event: Event): void {
    if (this.#isOver) return;
    if (this.#waiting.length >= LONGEST) this.#waiting.splice(0, LONGEST, this.#overflow());
    else this.#waiting.push(event);
    this.#wake?.();
  }

  /** No more comes; with an error the reader gets that last. */
  end(error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#error = error;
    this.#onEnd();
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Event>> {
    while (this.#waiting.length === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#waiting.length > 0) return { done: false, value: this.#waiting.shift()! };
    const error = this.#error;
    this.#error = undefined;
    if (error) throw error;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<Event>> {
    this.#waiting.length = 0;
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
