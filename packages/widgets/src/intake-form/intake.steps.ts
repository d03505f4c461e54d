import { ResidentRequest } from '../generated/resident-request.ts';
import { SaveIntake } from '../generated/save-intake.ts';
import { StopSupport } from '../generated/stop-support.ts';
import type { SaveIntakeMutation, StandingFragment } from '../generated/types.ts';
import type { Answers } from '../kernel/form.controller.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import { intakeField, intakeInput } from './intake.answers.ts';
import type { ResidentKey } from './resident-key.ts';

/** Whose request it is, and how it is opened. */
export interface Door {
  readonly ask: Ask;
  readonly municipality: string;
  readonly key: ResidentKey;
}

export async function openRequest({
  ask,
  municipality,
  key,
}: Door): Promise<Outcome<StandingFragment>> {
  const input = { municipality, ...key };
  const answer = (await ask(ResidentRequest, { input }))?.residentRequest;
  switch (answer?.__typename) {
    case 'ResidentRequest':
      return accepted(answer);
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'TooManyRequests':
      return refused('tooManyTries');
    case undefined:
      return refused('unreachable');
  }
}

type Saved = Extract<SaveIntakeMutation['saveIntake'], { __typename: 'IntakeSaved' }>['request'];

/** Saves over the version that was seen; when it is another by now, tells which. */
export async function saveIntake(
  { ask, municipality, key }: Door,
  answers: Answers,
  given: { readonly idempotencyKey: string; readonly expectedVersion: number },
  changed: (version: number) => void,
): Promise<Outcome<Saved>> {
  const input = intakeInput(answers, { municipality, ...key, ...given });
  const answer = (await ask(SaveIntake, { input }))?.saveIntake;
  switch (answer?.__typename) {
    case 'IntakeSaved':
      return accepted(answer.request);
    case 'InputInvalid':
      return misfilled(answer.fields, (path) => intakeField(path, input, answers));
    case 'ChangedMeanwhile':
      changed(answer.currentVersion);
      return refused('changedMeanwhile');
    case 'IntakeClosed':
      return refused('closedMeanwhile');
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}

export async function stopSupport(
  { ask, municipality, key }: Door,
  idempotencyKey: string,
): Promise<Outcome<true>> {
  const answer = (await ask(StopSupport, { input: { municipality, idempotencyKey, ...key } }))
    ?.stopSupport;
  switch (answer?.__typename) {
    case 'SupportStopped':
      return accepted(true);
    case 'NotPossibleNow':
    case 'IdempotencyKeyReused':
      return refused('notNow');
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}
