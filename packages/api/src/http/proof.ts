import type { IncomingMessage, ServerResponse } from 'node:http';
import { CappedMap, createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** How a browser hands in what it worked out, and how a page asks for the puzzle. */
export const PROOF_HEADER = 'steunpad-proof';

/** A tenth of a second on a computer and one on an old telephone; a robot pays it for every form. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 2_000 } as const;
const COUNTERS = [60, 180] as const;
const VALID_SECONDS = 20 * 60;
const MOST_REMEMBERED = 100_000;

/** ALTCHA's proof of work: no third party, nothing to look at, and a browser that cannot do it is not kept out. */
export function createProofs(keyFor: (purpose: string) => Buffer) {
  // The same in all processes of an installation: a form may arrive at another one than gave out its puzzle.
  let known: ReturnType<typeof secretsOf> | undefined;
  const secrets = () => (known ??= secretsOf(keyFor));
  const used = new CappedMap<string, true>({ maxSize: MOST_REMEMBERED });

  return { give, verify };

  /** Gives a puzzle to any page: it says nothing about who asks. */
  async function give(response: ServerResponse): Promise<void> {
    const challenge = await createChallenge({
      ...WORK,
      ...secrets(),
      deriveKey,
      counter: randomInt(...COUNTERS),
      expiresAt: Math.floor(Date.now() / 1_000) + VALID_SECONDS,
    });
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(JSON.stringify(challenge));
  }

  /**
   * Whether somebody's computer worked for this request. Each piece of work counts once in each process: to ask the
   * database before every form would cost people more than the second use of it is worth to a robot.
   */
  async function verify({ headers }: IncomingMessage): Promise<boolean> {
    const given = headers[PROOF_HEADER];
    if (typeof given !== 'string' || given.length > 4_096) return false;
    try {
      const { challenge, solution } = JSON.parse(Buffer.from(given, 'base64').toString('utf8'));
      const { verified } = await verifySolution({ ...secrets(), challenge, solution, deriveKey });
      return verified && used.setIfAbsent(challenge.signature, true);
    } catch {
      return false;
    }
  }
}

const secretsOf = (keyFor: (purpose: string) => Buffer) => ({
  hmacSignatureSecret: keyFor('puzzles').toString('hex'),
  hmacKeySignatureSecret: keyFor('keys of puzzles').toString('hex'),
});

export type Proofs = ReturnType<typeof createProofs>;
