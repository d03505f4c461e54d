import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How sure it is that a person sends a form: their computer worked for it or a partner sends it; nothing is known,
 * as of a page without a script; or a field was filled in that people do not see.
 */
export type Trust = 'PROVEN' | 'UNPROVEN' | 'SUSPECT';

/** How often something may be tried before it has to wait. */
export interface Limits {
  /** Counts one sent form; the seconds to wait when it was one too many. */
  submission(municipality: string, network: string, trust: Trust): Promise<number | null>;
  /** Counts one try with a reference and a code; the seconds to wait when it was one too many. */
  codeTry(municipality: string, network: string, reference: string): Promise<number | null>;
  /** Takes a try back that turned out right, so that only guessing adds up. */
  codeWasRight(municipality: string, network: string, reference: string): Promise<void>;
}

export interface LimitSettings {
  /** Forms per network and municipality in ten minutes. A library's computers share a network. */
  readonly submissions: number;
  /** The same where nothing was worked out for it. */
  readonly unproven: number;
  /** Forms for which nothing was worked out, from anywhere, per municipality in ten minutes. */
  readonly unprovenInAll: number;
  /** Wrong codes per reference in a quarter of an hour. */
  readonly triesPerReference: number;
  /** Wrong codes per network in a quarter of an hour. */
  readonly triesPerNetwork: number;
}

export const DEFAULT_LIMITS: LimitSettings = {
  submissions: 60,
  unproven: 20,
  unprovenInAll: 300,
  triesPerReference: 10,
  triesPerNetwork: 50,
};

const SUSPECT_COUNTS_FOR = 5;

/** Counted in this process's memory: with several processes each counts for itself. */
export function createLimits(settings: LimitSettings = DEFAULT_LIMITS): Limits {
  const submissions = new RateLimiterMemory({ points: settings.submissions, duration: 600 });
  const unproven = new RateLimiterMemory({ points: settings.unproven, duration: 600 });
  const inAll = new RateLimiterMemory({ points: settings.unprovenInAll, duration: 600 });
  const references = new RateLimiterMemory({ points: settings.triesPerReference, duration: 900 });
  const networks = new RateLimiterMemory({ points: settings.triesPerNetwork, duration: 900 });

  return {
    async submission(municipality, network, trust) {
      const key = `${municipality} ${network}`;
      if (trust === 'PROVEN') return take(submissions, key);
      const points = trust === 'SUSPECT' ? SUSPECT_COUNTS_FOR : 1;
      return (await take(unproven, key, points)) ?? take(inAll, municipality, points);
    },
    async codeTry(municipality, network, reference) {
      const byNetwork = await take(networks, `${municipality} ${network}`);
      // What is no reference is nobody's: its tries count for who makes them only.
      const byReference = reference && (await take(references, `${municipality} ${reference}`));
      return byNetwork ?? (byReference || null);
    },
    async codeWasRight(municipality, network, reference) {
      await networks.reward(`${municipality} ${network}`, 1);
      await references.reward(`${municipality} ${reference}`, 1);
    },
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
