import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { TokenBuckets } from './token-buckets.ts';

/**
 * How sure it is that a person sends a form: their computer worked for it or a partner sends it; nothing is known,
 * as of a page without a script; or a field was filled in that people do not see.
 */
export type Trust = 'PROVEN' | 'UNPROVEN' | 'SUSPECT';

/** What is opened with a code. Wrong ones at one of these say nothing about the others. */
export type GuessedDoor = 'REQUEST' | 'LETTER' | 'VOLUNTEER' | 'DRAFT';

/** More forms came in than usual. */
export interface OverLimit {
  /** Seconds until fewer did. */
  readonly retryAfter: number;
  /** More than people can have sent from one network: no more is taken from there. */
  readonly isFlood: boolean;
}

/** One form, counted. */
export interface Submission {
  /** `null` as long as there are no more than usual. */
  readonly over: OverLimit | null;
  /** Counts it no more: it was sent before. */
  giveBack(): Promise<void>;
}

/** How often something may be tried before it has to wait. */
export interface Limits {
  /** Counts one sent form. */
  submission(municipality: string, network: string, trust: Trust): Promise<Submission>;
  /**
   * Counts a code that was looked at and is wrong; the seconds to wait when there were too many. What is right is
   * opened without asking here, so that nobody is kept out by what others guess: 54 bits are what protects it.
   */
  wrongCode(door: GuessedDoor, municipality: string, network: string): Promise<number | null>;
  /** Cost points of the operations that one token asks for. */
  readonly points: Allowance;
  /** Documents to print, for one token or for one person who takes their own data. */
  readonly documents: Allowance;
}

/** What one caller may use of something, whatever others use of it. */
export interface Allowance {
  /** Seconds to wait before there is anything left; `null` as long as there is. */
  wait(caller: string): number | null;
  take(caller: string, amount: number): void;
}

export interface LimitSettings {
  /** Usual forms per network and municipality in ten minutes. A library's computers share a network. */
  readonly submissions: number;
  /** The same where nothing was worked out for it. */
  readonly unproven: number;
  /** Forms for which nothing was worked out, from anywhere, per municipality in ten minutes. */
  readonly unprovenInAll: number;
  /** Forms of any kind per network and municipality in ten minutes that are taken at all, so that the disk lasts. */
  readonly flood: number;
  /** Wrong codes per door and network that are answered as such in a quarter of an hour; later ones one by one. */
  readonly wrongCodes: number;
  /** Cost points per token and second, which add up over ten seconds. A page of the work list costs some 3,000. */
  readonly points: number;
  /** Documents per token or person and minute. */
  readonly documents: number;
}

export const DEFAULT_LIMITS: LimitSettings = {
  submissions: 60,
  unproven: 20,
  unprovenInAll: 300,
  flood: 2000,
  wrongCodes: 50,
  points: 20_000,
  documents: 20,
};

/** For the demo, simulations and tests, which send everything from one address. */
export const NO_LIMITS: LimitSettings = {
  submissions: 1e9,
  unproven: 1e9,
  unprovenInAll: 1e9,
  flood: 1e9,
  wrongCodes: 1e9,
  points: 1e9,
  documents: 1e9,
};

/**
 * How rarely somebody who goes on guessing hears that a code was wrong; a person in the same network who mistyped hears
 * it at the next try.
 */
const SLOW_LANE_SECONDS = 10;

const SUSPECT_COUNTS_FOR = 5;

/**
 * Counted in this process's memory: with several processes each counts for itself. For points and documents that is what
 * is meant, since they protect what each process has one of: its event loop and its thread for documents.
 */
export function createLimits(settings: LimitSettings = DEFAULT_LIMITS): Limits {
  const submissions = new RateLimiterMemory({ points: settings.submissions, duration: 600 });
  const unproven = new RateLimiterMemory({ points: settings.unproven, duration: 600 });
  const flood = new RateLimiterMemory({ points: settings.flood, duration: 600 });
  const inAll = new RateLimiterMemory({ points: settings.unprovenInAll, duration: 600 });
  const wrong = new RateLimiterMemory({ points: settings.wrongCodes, duration: 900 });
  const slowLane = new RateLimiterMemory({ points: 1, duration: SLOW_LANE_SECONDS });

  return {
    async submission(municipality, network, trust) {
      const key = `${municipality} ${network}`;
      const points = trust === 'SUSPECT' ? SUSPECT_COUNTS_FOR : 1;
      const taken: (readonly [RateLimiterMemory, string, number])[] = [];
      const takeOf = (limiter: RateLimiterMemory, caller: string, amount = 1) => {
        taken.push([limiter, caller, amount]);
        return take(limiter, caller, amount);
      };
      return {
        over: await overLimit(),
        async giveBack() {
          for (const [limiter, caller, amount] of taken) await limiter.reward(caller, amount);
        },
      };

      async function overLimit(): Promise<OverLimit | null> {
        const tooMany = await takeOf(flood, key);
        if (tooMany !== null) return { retryAfter: tooMany, isFlood: true };
        const retryAfter =
          trust === 'PROVEN'
            ? await takeOf(submissions, key)
            : ((await takeOf(unproven, key, points)) ??
              (await takeOf(inAll, municipality, points)));
        return retryAfter === null ? null : { retryAfter, isFlood: false };
      }
    },
    async wrongCode(door, municipality, network) {
      const key = `${door} ${municipality} ${network}`;
      return (await take(wrong, key)) && take(slowLane, key);
    },
    points: new TokenBuckets(settings.points * 10, settings.points),
    documents: new TokenBuckets(settings.documents, settings.documents / 60),
  };
}

async function take(limiter: RateLimiterMemory, key: string, points = 1): Promise<number | null> {
  try {
    await limiter.consume(key, points);
    return null;
  } catch (refused) {
    return Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000);
  }
}
