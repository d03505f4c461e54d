import type { Workplace } from './view.ts';

/** Long enough to be read twice. */
const TOLD_MS = 15_000;

/** What was last said to whoever works here, with a way to take it back. */
export class Told {
  words = '';
  undo: (() => Promise<unknown>) | undefined;
  #stays = false;
  #timer = 0;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  say(
    words: string,
    { undo, stays = undo !== undefined }: Parameters<Workplace['tell']>[1] = {},
  ): void {
    this.words = words;
    this.#stays = stays;
    this.undo = undo;
    clearTimeout(this.#timer);
    // Nobody is hurried to take something back.
    if (words && !stays) this.#timer = Number(setTimeout(() => this.say(''), TOLD_MS));
    this.#changed();
  }

  /** Somebody goes elsewhere. */
  leave(): void {
    if (this.#stays) this.say('');
  }
}
