import type { Found } from '@steunpad/domain/listings/link-health.ts';
import robotsParserModule, { type Robot } from 'robots-parser';
import { HostTurns } from './host-turns.ts';
import type { Answered, Silence, WebClient } from './web-client.ts';

// Its types speak of a module with a default export; what Node imports is the function itself.
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => Robot;

const MOST_REDIRECTS = 5;
const LONGEST_PAUSE_MS = 30_000;

/** Where a website asks for consent before it shows anything, or who somebody is. */
const WALL = /^consent\.|\/(consent|cookie-?(wall|consent|check)|toestemming)([/?.-]|$)/i;

/** What a website lets machines do: its robots.txt, or nothing at all while that cannot be read (RFC 9309). */
type Rules = Robot | 'NOTHING' | Silence;

/**
 * Looks at pages politely: what robots.txt forbids is not asked for, a host gets one request at a time with pauses, and a
 * page itself is never fetched where its head will do.
 */
export class PageLooker {
  readonly #web: WebClient;
  readonly #turns: HostTurns;
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #now: () => Date;

  constructor(web: WebClient, now: () => Date) {
    this.#web = web;
    this.#turns = new HostTurns(web.pause);
    this.#now = now;
  }

  async look(address: string): Promise<Found> {
    let url = new URL(address);
    let movedTo: string | null = null;
    let isForGood = true;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const rules = await this.#rulesOf(url);
      if (rules === 'NO_ANSWER' || rules === 'NOT_UNDERSTOOD') return foundIn(rules);
      if (rules === 'NOTHING' || rules.isAllowed(url.href, this.#web.name) === false)
        return { state: 'NOT_FOR_MACHINES' };
      const answer = await this.#decisive(url);
      if (typeof answer === 'string') return foundIn(answer);
      const next = redirectOf(answer, url);
      if (next === null) return this.#foundAt(answer, movedTo);
      if (next === 'NOWHERE') return { state: 'UNKNOWN' };
      if (WALL.test(next.hostname) || WALL.test(next.pathname))
        return { state: 'NOT_FOR_MACHINES' };
      isForGood &&= answer.status === 301 || answer.status === 308;
      if (isForGood) movedTo = next.href;
      url = next;
    }
    return { state: 'UNKNOWN' };
  }

  /** Many servers answer a HEAD wrongly: where it does not say that the page is there, GET decides. */
  async #decisive(url: URL): Promise<Answered | Silence> {
    const head = await this.#ask('HEAD', url);
    const isThere = typeof head !== 'string' && head.status < 400;
    // Who wants to be left alone is asked nothing more.
    const isBusy = typeof head !== 'string' && (head.status === 429 || head.retryAfter !== null);
    return isThere || isBusy || head === 'NOT_UNDERSTOOD' ? head : this.#ask('GET', url);
  }

  #ask(method: 'HEAD' | 'GET', url: URL, wantsText = false): Promise<Answered | Silence> {
    return this.#turns.take(url.host, () => this.#web.ask(method, url, { wantsText }));
  }

  #rulesOf({ origin, host }: URL): Promise<Rules> {
    const known = this.#rules.get(origin);
    if (known) return known;
    const reading = this.#readRules(new URL('/robots.txt', origin)).then((rules) => {
      if (typeof rules !== 'string') this.#slowDown(host, rules);
      return rules;
    });
    this.#rules.set(origin, reading);
    return reading;
  }

  #slowDown(host: string, rules: Robot): void {
    const seconds = rules.getCrawlDelay(this.#web.name) ?? 0;
    this.#turns.slowDown(host, Math.min(seconds * 1_000, LONGEST_PAUSE_MS));
  }

  async #readRules(place: URL): Promise<Rules> {
    let url = place;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await this.#ask('GET', url, true);
      if (typeof answer === 'string') return answer;
      const next = redirectOf(answer, url);
      if (next instanceof URL) {
        url = next;
        continue;
      }
      if (answer.status >= 500 || answer.status === 429) return 'NOTHING';
      return robotsParser(place.href, answer.status === 200 ? answer.text : '');
    }
    return robotsParser(place.href, '');
  }

  #foundAt({ status, retryAfter }: Answered, movedTo: string | null): Found {
    if (status < 300) return movedTo ? { state: 'MOVED', to: movedTo } : { state: 'WORKS' };
    if (status === 404 || status === 410) return { state: 'GONE' };
    // 999 is what LinkedIn says to machines.
    if ([401, 402, 403, 407, 451, 999].includes(status)) return { state: 'NOT_FOR_MACHINES' };
    if (status >= 500 || [408, 425, 429].includes(status))
      return { state: 'NOT_NOW', retryAt: momentOf(retryAfter, this.#now()), isSilent: false };
    return { state: 'UNKNOWN' };
  }
}

const foundIn = (silence: Silence): Found =>
  silence === 'NO_ANSWER'
    ? { state: 'NOT_NOW', retryAt: null, isSilent: true }
    : { state: 'UNKNOWN' };

/** Where an answer points to; `null` where it is the page itself. */
function redirectOf({ status, location }: Answered, url: URL): URL | 'NOWHERE' | null {
  if (status < 300 || status >= 400) return null;
  const next = location === null ? null : URL.parse(location, url);
  return next && /^https?:$/.test(next.protocol) ? next : 'NOWHERE';
}

/** Retry-After is a number of seconds or a moment. */
export function momentOf(retryAfter: string | null, now: Date): Date | null {
  if (retryAfter === null) return null;
  const moment = /^\d+$/.test(retryAfter.trim())
    ? now.getTime() + Number(retryAfter) * 1_000
    : Date.parse(retryAfter);
  return Number.isFinite(moment) ? new Date(Math.min(moment, 8.64e15)) : null;
}
