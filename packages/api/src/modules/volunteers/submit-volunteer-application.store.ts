import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { reference } from '@steunpad/domain/input/resident-code.ts';
import { v7 as uuid } from 'uuid';
import type { IdempotencyKeyReused, TooManyRequests } from '../../mutation/refusals.ts';
import { saveFormOnce } from '../../mutation/sent-form.store.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import { mailToAnybody } from '../correspondence/mail-to-anybody.store.ts';
import { draftId } from '../drafts/draft.store.ts';
import type { ApplicationInput } from './submit-volunteer-application.input.ts';

// The application and the promise to answer it, which also takes the draft away.
const PARTS = `application AS (
  INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, phone, email,
    postcode_digits, own_loss, day_parts, languages, motivation, language, submitted_at, answer_by)
  SELECT $1, $7::uuid, $8::text, $9::text, $10::"ContactPreference", $11::text, $12::text, $13::text,
    $14::"OwnLoss", $15::text[]::"DayPart"[], $16::text[], $17::text, $18::text, $6, $19::date
  FROM fresh
), draft AS (
  DELETE FROM form_draft WHERE municipality_id = $1 AND id = $20::uuid AND EXISTS (SELECT FROM fresh)
), ${mailToAnybody('VOLUNTEER_NEXT_STEPS', 'application_id', {
  id: '$23',
  email: '$24',
  language: '$18',
  day: '$25',
  about: '$7',
})}, promise AS (
  INSERT INTO task (municipality_id, id, kind, due_on, opened_at, application_id)
  SELECT $1, $21::uuid, $22::text::"TaskKind", $19::date, $6, $7::uuid FROM fresh
)`;

/** Saves an application with the day by which it is answered. */
export async function submitVolunteerApplication(
  context: Context,
  input: ApplicationInput,
  answerBy: CivilDate,
): Promise<{ reference: string; answerBy: CivilDate } | IdempotencyKeyReused | TooManyRequests> {
  const { municipality, now } = context;
  const { idempotencyKey: key, contact } = input;
  const answer = { reference: reference('V', pseudonym(municipality, 'reference', key)), answerBy };
  const record = { operation: 'submitVolunteerApplication', key, input, answer };
  return saveFormOnce(context, record, (room) => ({
    name: 'submit-volunteer-application',
    parts: PARTS,
    values: [
      uuid(),
      answer.reference,
      input.name,
      contact.preference,
      contact.phone,
      contact.email,
      input.postcodeDigits,
      input.ownLoss,
      input.dayParts,
      input.languages,
      input.motivation,
      input.language,
      answerBy,
      draftId(municipality, 'VOLUNTEER_SIGNUP', key),
      uuid(),
      room === 'USUAL' ? 'ANSWER_APPLICATION' : 'LOOK_AT_APPLICATION',
      uuid(),
      room === 'USUAL' ? contact.email : null,
      dayOf(now),
    ],
  }));
}
