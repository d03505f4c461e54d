import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { publicDoor } from './first-question.ts';
import { reach, WAIT_SECONDS } from './reach.ts';

/** The address of the client. The build puts the name of the file here. */
const CLIENT = '__CLIENT__';

type ClientModule = typeof import('./client.ts');

let fetched: Promise<ClientModule> | null = null;

/** Fetches the code that sends forms. A form may stand before it is there, and it may be tried again. */
export function fetchClient(): Promise<ClientModule> {
  fetched ??= whenReachable().catch((reason) => {
    fetched = null;
    throw reason;
  });
  return fetched;
}

// Some browsers remember for good that a module could not be fetched: it is asked for as one only when it is at hand.
async function whenReachable(): Promise<ClientModule> {
  const signal = AbortSignal.timeout(WAIT_SECONDS * 1_000);
  await (await fetch(new URL(CLIENT, import.meta.url), { signal })).text();
  return import('./client.ts');
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
    const client = await connect(publicDoor(api), reach, isOpenToAll(variables));
    return (await client.mutation(document, variables).toPromise()).data ?? null;
  } catch {
    return null;
  }
}

/** What anybody may send, without a code: only there a robot has something to gain. */
function isOpenToAll(variables: AnyVariables): boolean {
  const { input } = variables as { readonly input?: object };
  return input !== undefined && 'idempotencyKey' in input && !('code' in input);
}
