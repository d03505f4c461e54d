import { DiscardDraft } from '../generated/discard-draft.ts';
import { FormDraft } from '../generated/form-draft.ts';
import { KeepDraft } from '../generated/keep-draft.ts';
import type { DraftForm, FormDraftQuery } from '../generated/types.ts';
import type { Answers } from '../kernel/form.controller.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';

export interface Kept {
  readonly code: string;
  readonly keptUntil: string;
}

/** Which form it is; the key is that with which it will be sent. */
export interface Place {
  readonly municipality: string;
  readonly form: DraftForm;
  readonly idempotencyKey: string;
}

type Opened = Extract<FormDraftQuery['formDraft'], { __typename: 'FormDraft' }>;

/** Keeps a form as it stands, mistakes and all. */
export async function keepDraft(ask: Ask, place: Place, answers: Answers): Promise<Outcome<Kept>> {
  const told = Object.entries(answers).map(([name, answer]) => ({ name, values: [answer].flat() }));
  const answer = (await ask(KeepDraft, { input: { ...place, answers: told } }))?.keepDraft;
  switch (answer?.__typename) {
    case 'DraftKept':
      return accepted(answer);
    case 'DraftTooLarge':
      return { status: 'invalid', problems: [{ field: longest(answers), code: 'TOO_LONG' }] };
    case 'TooManyRequests':
      return refused('busy');
    default:
      return refused('unreachable');
  }
}

export async function openDraft(
  ask: Ask,
  place: Omit<Place, 'idempotencyKey'>,
  code: string,
): Promise<Outcome<Opened>> {
  const answer = (await ask(FormDraft, { input: { ...place, code } }))?.formDraft;
  switch (answer?.__typename) {
    case 'FormDraft':
      return accepted(answer);
    case 'DraftNotFound':
      return { status: 'invalid', problems: [{ field: 'draftCode', code: 'INVALID' }] };
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}

export async function discardDraft(ask: Ask, place: Place): Promise<Outcome<null>> {
  const answer = (await ask(DiscardDraft, { input: place }))?.discardDraft;
  switch (answer?.__typename) {
    case 'DraftDiscarded':
      return accepted(null);
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}

/** The answers that were kept, in the form as it is now. */
export function answersIn<A extends Answers>(blank: A, { answers }: Pick<Opened, 'answers'>): A {
  const kept = new Map(answers.map(({ name, values }) => [name, values]));
  const fields = Object.entries(blank).map(([name, empty]) => {
    const values = kept.get(name) ?? [];
    return [name, typeof empty === 'string' ? (values[0] ?? '') : values];
  });
  return Object.fromEntries(fields);
}

function longest(answers: Answers): string {
  const lengthOf = (field: string) => answers[field]!.length;
  return Object.keys(answers).reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
}
