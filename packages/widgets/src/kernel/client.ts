import { createClient, fetchExchange } from '@urql/core';

/** The client with which forms are sent. It is fetched while the form already stands. */
export const connect = (url: string, reach: typeof fetch) =>
  createClient({
    url,
    exchanges: [fetchExchange],
    preferGetMethod: false,
    fetch: reach,
    fetchOptions: {
      headers: { accept: 'application/graphql-response+json, application/json' },
    },
  });
