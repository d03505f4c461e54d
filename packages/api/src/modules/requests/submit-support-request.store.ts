import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { reference, residentCode } from '@steunpad/domain/input/resident-code.ts';
import { MOST_REQUEST_EMAILS } from '@steunpad/domain/organisations/request-emails.ts';
import { answerBy } from '@steunpad/domain/requests/support-request.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import { saveFormOnce } from '../../mutation/sent-form.store.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { mailToAnybody } from '../correspondence/mail-to-anybody.store.ts';
import { draftId } from '../drafts/draft.store.ts';
import type { RequestChannel } from './request.enums.ts';
import { codeHash } from './resident-key.ts';
import type { SupportRequestInput } from './submit-support-request.input.ts';
import { TELL_OF_REQUEST } from './tell-of-request.store.ts';

// The request, its needs, the promise to answer and who hears of it, which also takes the draft away.
const PARTS = `request AS (
  INSERT INTO support_request (municipality_id, id, reference, code_hash, channel, requested_for, name,
    contact_preference, phone, email, street, postcode, town, preferred_moment, message, language, submitted_at)
  SELECT $1, $7::uuid, $8::text, decode($9, 'hex'), $10::"RequestChannel", $11::"RequestedFor", $12::text,
    $13::"ContactPreference", $14::text, $15::text, $16::text, $17::text, $18::text, $19::text, $20::text, $21::text, $6
  FROM fresh
), draft AS (
  DELETE FROM form_draft WHERE municipality_id = $1 AND id = $26::uuid AND EXISTS (SELECT FROM fresh)
), ${TELL_OF_REQUEST}, ${mailToAnybody('REQUEST_CONFIRMATION', 'request_id', {
  id: '$29',
  email: '$30',
  language: '$21',
  day: '$31',
  about: '$7',
})}, needs AS (
  INSERT INTO support_need (municipality_id, id, request_id, domain)
  SELECT $1, need.id, $7::uuid, need.domain::"NeedDomain"
  FROM fresh, unnest($22::uuid[], $23::text[]) AS need (id, domain)
), promise AS (
  INSERT INTO task (municipality_id, id, kind, due_on, opened_at, request_id)
  SELECT $1, $24::uuid, $28::text::"TaskKind", $25::date, $6, $7::uuid FROM fresh
)`;

/**
 * Saves a request with the promise to answer it. Reference and code follow from the idempotency key by a
 * keyed hash, so that a retry gets them again while the database holds the code as a hash only.
 */
export async function submitSupportRequest(
  context: Context,
  input: SupportRequestInput,
  channel: z.output<typeof RequestChannel.zod> = context.caller.door === 'PUBLIC'
    ? 'WIDGET'
    : 'PARTNER',
): Promise<SupportRequestReceived | IdempotencyKeyReused | TooManyRequests> {
  const { municipality, now } = context;
  const { idempotencyKey: key, contact } = input;
  const given = reference('S', pseudonym(municipality, 'reference', key));
  const code = residentCode(pseudonym(municipality, 'resident-code', key));
  const promised = { answerBy: answerBy(dayOf(now)) };

  const record = { operation: 'submitSupportRequest', key, input, answer: promised };
  const recorded = await saveFormOnce(context, record, (room) => ({
    name: 'submit-support-request',
    parts: PARTS,
    values: [
      uuid(),
      given,
      codeHash(municipality, given, code).toString('hex'),
      channel,
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
      input.needDomains.map(() => uuid()),
      input.needDomains,
      uuid(),
      promised.answerBy,
      draftId(municipality, 'SUPPORT_REQUEST', key),
      Array.from({ length: MOST_REQUEST_EMAILS }, () => uuid()),
      room === 'USUAL' ? 'ANSWER_REQUEST' : 'LOOK_AT_REQUEST',
      uuid(),
      room === 'USUAL' ? contact.email : null,
      dayOf(now),
    ],
  }));
  if (recorded instanceof Error) return recorded;
  return { reference: given, code, answerBy: recorded.answerBy as CivilDate };
}

export interface SupportRequestReceived {
  readonly reference: string;
  readonly code: string;
  readonly answerBy: CivilDate;
}
