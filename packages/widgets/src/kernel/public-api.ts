import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core';

/** Longer than a slow telephone needs, shorter than somebody's patience. A second try is safe. */
const WAIT_SECONDS = 25;

/**
 * Asks the public door of the API, which runs only the persisted operations of these widgets.
 * `null`: whatever went wrong (no network, not our origin, an error of the server) is one thing to a resident.
 * A web team wants to know: `onRefused` gets the code of the server's refusal.
 */
export async function ask<Answer, Variables extends AnyVariables>(
  api: string,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  onRefused?: (code: unknown) => void,
): Promise<Answer | null> {
  const client = createClient({
    url: new URL('/public/graphql', api).href,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: (url, options) =>
      fetch(url, { ...options, signal: AbortSignal.timeout(WAIT_SECONDS * 1_000) }),
    fetchOptions: {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { accept: 'application/graphql-response+json, application/json' },
    },
  });
  // As a mutation, also what is a query: never by GET, never shared with another question.
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (!error) return data ?? null;
  onRefused?.(error.graphQLErrors[0]?.extensions['code']);
  return null;
}
