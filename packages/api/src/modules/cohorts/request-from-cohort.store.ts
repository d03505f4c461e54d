import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { submitSupportRequest } from '../requests/submit-support-request.store.ts';
import type { CallAsked } from '../surveys/call-port.ts';

/**
 * Takes the wish to be called as a request for support like any other, that says that it came of a cohort. It knows nothing
 * of the people who were invited: the name is what the person gives here.
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
