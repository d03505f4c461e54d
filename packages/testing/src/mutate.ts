import { randomUUID } from 'node:crypto';
import { type Answer, ask } from './graphql.ts';

const REFUSAL = `... on Refusal {
  code message
  ... on InputInvalid { fields { path code } }
  ... on NotPossibleNow { state possible }
  ... on GuardNotMet { guards }
  ... on ChangedMeanwhile { currentVersion }
}`;

/** Takes a mutation at the partners' door; answers with what was done, or the refusal. Throws when it was no question. */
export async function mutate(
  { url }: { readonly url: string },
  token: string,
  field: string,
  input: object,
  done = '',
): Promise<Answer['data']> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${done} ${REFUSAL} } }`;
  const { data, errors } = await ask(url, token, document, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
  if (errors) throw new Error(errors[0]?.message);
  return data[field];
}

/** What a pathway looks like to the person who works on it. */
export const PATHWAY = `pathway { id state version eraseAfter closeReason snoozeUntil history { row event to role } }`;

export const uuidOf = (globalId: string): string =>
  Buffer.from(globalId, 'base64').toString().split(':')[1] ?? '';
