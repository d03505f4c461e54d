import type { InSession, Tenant } from '@steunpad/database';
import { GraphQLError } from 'graphql';
import type { Context } from '../../operation/context.ts';
import { hasScope } from '../../operation/context.ts';
import { forbidden, operationError } from '../../operation/errors.ts';
import { openedBy } from '../../operation/opened-by.ts';
import { type Foundation, whoIsIt } from '../../operation/run-operation.ts';
import { type Changes, readChanges } from './changes.store.ts';
import { type Heard, heardOf, isNothing, NOTHING } from './heard.ts';
import { Line } from './line.ts';

/** What is told to whoever listens. */
export interface WorkEvent extends Heard {
  readonly kind: 'CHANGED' | 'STILL_HERE' | 'EVERYTHING';
  readonly cursor: string;
}

/** How often, in milliseconds: to say that the stream is there, and to look whether a bell was not heard. */
export interface Beats {
  readonly stillHere: number;
  readonly look: number;
}

const BEATS: Beats = { stillHere: 20_000, look: 5_000 };

/** A browser needs one; who has more has forgotten to end some. */
const STREAMS_AT_MOST = 10;

interface Stream {
  readonly tenant: Tenant | InSession;
  readonly municipality: string;
  readonly line: Line<WorkEvent>;
  caller: Context['caller'];
}

interface Watched {
  readonly streams: Set<Stream>;
  latest: Changes;
  /** Rows that come again with the next reading. */
  told: Set<string>;
  /** Whether it is being read, and whether it has to be read once more. */
  reading: 'NO' | 'YES' | 'ONCE_MORE';
}

/**
 * Everybody who listens at this process, and one place that reads what changed: once for each municipality, however many
 * listen. It is told by a bell, and looks every few seconds since a bell can be missed.
 */
export class Hub {
  readonly #foundation: Foundation;
  readonly #beats: Beats;
  readonly #watched = new Map<string, Watched>();
  #bell: Promise<{ stop(): Promise<void> }> | null = null;
  #timers: NodeJS.Timeout[] = [];
  #isClosed = false;

  constructor(foundation: Foundation, beats: Beats = BEATS) {
    this.#foundation = foundation;
    this.#beats = beats;
  }

  /** Begins to tell somebody; rejects with the error that a request of theirs would get. */
  async open(tenant: Tenant | InSession) {
    const { caller, municipality } = await whoIsIt(this.#foundation, tenant);
    if (!mayHear(caller)) throw forbidden('Subscription.workChanged', caller);
    if (this.#isClosed || this.#countOf(caller) >= STREAMS_AT_MOST) throw tooManyStreams();
    this.#begin();
    const watched = await this.#watch(municipality.code);
    const everything = () => this.#event(watched, 'EVERYTHING');
    const line = new Line<WorkEvent>(everything, () => watched.streams.delete(stream));
    const stream: Stream = { tenant, municipality: municipality.code, line, caller };
    watched.streams.add(stream);
    line.push(this.#event(watched, 'STILL_HERE'));
    return { caller, municipality, events: line };
  }

  /** Ends all streams, so that a server that stops waits for nobody. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { line } of this.#all()) line.end();
    await (await this.#bell?.catch(() => null))?.stop();
  }

  #begin(): void {
    if (this.#bell) return;
    const { database, log } = this.#foundation;
    this.#bell = database.bell.listen((whose) => this.#rang(whose));
    this.#bell.catch(log.unexpected);
    this.#timers = [
      setInterval(() => this.#lookAtAll(), this.#beats.look),
      setInterval(() => this.#beat(), this.#beats.stillHere),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  #rang(whose: string): void {
    const watched = this.#watched.get(whose);
    if (watched) void this.#look(whose, watched);
    if (whose !== '*') return;
    // Somebody may have lost a session or a role.
    this.#lookAtAll();
    for (const stream of this.#all()) void this.#checkRights(stream);
  }

  #lookAtAll(): void {
    for (const [code, watched] of this.#watched) void this.#look(code, watched);
  }

  #beat(): void {
    for (const stream of this.#all()) {
      void this.#checkRights(stream).then(() => {
        const watched = this.#watched.get(stream.municipality);
        if (watched) stream.line.push(this.#event(watched, 'STILL_HERE'));
      });
    }
  }

  async #watch(code: string): Promise<Watched> {
    const known = this.#watched.get(code);
    if (known) return known;
    const latest = await this.#read(code, null);
    const meanwhile = this.#watched.get(code);
    if (meanwhile) return meanwhile;
    const watched: Watched = { streams: new Set(), latest, told: new Set(), reading: 'NO' };
    this.#watched.set(code, watched);
    return watched;
  }

  #read(code: string, cursor: string | null): Promise<Changes> {
    return this.#foundation.database.asTenant({ municipality: code }, 'read', (db) =>
      readChanges(db, code, cursor),
    );
  }

  /** Rings that come while it reads make one more reading, however many they are. */
  async #look(code: string, watched: Watched): Promise<void> {
    if (watched.streams.size === 0) {
      this.#watched.delete(code);
      return;
    }
    if (watched.reading !== 'NO') {
      watched.reading = 'ONCE_MORE';
      return;
    }
    watched.reading = 'YES';
    try {
      const read = await this.#read(code, watched.latest.cursor);
      this.#tell(watched, read);
    } catch (error) {
      // The next bell or look goes on from the same place.
      this.#foundation.log.unexpected(error);
    }
    const isOnceMore = (watched.reading as Watched['reading']) === 'ONCE_MORE';
    watched.reading = 'NO';
    if (isOnceMore) await this.#look(code, watched);
  }

  #tell(watched: Watched, read: Changes): void {
    const fresh = read.changes.filter(({ id }) => !watched.told.has(id));
    const comesAgain = read.changes.filter(({ transaction }) => BigInt(transaction) >= read.from);
    const isEverything = read.isEverything && (fresh.length > 0 || read.changes.length === 0);
    watched.latest = read;
    watched.told = new Set(comesAgain.map(({ id }) => id));
    for (const { line, caller } of watched.streams) {
      if (isEverything) {
        line.push(this.#event(watched, 'EVERYTHING'));
        continue;
      }
      const heard = heardOf(caller, fresh);
      if (!isNothing(heard)) line.push({ ...heard, kind: 'CHANGED', cursor: read.cursor });
    }
  }

  async #checkRights(stream: Stream): Promise<void> {
    try {
      const { caller, municipality } = await whoIsIt(this.#foundation, stream.tenant);
      if (!mayHear(caller)) return stream.line.end(forbidden('Subscription.workChanged', caller));
      // Who went on in another municipality begins anew there.
      if (municipality.code !== stream.municipality) return stream.line.end();
      stream.caller = caller;
    } catch (error) {
      if (error instanceof GraphQLError) stream.line.end(error);
      else this.#foundation.log.unexpected(error);
    }
  }

  #event({ latest: { cursor } }: Watched, kind: WorkEvent['kind']): WorkEvent {
    return { ...NOTHING, kind, cursor };
  }

  #all(): Stream[] {
    return [...this.#watched.values()].flatMap(({ streams }) => [...streams]);
  }

  #countOf(caller: Context['caller']): number {
    return this.#all().filter((stream) => idOf(stream.caller) === idOf(caller)).length;
  }
}

const idOf = (caller: Context['caller']): string => {
  if (caller.door === 'STAFF') return caller.staffId;
  return caller.door === 'PARTNER' ? caller.tokenId : caller.door;
};

const mayHear = (caller: Context['caller']): boolean =>
  openedBy('Subscription', 'workChanged')!.always.some((scope) => hasScope(caller, scope));

const tooManyStreams = () =>
  operationError(
    'TOO_MANY_STREAMS',
    `One caller may listen ${STREAMS_AT_MOST} times at once. End a stream first; the tabs of a browser can share one.`,
    429,
  );
