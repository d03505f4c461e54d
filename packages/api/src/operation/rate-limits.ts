import type { UsedByCallers } from './used-by-callers.ts';

/**
 * How sure it is that a person sends a form: their computer worked for it or a partner sends it; nothing is known,
 * as of a page without a script; or a field was filled in that people do not see.
 */
export type Trust = 'PROVEN' | 'UNPROVEN' | 'SUSPECT';

/** What is opened with a code. Wrong ones at one of these say nothing about the others. */
export type GuessedDoor = 'REQUEST' | 'LETTER' | 'VOLUNTEER' | 'DRAFT' | 'SURVEY' | 'MEETING';

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
  giveBack(): void;
}

/** At which door somebody guessed, where. */
export interface Guess {
  readonly door: GuessedDoor;
  readonly municipality: string;
  readonly network: string;
}

/** How often something may be tried before it has to wait, in all processes together. */
export interface Limits {
  /** Counts one sent form. */
  submission(municipality: string, network: string, trust: Trust): Submission;
  /** Codes that were looked at and are wrong. What is right is opened without asking here: 54 bits protect it. */
  readonly wrongCodes: {
    /** The seconds to wait when it is known that there were too many. */
    wait(guess: Guess): number | null;
    /** Counts one before it is answered; `false` when there were too many meanwhile, here or in another process. */
    take(guess: Guess): Promise<boolean>;
  };
  /** Cost points of the operations that one token asks for. */
  readonly points: Allowance;
  /** Documents to print, for one token or for one person who takes their own data. */
  readonly documents: Allowance;
}

/** What one caller may use of something, whatever others use of it. */
export interface Allowance {
  /** Seconds to wait before so much is left, or anything at all; `null` as long as it is. */
  wait(caller: string, amount?: number): number | null;
  /** Whoever has anything left may take more than that, once, and waits for it afterwards. */
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
  /** Wrong codes per door and network that are answered as such at once; then one in ten seconds. */
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

const TEN_MINUTES = 600;

/**
 * How rarely somebody who goes on guessing hears that a code was wrong; a person in the same network who mistyped hears
 * it at the next try.
 */
const SLOW_LANE_SECONDS = 10;

const SUSPECT_COUNTS_FOR = 5;

/** What one process may let through before the others know of it, as a part of what is allowed at once. */
const UNTOLD = 1 / 20;

/**
 * Buckets that fill up evenly, for each caller. Several processes of an installation share them: forms, points and
 * documents with a delay of a moment, so that no request waits for it; wrong codes to the last one.
 */
export function createLimits(settings: LimitSettings, used: UsedByCallers): Limits {
  /** `atOnce`, and as many again in `seconds`. */
  const bucket = (name: string, atOnce: number, seconds: number): Allowance => {
    const perUnit = seconds / atOnce;
    return {
      wait(caller, amount = 1) {
        const over = used.seconds(`${name} ${caller}`) - (atOnce - amount) * perUnit;
        // What is less than a thousandth of one is how the numbers are rounded.
        return over <= perUnit / 1000 ? null : Math.ceil(over);
      },
      take: (caller, amount) =>
        used.add(`${name} ${caller}`, amount * perUnit, atOnce * perUnit * UNTOLD),
    };
  };
  const submissions = bucket('submissions', settings.submissions, TEN_MINUTES);
  const unproven = bucket('unproven', settings.unproven, TEN_MINUTES);
  const flood = bucket('flood', settings.flood, TEN_MINUTES);
  const inAll = bucket('unproven in all', settings.unprovenInAll, TEN_MINUTES);
  const wrong = bucket('wrong', settings.wrongCodes, settings.wrongCodes * SLOW_LANE_SECONDS);
  const callerOf = ({ door, municipality, network }: Guess) => `${door} ${municipality} ${network}`;

  return {
    submission(municipality, network, trust) {
      const key = `${municipality} ${network}`;
      const points = trust === 'SUSPECT' ? SUSPECT_COUNTS_FOR : 1;
      const counted: (readonly [Allowance, string, number])[] = [];
      const take = (from: Allowance, caller: string, amount = 1): number | null => {
        const wait = from.wait(caller, amount);
        if (wait !== null) return wait;
        counted.push([from, caller, amount]);
        from.take(caller, amount);
        return null;
      };
      return {
        over: overLimit(),
        giveBack() {
          for (const [from, caller, amount] of counted) from.take(caller, -amount);
        },
      };

      function overLimit(): OverLimit | null {
        const tooMany = take(flood, key);
        if (tooMany !== null) return { retryAfter: tooMany, isFlood: true };
        const retryAfter =
          trust === 'PROVEN'
            ? take(submissions, key)
            : (take(unproven, key, points) ?? take(inAll, municipality, points));
        return retryAfter === null ? null : { retryAfter, isFlood: false };
      }
    },
    wrongCodes: {
      wait: (guess) => wrong.wait(callerOf(guess)),
      take: (guess) =>
        used.take(
          `wrong ${callerOf(guess)}`,
          SLOW_LANE_SECONDS,
          (settings.wrongCodes - 1) * SLOW_LANE_SECONDS,
        ),
    },
    points: bucket('points', settings.points * 10, 10),
    documents: bucket('documents', settings.documents, 60),
  };
}

/** Where nobody asks over a network. */
export const UNLIMITED: Limits = {
  submission: () => ({ over: null, giveBack() {} }),
  wrongCodes: { wait: () => null, take: async () => true },
  points: { wait: () => null, take() {} },
  documents: { wait: () => null, take() {} },
};
