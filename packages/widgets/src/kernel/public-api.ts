import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { publicDoor } from './first-question.ts';
import { reach } from './reach.ts';

/** The address of the client. The build puts the name of the file here. */
const CLIENT = '__CLIENT__';

type ClientModule = typeof import('./client.ts');

let tries = 0;
let fetched: Promise<ClientModule> | null = null;

/**
 * Fetches the code that sends forms. A form may stand before it is there, and a lost connection may be tried again:
 * some browsers remember under its address that a module could not be fetched, so that another try needs another one.
 */
export function fetchClient(): Promise<ClientModule> {
  fetched ??=
    tries++ === 0 ? import('./client.ts') : import(/* @vite-ignore */ `${CLIENT}?${tries}`);
  fetched.catch(() => {
    fetched = null;
  });
  return fetched;
}

/**
 * Asks the public door of the API, which runs only the persisted operations of these widgets.
 * `null`: whatever went wrong (no network, not our origin, an error of the server) is one thing to a resident.
 */
export async function ask<Answer, Variables extends AnyVariables>(
  api: string,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer | null> {
  try {
    const { connect } = await fetchClient();
    // As a mutation, also what is a query: never by GET, never shared with another question.
    const sent = connect(publicDoor(api), reach).mutation(document, variables);
    return (await sent.toPromise()).data ?? null;
  } catch {
    return null;
  }
}
