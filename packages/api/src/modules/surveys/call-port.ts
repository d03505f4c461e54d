import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { z } from 'zod';
import type { IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';
import type { contact } from '../people/contact.input.ts';

/** Somebody who was asked wants to be called. Neither their code nor an answer comes along. */
export interface CallAsked {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly contact: z.output<typeof contact>;
  readonly message: string | null;
  readonly preferredMoment: string | null;
  readonly language: string;
}

interface Calls {
  readonly ask: (
    context: Context,
    asked: CallAsked,
  ) => Promise<{ readonly answerBy: CivilDate } | IdempotencyKeyReused | TooManyRequests>;
}

/** What becomes of that wish is for the modules that know people: this one knows none. */
export const callAsked = port<Calls>('callAsked');
