import { VOLUNTEER_FINAL, type VolunteerStatus } from '@steunpad/domain/volunteers/volunteer.ts';
import {
  possibleVolunteerEvents,
  VolunteerNotPossibleNow,
} from '@steunpad/domain/volunteers/volunteer-status.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import { volunteerCode, volunteerCodeHash } from '../people/volunteer-code.ts';

/** Gives a volunteer a code for their own page, and mails it where an address is known. An older one opens nothing. */
export function issueVolunteerCode(context: Context, volunteerId: string, key: string) {
  const { db, municipality, now } = context;
  const answer = { volunteerId, issuedAt: now.toISOString() };
  const record = { operation: 'issueVolunteerCode', key, input: { volunteerId }, answer };
  return once(context, record, async () => {
    const where = rowKey(municipality, volunteerId);
    const volunteer = await db.volunteer.findUnique({ where, select: { status: true } });
    if (!volunteer) return new NotFound();
    if (isOver(volunteer.status)) {
      const possible = possibleVolunteerEvents(volunteer.status, 'COORDINATOR');
      return new VolunteerNotPossibleNow('issueCode', volunteer.status, possible);
    }
    const codeHash = volunteerCodeHash(context, volunteerCode(context, volunteerId, now));
    await db.volunteer.update({ where, data: { codeHash, codeIssuedAt: now } });
    await queueMail(context, { kind: 'VOLUNTEER_CODE', volunteerId });
    return undefined;
  });
}

const isOver = (status: VolunteerStatus) =>
  (VOLUNTEER_FINAL as readonly VolunteerStatus[]).includes(status);
