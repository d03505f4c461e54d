/** The most callers of whom it is remembered what they used; whom it forgets asked longest ago. */
const REMEMBERED = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/**
 * A token bucket for each caller: what they may use is filled up evenly, to a limit. Whoever has anything left may take
 * more than that, once, and waits for it afterwards, so that nothing has to be known beforehand.
 */
export class TokenBuckets {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(capacity: number, perSecond: number, clock = () => performance.now()) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  /** `null` as long as something is left; otherwise the seconds until there is. */
  wait(caller: string): number | null {
    const { left } = this.#filled(caller);
    return left >= 1 ? null : Math.ceil((1 - left) / this.#perSecond);
  }

  take(caller: string, amount: number): void {
    const { left, at } = this.#filled(caller);
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { left: left - amount, at });
    if (this.#buckets.size > REMEMBERED) {
      const [first] = this.#buckets.keys();
      this.#buckets.delete(first!);
    }
  }

  #filled(caller: string): Bucket {
    const at = this.#clock();
    const known = this.#buckets.get(caller);
    if (!known) return { left: this.#capacity, at };
    const filled = known.left + ((at - known.at) / 1000) * this.#perSecond;
    return { left: Math.min(this.#capacity, filled), at };
  }
}
