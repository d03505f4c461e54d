import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { z } from 'zod';
import type { IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import type { contact } from '../people/contact.input.ts';
import { submitSupportRequest } from '../requests/submit-support-request.store.ts';

/** What somebody leaves at the end of the questions, so that a person calls. Nothing of their answers, and no code. */
export interface CallAsked {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly contact: z.output<typeof contact>;
  readonly message: string | null;
  readonly preferredMoment: string | null;
  readonly language: string;
}

/**
 * Takes the wish to be called as a request for support like any other, that says that it came of a cohort. It knows nothing
 * of who was invited: the name is what the person gives here.
 */
export async function requestFromCohort(
  context: Context,
  asked: CallAsked,
): Promise<{ readonly answerBy: CivilDate } | IdempotencyKeyReused | TooManyRequests> {
  const received = await submitSupportRequest(
    context,
    { ...asked, requestedFor: 'SELF', needDomains: [] },
    'COHORT',
  );
  if (received instanceof Error) return received;
  return { answerBy: received.answerBy };
}
