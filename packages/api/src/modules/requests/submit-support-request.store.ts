import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { reference, residentCode } from '@steunpad/domain/input/resident-code.ts';
import { MOST_REQUEST_EMAILS } from '@steunpad/domain/organisations/request-emails.ts';
import { answerBy } from '@steunpad/domain/requests/support-request.ts';
import { v7 as uuid } from 'uuid';
import { oneMoreForm } from '../../mutation/code-mutation.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { type IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import { draftId } from '../drafts/draft.store.ts';
import { codeHash } from './resident-key.ts';
import type { SupportRequestInput } from './submit-support-request.input.ts';
import { TELL_OF_REQUEST } from './tell-of-request.store.ts';

// One statement for the request, its needs, the promise to answer and who hears of it, which also takes the draft away:
// this is what the public sends most.
const INSERT = `
WITH request AS (
  INSERT INTO support_request (municipality_id, id, reference, code_hash, channel, requested_for, name,
    contact_preference, phone, email, street, postcode, town, preferred_moment, message, language, submitted_at)
  VALUES ($1, $2, $3, decode($4, 'hex'), $5::"RequestChannel", $6::"RequestedFor", $7, $8::"ContactPreference",
    $9, $10, $11, $12, $13, $14, $15, $16, $17)
), draft AS (
  DELETE FROM form_draft WHERE municipality_id = $1 AND id = $22
), ${TELL_OF_REQUEST}, needs AS (
  INSERT INTO support_need (municipality_id, id, request_id, domain)
  SELECT $1, need.id, $2, need.domain::"NeedDomain" FROM unnest($18::uuid[], $19::text[]) AS need (id, domain)
)
INSERT INTO task (municipality_id, id, kind, due_on, opened_at, request_id)
VALUES ($1, $20, $24::"TaskKind", $21::date, $17, $2)`;

/**
 * Saves a request with the promise to answer it. Reference and code follow from the idempotency key by a
 * keyed hash, so that a retry gets them again while the database holds the code as a hash only.
 */
export async function submitSupportRequest(
  context: Context,
  input: SupportRequestInput,
): Promise<SupportRequestReceived | IdempotencyKeyReused | TooManyRequests> {
  const { db, municipality, caller, now } = context;
  const { idempotencyKey: key, contact } = input;
  const given = reference('S', pseudonym(municipality, 'reference', key));
  const code = residentCode(pseudonym(municipality, 'resident-code', key));
  const promised = { answerBy: answerBy(dayOf(now)) };

  const recorded = await once(
    context,
    { operation: 'submitSupportRequest', key, input, answer: promised },
    async () => {
      const room = await oneMoreForm(context);
      if (room instanceof TooManyRequests) return room;
      const id = uuid();
      await db.$sql(
        INSERT,
        [
          municipality.code,
          id,
          given,
          codeHash(municipality, given, code).toString('hex'),
          caller.door === 'PUBLIC' ? 'WIDGET' : 'PARTNER',
          input.requestedFor,
          input.name,
          contact.preference,
          contact.phone,
          contact.email,
          contact.address?.street ?? null,
          contact.address?.postcode ?? null,
          contact.address?.town ?? null,
          input.preferredMoment,
          input.message,
          input.language,
          now.toISOString(),
          input.needDomains.map(() => uuid()),
          input.needDomains,
          uuid(),
          promised.answerBy,
          draftId(municipality, 'SUPPORT_REQUEST', key),
          Array.from({ length: MOST_REQUEST_EMAILS }, () => uuid()),
          room === 'USUAL' ? 'ANSWER_REQUEST' : 'LOOK_AT_REQUEST',
        ],
        'submit-support-request',
      );
      // What nobody looked at yet sends nothing to an address that anybody can have filled in.
      if (contact.email && room === 'USUAL')
        await queueMail(context, { kind: 'REQUEST_CONFIRMATION', requestId: id });
      return undefined;
    },
  );
  if (recorded instanceof Error) return recorded;
  return { reference: given, code, answerBy: recorded.answerBy as CivilDate };
}

export interface SupportRequestReceived {
  readonly reference: string;
  readonly code: string;
  readonly answerBy: CivilDate;
}
