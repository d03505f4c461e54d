import { createHmac } from 'node:crypto';
import type { Database } from '@steunpad/database';
import type { Log } from './log.ts';

/** The most keys that are remembered; what is forgotten was used longest ago, and the database still knows it. */
const REMEMBERED = 10_000;

/** How long to collect what the other processes have to know. */
const TELL_AFTER_MS = 200;

interface Known {
  /** When nothing is used any more, by this process's clock. */
  readonly filledAt: number;
  /** Seconds of it that the other processes do not know of. */
  readonly untold: number;
}

interface Told {
  readonly name: string;
  readonly seconds: number;
}

/**
 * What callers used, as one moment for each key: when all of it has filled up again. It is counted here, where nobody
 * waits for it, and told to the database in the background once it is more than the caller's `share`; the database
 * answers what the other processes counted. What has to hold to the very last is asked of the database at once.
 */
export class UsedByCallers {
  readonly #database: Pick<Database, 'keyFor' | 'callerUse'>;
  readonly #log: Pick<Log, 'unexpected'>;
  readonly #clock: () => number;
  readonly #known = new Map<string, Known>();
  readonly #toTell = new Set<string>();
  #key: Buffer | undefined;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    database: Pick<Database, 'keyFor' | 'callerUse'>,
    log: Pick<Log, 'unexpected'>,
    clock = () => performance.now(),
  ) {
    this.#database = database;
    this.#log = log;
    this.#clock = clock;
  }

  /** Seconds until nothing is used any more, as far as this process knows. */
  seconds(name: string): number {
    const known = this.#known.get(name);
    return known ? Math.max(0, (known.filledAt - this.#clock()) / 1000) : 0;
  }

  /** Counts it here, and tells the others once more than `share` seconds are untold. */
  add(name: string, seconds: number, share: number): void {
    const before = this.seconds(name);
    const untold = (before > 0 ? (this.#known.get(name)?.untold ?? 0) : 0) + seconds;
    this.#remember(name, before + seconds, untold);
    if (Math.abs(untold) > share) this.#tellLater(name);
  }

  /** Counts it unless `most` seconds or more are used, whichever process asks. Without a database it is counted here. */
  async take(name: string, seconds: number, most: number): Promise<boolean> {
    if (this.seconds(name) > most) return false;
    try {
      const use = { key: this.#hash(name), seconds };
      const filling = await this.#database.callerUse.take(use, most);
      this.#remember(name, filling.seconds, 0);
      return filling.taken;
    } catch (error) {
      this.#log.unexpected(error);
      const before = this.seconds(name);
      if (before > most) return false;
      this.#remember(name, before + seconds, seconds);
      return true;
    }
  }

  /** Tells the others now. What does not reach the database is told with what comes next. */
  async tell(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const told = new Map<string, Told>();
    try {
      for (const name of this.#toTell) {
        const known = this.#known.get(name);
        if (!known || known.untold === 0) continue;
        told.set(this.#hash(name), { name, seconds: known.untold });
        this.#known.set(name, { ...known, untold: 0 });
      }
      this.#toTell.clear();
      const uses = [...told].map(([key, { seconds }]) => ({ key, seconds }));
      for (const { key, seconds } of await this.#database.callerUse.add(uses)) {
        const { name } = told.get(key)!;
        const { untold: since = 0 } = this.#known.get(name) ?? {};
        this.#remember(name, Math.max(0, seconds) + since, since);
      }
    } catch (error) {
      this.#log.unexpected(error);
      for (const { name, seconds } of told.values()) {
        const { untold: since = 0 } = this.#known.get(name) ?? {};
        this.#remember(name, this.seconds(name), since + seconds);
      }
    }
  }

  /** Nothing is told any more: the database is about to be closed. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isStopped = true;
  }

  #tellLater(name: string): void {
    this.#toTell.add(name);
    if (!this.#isStopped) this.#timer ??= setTimeout(() => void this.tell(), TELL_AFTER_MS).unref();
  }

  #remember(name: string, seconds: number, untold: number): void {
    this.#known.delete(name);
    this.#known.set(name, { filledAt: this.#clock() + Math.max(0, seconds) * 1000, untold });
    if (this.#known.size > REMEMBERED) {
      const [first] = this.#known.keys();
      this.#known.delete(first!);
    }
  }

  /** Networks are in the names: what is stored tells nothing without the secret of the installation. */
  #hash(name: string): string {
    this.#key ??= this.#database.keyFor('what callers used');
    return createHmac('sha256', this.#key).update(name).digest('hex');
  }
}
