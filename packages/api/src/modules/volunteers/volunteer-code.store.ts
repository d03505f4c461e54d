import { normaliseResidentCode, residentCode } from '@steunpad/domain/input/resident-code.ts';
import { VOLUNTEER_FINAL, type VolunteerStatus } from '@steunpad/domain/volunteers/volunteer.ts';
import {
  possibleVolunteerEvents,
  VolunteerNotPossibleNow,
} from '@steunpad/domain/volunteers/volunteer-status.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { rowKey } from '../../rows/row-key.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';

/** Of a volunteer's page. It follows from the moment at which it was given, so that only a hash of it is kept. */
export const volunteerCode = (
  { municipality }: Pick<Context, 'municipality'>,
  volunteerId: string,
  issuedAt: Date,
): string =>
  residentCode(
    pseudonym(municipality, 'resident-code', `volunteer ${volunteerId} ${issuedAt.toISOString()}`),
  );

/** As which a volunteer's code is kept: with the code alone the row is found. */
export const volunteerCodeHash = ({ municipality }: Pick<Context, 'municipality'>, typed: string) =>
  pseudonym(municipality, 'code-check', `volunteer\n${normaliseResidentCode(typed) ?? ''}`);

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
