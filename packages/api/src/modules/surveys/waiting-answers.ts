import type { TenantRow } from '@steunpad/database';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { ReadAnswers } from '@steunpad/domain/surveys/answers.ts';
import type { Batch } from '@steunpad/domain/surveys/release.ts';
import { sealed, unsealed } from '../drafts/draft-keys.ts';
import { waitingSeal } from './survey-codes.ts';

/** What was sent under a code, until it is released. */
export interface WaitingAnswers extends Batch, ReadAnswers {
  /** Under which the code is known: it is marked as answered together with the release. */
  readonly codeId: string;
  readonly declined: boolean;
  /** With which it was sent: the same again is no second answer. */
  readonly idempotencyKey: string;
  readonly week: CivilDate;
}

/** Longer than all that a survey may ask: every row has the same length. */
export const SEALED_BYTES = 32_768;

const placeOf = ({ code }: TenantRow) => `${code} survey waiting`;

export const sealAnswers = (municipality: TenantRow, answers: WaitingAnswers) =>
  sealed(waitingSeal(municipality), placeOf(municipality), answers, SEALED_BYTES);

export function unsealAnswers(municipality: TenantRow, bytes: Uint8Array): WaitingAnswers {
  const answers = unsealed(waitingSeal(municipality), placeOf(municipality), bytes);
  if (!answers) throw new Error('Answers that wait do not open with the key of the municipality.');
  return answers as WaitingAnswers;
}
