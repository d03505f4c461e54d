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
    fetch: async (address, options) => {
      const response = await reach(address, options);
      warnOnce(response.headers.get('sunset'));
      return response;
    },
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

let warned = false;

/** Tells that the server will stop answering this build. A web team reads it in the console; a resident sees nothing of it. */
export function warnOnce(sunset: string | null | undefined): void {
  if (!sunset || warned) return;
  warned = true;
  console.warn(
    `Steunpad: this page uses an older build of the forms, which works until ${sunset}. Take the new snippet: steunpad embed <municipality>, or docs/embed.md.`,
  );
}
