import type { IncomingMessage } from 'node:http';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Context } from '../operation/context.ts';
import type { PartnerRequest } from './caller.ts';
import { networkOf } from './network.ts';
import { sessionIn } from './session-cookie.ts';

/** Asks for whoever is signed in where a page is opened; `null`: nobody is, or the answer is an error. */
export type AskAtFirst = (
  request: IncomingMessage,
  query: string,
  variables: unknown,
) => Promise<unknown | null>;

/**
 * Asks at the door what the script of the page would ask as soon as it is there: the same rights, limits and log. Only for
 * a page that somebody goes to: what another website loads as a picture or a frame has nothing of anybody in it, and what a
 * browser fetches ahead was not looked at.
 */
export function atFirst(
  door: YogaServerInstance<PartnerRequest, Context>,
  trustProxy: boolean,
): AskAtFirst {
  return async (request, query, variables) => {
    const { cookie } = request.headers;
    if (!isGoneTo(request) || !sessionIn(cookie)) return null;
    const response = await door.fetch(
      'http://localhost/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookie! },
        body: JSON.stringify({ query, variables }),
      },
      { network: networkOf(request, trustProxy), isOwn: true },
    );
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    return errors ? null : (data ?? null);
  };
}

const isGoneTo = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document' &&
  headers['sec-purpose'] === undefined;
