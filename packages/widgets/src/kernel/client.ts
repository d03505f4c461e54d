import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core';

/** Nobody waits longer than this for a proof: without one only the limits are stricter. */
const PROOF_WAIT_MS = 4_000;

/** Sends one of our operations: what came back, or `null`. Fetched while the form already stands. */
export async function send<Answer, Variables extends AnyVariables>(
  url: string,
  reach: typeof fetch,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer | null> {
  const proof = isOpenToAll(variables) ? await proofFor(url, reach) : null;
  const client = createClient({
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
  // As a mutation, also what is a query: never by GET, never shared with another question.
  const { data } = await client.mutation(document, asPlainJson(variables)).toPromise();
  return data ?? null;
}

/** What anybody may send, without a code: only there a robot has something to gain. */
function isOpenToAll(variables: AnyVariables): boolean {
  const { input } = variables as { readonly input?: object };
  return input !== undefined && 'idempotencyKey' in input && !('code' in input);
}

/**
 * Arrays that are sent as arrays wherever the page is: prototype.js, on some older websites, gives every array a
 * `toJSON` that makes a text of it.
 */
function asPlainJson<Variables>(variables: Variables): Variables {
  if (variables === null || typeof variables !== 'object') return variables;
  for (const value of Object.values(variables)) asPlainJson(value);
  if (Array.isArray(variables)) Object.defineProperty(variables, 'toJSON', { value: undefined });
  return variables;
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
