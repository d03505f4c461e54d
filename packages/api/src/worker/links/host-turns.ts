import { setTimeout as wait } from 'node:timers/promises';

/** Lets one request at a time go to a host, with a pause after each. */
export class HostTurns {
  readonly #usual: number;
  readonly #pauses = new Map<string, number>();
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(pause: number) {
    this.#usual = pause;
  }

  /** A host may ask for a longer pause. */
  slowDown(host: string, pause: number): void {
    this.#pauses.set(host, Math.max(this.#usual, pause));
  }

  take<Answer>(host: string, work: () => Promise<Answer>): Promise<Answer> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(work);
    const rest = () => wait(this.#pauses.get(host) ?? this.#usual);
    this.#last.set(host, turn.then(rest, rest));
    return turn;
  }
}
