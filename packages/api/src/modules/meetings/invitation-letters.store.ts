import type { Meeting, MeetingInvitee } from '@steunpad/database/generated/prisma/client.ts';
import { addressList } from '@steunpad/documents/address-list.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { say } from '@steunpad/texts/say.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import type { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import { municipalityValues } from '../correspondence/letter-values.ts';
import { NotPrintable, senderRow } from '../correspondence/print-one.ts';
import { publishedTemplate } from '../organisations/template.store.ts';
import { writtenLanguage } from '../people/languages.ts';
import { invitableAmong } from './invitable.store.ts';
import { inviteeCode } from './invitation-keys.ts';
import { invitationWords, meetingPage, noInvitationsPage } from './invitation-words.ts';
import { holdToInvite } from './invite.store.ts';
import { numbersOf } from './meeting-numbers.store.ts';

/** How many letters one press prints; the others wait for the next. */
const MOST_LETTERS = 500;

/** Letters of one press: with it they are printed again as they were. */
export interface LetterBatch {
  readonly batch: string;
  readonly meetingId: string;
  /** Where the pages of the municipality are. */
  readonly pages: string;
  readonly letters: number;
}

/** There is no letter to print. */
export class NoLetters extends Refusal {
  readonly code = 'NO_LETTERS';

  constructor() {
    super('No invitation waits to be printed.');
  }
}

/** Takes what waits on paper: first letters, and reminders. What is stopped or came back meanwhile is passed by. */
export async function printInvitationLetters(
  context: Context,
  key: string,
  { meetingId, pages }: { readonly meetingId: string; readonly pages: string },
): Promise<LetterBatch | Refusal | IdempotencyKeyReused> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const batch = uuid();
  let letters = 0;
  const asked = { operation: 'printInvitationLetters', key, input: { meetingId, pages } };
  const answer = () => ({ batch, meetingId, pages, letters });
  return once(context, { ...asked, answer }, async () => {
    const held = await holdToInvite(context, meetingId);
    if ('code' in held) return held;
    const waiting = await db.meetingInvitation.findMany({
      where: {
        municipalityId,
        meetingId,
        channel: 'LETTER',
        OR: [{ batchId: null }, { remindedAt: { not: null }, reminderBatchId: null }],
      },
      orderBy: { id: 'asc' },
      include: { meetingInvitee: true },
      take: MOST_LETTERS,
    });
    const going = await invitableAmong(context, meetingId, waiting);
    if (going.length === 0) return new NoLetters();
    const ids = (first: boolean) => ({
      municipalityId,
      id: { in: going.filter(({ batchId }) => (batchId === null) === first).map(({ id }) => id) },
    });
    await db.meetingInvitation.updateMany({ where: ids(false), data: { reminderBatchId: batch } });
    await db.meetingInvitation.updateMany({
      where: ids(true),
      data: { batchId: batch, invitedAt: now },
    });
    letters = going.length;
    const missing = lacking((await lettersOf(context, answer())).flatMap(textsOf));
    return missing.length > 0 ? new NotPrintable(missing) : undefined;
  });
}

const textsOf = ({ title, body, addressee, sender }: LetterDocument) => [
  title,
  body,
  ...(addressee ?? []),
  sender.name,
  ...sender.lines,
];

/** The letters of a batch, in the order in which they were asked for. */
export async function lettersOf(
  context: Context,
  { batch, meetingId, pages }: LetterBatch,
): Promise<LetterDocument[]> {
  const { db, municipality, now } = context;
  const invitations = await db.meetingInvitation.findMany({
    where: {
      municipalityId: municipality.code,
      meetingId,
      OR: [{ batchId: batch }, { reminderBatchId: batch }],
      meetingInvitee: { organisation: { not: '' } },
    },
    orderBy: { id: 'asc' },
    include: { meetingInvitee: true },
  });
  const meeting = await db.meeting.findUniqueOrThrow({ where: rowKey(municipality, meetingId) });
  const language = writtenLanguage(meeting.language);
  const row = await senderRow(context);
  const template = await publishedTemplate(context, 'MEETING_INVITATION_LETTER', language);
  const { free } = await numbersOf(context, meetingId);
  const site = `${pages}/f/${municipality.code}`;
  return invitations.map(({ meetingInvitee: invitee, reminderBatchId }) => {
    const reminder = reminderBatchId === batch;
    const replyUrl = `${site}/${meetingPage(meetingId)}`;
    const values = {
      ...municipalityValues(row, language),
      ...invitationWords({ meeting, invitee, reminder, language, isFull: free <= 0 }),
      replyUrl,
      noMoreUrl: `${site}/${noInvitationsPage(inviteeCode(context, invitee.id))}`,
    };
    const kind = 'MEETING_INVITATION_LETTER' as const;
    const { subject, body } = fill(
      { kind, subject: template.subject, body: template.body },
      values as ValuesFor<typeof kind>,
      language,
    );
    return {
      ...{ kind, language, title: subject, body, qr: replyUrl, sender: senderOf(row) },
      date: dayOf(now),
      addressee: envelopeOf(invitee, meeting),
      ...(row.specimen && { mark: 'SPECIMEN' as const }),
    };
  });
}

function envelopeOf(
  { organisation, contact, street, postcode, town }: MeetingInvitee,
  { language }: Meeting,
): string[] {
  const attention =
    contact && say(writtenLanguage(language), 'meeting-invitations.attention', { contact });
  const place = `${postcode}  ${town?.toUpperCase()}`;
  return [organisation, ...(attention ? [attention] : []), street!, place];
}

/** What is where in the pile, for whoever fills the envelopes. */
export const addressesOf = (letters: readonly LetterDocument[]): string => addressList(letters);
