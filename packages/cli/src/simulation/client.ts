import type { NoticeOutcome } from '@steunpad/api/modules/notices/notice.store.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';

/** What a mutation answered: its type, and the refusal if it was one. */
export interface Answered {
  readonly __typename: string;
  readonly code?: string;
  readonly id?: string;
  readonly guards?: readonly string[];
  readonly state?: string;
  readonly pathway?: { readonly id: string; readonly state: string };
  readonly proposal?: { readonly id: string };
  readonly volunteer?: { readonly id: string };
  readonly outcome?: NoticeOutcome;
  readonly notice?: {
    readonly pathway: { readonly id: string; readonly state: string } | null;
    readonly aboutPathway: {
      readonly id: string;
      readonly partner: { readonly disclosureRestricted: boolean };
    } | null;
  };
}

const REFUSAL = `... on Refusal { code ... on GuardNotMet { guards } ... on NotPossibleNow { state } }`;

/** The partners' door of a running Steunpad, for one municipality. */
export interface Client {
  /** Takes one mutation; its refusal is an answer too. Rejects when the question itself was wrong. */
  mutate(field: string, input: object, done?: string): Promise<Answered>;
  // biome-ignore lint/suspicious/noExplicitAny: each question has a shape of its own.
  query(document: string, variables?: object): Promise<any>;
}

interface Reply<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends a body as JSON and gives what came back. */
export async function post<Data>(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Reply<Data>;
}

/** Talks to the API as a partner system does: over HTTP, with a token. */
export function clientOf(url: string, token: () => Promise<string>): Client {
  const ask = async (query: string, variables: object) => {
    const { data, errors } = await post<Record<string, unknown>>(
      `${url}/graphql`,
      { query, variables },
      { authorization: `Bearer ${await token()}` },
    );
    if (errors) throw new Error(`${query.trim().slice(0, 60)}: ${errors[0]?.message}`);
    return data;
  };
  return {
    query: ask,
    async mutate(field, input, done = '') {
      const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${done} ${REFUSAL} } }`;
      const { [field]: answered } = await ask(document, {
        input: { idempotencyKey: crypto.randomUUID(), ...input },
      });
      return answered as Answered;
    },
  };
}

export const SCOPES: readonly Scope[] = [
  'requests:read',
  'requests:write',
  'notices:read',
  'notices:write',
  'cohorts:read',
  'cohorts:write',
  'letters:read',
  'letters:write',
  'volunteers:read',
  'volunteers:write',
  'privacy:read',
  'privacy:write',
  'meetings:read',
  'meetings:write',
  'programme:write',
];
