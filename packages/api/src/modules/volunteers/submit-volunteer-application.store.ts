import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { reference } from '@steunpad/domain/input/resident-code.ts';
import { v7 as uuid } from 'uuid';
import { oneMoreForm } from '../../mutation/code-mutation.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { type IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import { removeDraft } from '../drafts/draft.store.ts';
import type { ApplicationInput } from './submit-volunteer-application.input.ts';

/** Saves an application with the day by which it is answered. */
export async function submitVolunteerApplication(
  context: Context,
  input: ApplicationInput,
  answerBy: CivilDate,
): Promise<{ reference: string; answerBy: CivilDate } | IdempotencyKeyReused | TooManyRequests> {
  const { db, municipality, now } = context;
  const { idempotencyKey: key, contact, ...applied } = input;
  const answer = { reference: reference('V', pseudonym(municipality, 'reference', key)), answerBy };
  return once(
    context,
    { operation: 'submitVolunteerApplication', key, input, answer },
    async () => {
      const room = await oneMoreForm(context);
      if (room instanceof TooManyRequests) return room;
      const applicationId = uuid();
      await db.volunteerApplication.create({
        data: {
          ...applied,
          municipalityId: municipality.code,
          id: applicationId,
          reference: answer.reference,
          contactPreference: contact.preference,
          phone: contact.phone,
          email: contact.email,
          submittedAt: now,
          answerBy: toColumn(answerBy),
        },
      });
      await db.task.create({
        data: {
          municipalityId: municipality.code,
          applicationId,
          kind: room === 'USUAL' ? 'ANSWER_APPLICATION' : 'LOOK_AT_APPLICATION',
          dueOn: toColumn(answerBy),
          openedAt: now,
        },
      });
      await removeDraft(context, 'VOLUNTEER_SIGNUP', key);
      if (room === 'USUAL')
        await queueMail(context, { kind: 'VOLUNTEER_NEXT_STEPS', applicationId });
      return undefined;
    },
  );
}
