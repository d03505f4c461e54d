import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { publicDoor } from './first-question.ts';
import { reach } from './reach.ts';

/** The address of the client. The build puts the name of the file here. */
const CLIENT = '__CLIENT__';

type ClientModule = typeof import('./client.ts');

let fetched: Promise<ClientModule> | null = null;

/** Fetches the code that sends forms. A form may stand before it is there, and it may be tried again. */
export function fetchClient(): Promise<ClientModule> {
  fetched ??= whenReachable(CLIENT)
    .then(() => import('./client.ts'))
    .catch((reason) => {
      fetched = null;
      throw reason;
    });
  return fetched;
}

// Some browsers remember for good that a module could not be fetched: it is asked for as one only when it is at hand.
export async function whenReachable(file: string): Promise<void> {
  await (await reach(new URL(file, import.meta.url), { credentials: 'same-origin' })).text();
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
    const { send } = await fetchClient();
    return await send(publicDoor(api), reach, document, variables);
  } catch {
    return null;
  }
}
