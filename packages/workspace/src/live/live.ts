import type { Ask } from '../ask.ts';
import { ChangesSince } from '../generated/changes-since.ts';
import { type Change, type Event, readEvents } from './read-events.ts';

/** What the stream of a tab is for. */
export interface LiveHost {
  readonly ask: Ask;
  readonly municipality: string;
  /** Who is signed in: tabs of another person share nothing with this one. */
  readonly personId: string;
  /** Where to go on from what is shown already; null: nobody knows. */
  readonly cursor: string | null;
  onChange(change: Change): void;
  /** Whether what is shown is known to be as it is. */
  onStanding(isLive: boolean): void;
  onSignedOut(): void;
}

/** What tabs tell each other. */
type Told = { readonly change: Change } | { readonly isLive: boolean } | { readonly isOver: true };

/** The server says each twenty seconds that it is there. */
const SILENCE_MS = 45_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** As often as this what changed is asked for, also while the stream seems well. */
const ASK_EVERY_MS = 60_000;

const SIGNED_OUT = ['SESSION_ENDED', 'UNAUTHENTICATED'];

/**
 * Hears what changes. Of all tabs of a browser one holds the stream and tells the others: a browser has six connections
 * for a server. When that tab goes another one takes over, also when it only rests in memory of the browser.
 */
export class Live {
  readonly #host: LiveHost;
  readonly #name: string;
  #channel: BroadcastChannel | null = null;
  #here: AbortController | null = null;
  /** Where to go on; null before the first answer. */
  #cursor: string | null;
  #askedAt = 0;

  constructor(host: LiveHost) {
    this.#host = host;
    this.#cursor = host.cursor;
    this.#name = `steunpad-live ${host.municipality} ${host.personId}`;
  }

  start(): void {
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#enter);
    this.#enter();
  }

  stop(): void {
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#enter);
    this.#leave();
  }

  readonly #enter = (): void => {
    if (this.#here) return;
    const here = new AbortController();
    this.#here = here;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    const lead = () => this.#lead(here.signal);
    // Only pages with TLS have locks, and this machine itself.
    if (!navigator.locks) void lead();
    else
      navigator.locks
        .request(this.#name, { signal: here.signal }, lead)
        // It was left while others held it.
        .catch(() => {});
  };

  readonly #leave = (): void => {
    this.#here?.abort();
    this.#here = null;
    this.#channel?.close();
    this.#channel = null;
  };

  #hear(told: Told): void {
    if ('change' in told) {
      this.#cursor = told.change.cursor;
      this.#host.onChange(told.change);
    } else if ('isLive' in told) this.#host.onStanding(told.isLive);
    else this.#host.onSignedOut();
  }

  /** Tells the other tabs, and this one. */
  #tell(told: Told): void {
    this.#channel?.postMessage(told);
    this.#hear(told);
  }

  /** Holds the stream for as long as this tab is here: a line that is lost is tried again for ever. */
  async #lead(signal: AbortSignal): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      const isOver = await this.#listen(signal, () => {
        pause = FIRST_PAUSE_MS;
      });
      if (signal.aborted) return;
      if (isOver) return this.#tell({ isOver: true });
      this.#tell({ isLive: false });
      // Not all browsers of an office at the same moment.
      const isBack = await rest(pause * (0.5 + Math.random()), signal);
      // The line is there again before everything on it is.
      pause = isBack ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Listens until the line is lost; answers whether nobody is signed in any more. */
  async #listen(signal: AbortSignal, begun: () => void): Promise<boolean> {
    const line = new AbortController();
    const cut = () => line.abort();
    signal.addEventListener('abort', cut);
    addEventListener('offline', cut);
    let silence = 0;
    const alive = () => {
      clearTimeout(silence);
      silence = Number(setTimeout(cut, SILENCE_MS));
    };
    let isOver = false;
    const take = (event: Event): void => {
      if ('code' in event) {
        isOver = SIGNED_OUT.includes(event.code);
        cut();
      } else {
        begun();
        void this.#take(event.change, cut);
      }
    };
    alive();
    this.#askedAt = 0;
    try {
      await readEvents(this.#host.municipality, take, alive, line.signal);
    } catch {
      // The line was lost: it is tried again.
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', cut);
      removeEventListener('offline', cut);
    }
    return isOver;
  }

  async #take(change: Change, cut: () => void): Promise<void> {
    if (change.kind !== 'STILL_HERE') return this.#tell({ change });
    if (Date.now() - this.#askedAt < ASK_EVERY_MS) return;
    this.#askedAt = Date.now();
    if (!(await this.#catchUp())) return cut();
    this.#tell({ isLive: true });
  }

  /** What happened while nobody listened. */
  async #catchUp(): Promise<boolean> {
    const asked = await this.#host.ask(ChangesSince, { cursor: this.#cursor });
    if (asked.status !== 'ANSWERED') return false;
    // Without a cursor that is everything: the page may have been asked for before anybody listened.
    this.#tell({ change: asked.answer.changesSince });
    return true;
  }
}

/** Waits, and answers whether that was cut short since the browser has a line again. */
const rest = (ms: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (isBack: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', left);
      removeEventListener('online', back);
      resolve(isBack);
    };
    const left = () => end(false);
    const back = () => end(true);
    const timer = setTimeout(left, ms);
    signal.addEventListener('abort', left);
    addEventListener('online', back);
  });
