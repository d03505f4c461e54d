import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** What a computer works out for one form, as the server wants to read it; `null` when it cannot. */
export async function prove(address: string, reach: typeof fetch): Promise<string | null> {
  if (!crypto.subtle) return null; // on a page without https browsers hide it
  const challenge = (await (await reach(address)).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, timeout: 10_000 });
  return solution && btoa(JSON.stringify({ challenge, solution }));
}
