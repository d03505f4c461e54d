import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { reference } from '@steunpad/domain/input/resident-code.ts';
import { toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { pseudonym } from '../../pseudonyms.ts';
import type { IdempotencyKeyReused } from '../../refusals.ts';
import type { ApplicationInput } from './submit-volunteer-application.mutation.ts';

/** Saves an application with the day by which it is answered. */
export async function submitVolunteerApplication(
  context: Context,
  input: ApplicationInput,
  answerBy: CivilDate,
): Promise<{ reference: string; answerBy: CivilDate } | IdempotencyKeyReused> {
  const { db, municipality, now } = context;
  const { idempotencyKey: key, contact, ...applied } = input;
  const answer = { reference: reference('V', pseudonym(municipality, 'reference', key)), answerBy };
  return once(
    context,
    { operation: 'submitVolunteerApplication', key, input, answer },
    async () => {
      await db.volunteerApplication.create({
        data: {
          ...applied,
          municipalityId: municipality.code,
          reference: answer.reference,
          contactPreference: contact.preference,
          phone: contact.phone,
          email: contact.email,
          submittedAt: now,
          answerBy: toColumn(answerBy),
        },
      });
      return undefined;
    },
  );
}
