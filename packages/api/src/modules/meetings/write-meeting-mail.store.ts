import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { MailFailure } from '@steunpad/domain/correspondence/mail-tries.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { ToldElsewhere } from '../correspondence/mails-elsewhere.ts';
import { writtenLanguage } from '../people/languages.ts';
import { invitableAmong } from './invitable.store.ts';
import { inviteeCode } from './invitation-keys.ts';
import { invitationWords, meetingPage, noInvitationsPage } from './invitation-words.ts';
import type { InvitationValues } from './invite.store.ts';
import { numbersOf } from './meeting-numbers.store.ts';
import type { NewsValues } from './queue-news.store.ts';
import { writeNews } from './write-news.store.ts';

const isInvitation = (values: unknown): values is InvitationValues =>
  typeof values === 'object' && values !== null && 'invitation' in values;

/** What a mail about a meeting says now; `null` when there is nothing left to tell, or nobody to tell. */
export const writeMeetingMail = (
  context: Context,
  values: unknown,
  row: Municipality,
  language: Language,
): Promise<ToldElsewhere | null> =>
  isInvitation(values)
    ? writeInvitation(context, values, language)
    : writeNews(context, values, row, language);

const findInvitation = ({ db, municipality }: Context, id: string) =>
  db.meetingInvitation.findUnique({
    where: rowKey(municipality, id),
    include: { meeting: true, meetingInvitee: true },
  });

async function writeInvitation(
  context: Context,
  { invitation: id, reminder }: InvitationValues,
  spoken: Language,
): Promise<ToldElsewhere | null> {
  const found = await findInvitation(context, id);
  if (!found) return null;
  const { meeting, meetingInvitee: invitee } = found;
  if (meeting.status !== 'PUBLISHED' || meeting.closesAt <= context.now) return null;
  if ((await invitableAmong(context, meeting.id, [found])).length === 0) return null;
  const language = writtenLanguage(spoken);
  const { free } = await numbersOf(context, meeting.id);
  const code = inviteeCode(context, invitee.id);
  return {
    name: invitee.contact ?? '',
    values: invitationWords({ meeting, invitee, reminder, language, isFull: free <= 0 }),
    goOn: { said: say(language, 'meeting-invitations.goOn'), page: meetingPage(meeting.id) },
    noMore: { said: say(language, 'meeting-invitations.noMore'), page: noInvitationsPage(code) },
    calendar: null,
  };
}

/** A mail about a meeting was given up. An address that does not exist gets nothing any more, whatever list it is on. */
export async function meetingMailNotSent(
  context: Context,
  values: unknown,
  failure: MailFailure,
): Promise<string | null> {
  const { db, municipality, now } = context;
  if (!isInvitation(values)) return titleOf(context, values as NewsValues);
  const found = await findInvitation(context, values.invitation);
  if (!found) return null;
  if (failure === 'ADDRESS_REFUSED')
    await db.meetingInvitee.update({
      where: rowKey(municipality, found.inviteeId),
      data: { returnedAt: now },
    });
  return found.meeting.title;
}

/** Of which meeting a visitor hears nothing: whoever mistyped an address cannot be reached by it. */
async function titleOf({ db, municipality }: Context, { registration }: NewsValues) {
  const found = await db.meetingRegistration.findUnique({
    where: rowKey(municipality, registration),
    select: { meeting: { select: { title: true } } },
  });
  return found?.meeting.title ?? null;
}
