import type { Ask } from '../ask.ts';
import { MarkPresence } from '../generated/mark-presence.ts';
import { WhoIsThere } from '../generated/presence.ts';

/** It counts for a minute. */
const AGAIN_MS = 30_000;

/** Says that somebody has a person open, and who else has. */
export class Presence {
  /** Names of the others. */
  others: readonly string[] = [];
  readonly #ask: Ask;
  readonly #pathwayId: string;
  readonly #changed: () => void;
  #timer = 0;

  constructor(ask: Ask, pathwayId: string, changed: () => void) {
    this.#ask = ask;
    this.#pathwayId = pathwayId;
    this.#changed = changed;
  }

  start(): void {
    if (this.#timer) return;
    this.#timer = Number(setInterval(() => void this.#mark(), AGAIN_MS));
    addEventListener('pagehide', this.#leave);
    void this.#mark();
  }

  stop(): void {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = 0;
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  /** Asks anew who is there: somebody came or went. */
  async look(): Promise<void> {
    const asked = await this.#ask(WhoIsThere, { pathwayId: this.#pathwayId });
    if (asked.status !== 'ANSWERED') return;
    const others = asked.answer.presence.map(({ name }) => name);
    if (others.join() === this.others.join()) return;
    this.others = others;
    this.#changed();
  }

  async #mark(): Promise<void> {
    if (document.hidden) return;
    await this.#ask(MarkPresence, { input: { pathwayId: this.#pathwayId, isHere: true } });
    await this.look();
  }

  readonly #leave = (): void => {
    void this.#ask(MarkPresence, { input: { pathwayId: this.#pathwayId, isHere: false } });
  };
}
