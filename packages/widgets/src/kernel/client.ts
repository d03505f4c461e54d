import { createClient, fetchExchange } from '@urql/core';

/** Nobody waits longer than this for a proof: without one only the limits are stricter. */
const PROOF_WAIT_MS = 4_000;

/** The client with which forms are sent. It is fetched while the form already stands. */
export async function connect(url: string, reach: typeof fetch, needsProof: boolean) {
  const proof = needsProof ? await proofFor(url, reach) : null;
  return createClient({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: reach,
    fetchOptions: {
      headers: {
        accept: 'application/graphql-response+json, application/json',
        ...(proof && { 'steunpad-proof': proof }),
      },
    },
  });
}

async function proofFor(url: string, reach: typeof fetch): Promise<string | null> {
  try {
    const enough = new Promise<null>((resolve) => setTimeout(resolve, PROOF_WAIT_MS, null));
    const proving = import('./proof.ts').then(({ prove }) =>
      prove(new URL('proof', url).href, reach),
    );
    return await Promise.race([proving, enough]);
  } catch {
    return null;
  }
}
