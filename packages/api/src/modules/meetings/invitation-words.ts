import type { Meeting, MeetingInvitee } from '@steunpad/database/generated/prisma/client.ts';
import { timeOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { ListItem } from '@steunpad/domain/correspondence/placeholder.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { greeting } from '@steunpad/texts/greeting.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Values } from '../correspondence/letter-values.ts';
import { placeOf } from './meeting-calendar.ts';

interface Said {
  readonly meeting: Meeting;
  readonly invitee: Pick<MeetingInvitee, 'contact'>;
  readonly reminder: boolean;
  readonly isFull: boolean;
  readonly language: LetterLanguage;
}

/** What an invitation says besides what every text of the municipality says, by mail or letter. */
export function invitationWords({ meeting, invitee, reminder, isFull, language }: Said): Values {
  const news = !reminder ? 'invitation' : isFull ? 'reminderFull' : 'reminder';
  const [audience = 'GENERAL'] = meeting.audiences;
  return {
    salutation: greeting({ name: invitee.contact ?? '' }, language),
    meetingNews: say(language, `meeting-invitations.news.${news}`),
    meetingWhy: meeting.invitation ?? say(language, `meeting-invitations.why.${audience}`),
    meetingFacts: factsOf(meeting, language),
  };
}

/** Where to take part from elsewhere is told to the person who has a place. */
function factsOf(meeting: Meeting, language: LetterLanguage): ListItem[] {
  const { title, startsAt, endsAt, closesAt, onlineUrl, costs, access } = meeting;
  const fact = (
    term: 'what' | 'when' | 'where' | 'online' | 'costs' | 'access' | 'closes',
    text: string,
  ) => ({ term: say(language, `meeting-invitations.facts.${term}`), text });
  const day = (moment: Date) => writtenDate(dayOf(moment), language);
  const where = placeOf(meeting);
  return [
    fact('what', title),
    fact(
      'when',
      say(language, 'meetings.when', {
        day: day(startsAt),
        from: timeOf(startsAt),
        until: timeOf(endsAt),
      }),
    ),
    ...(where ? [fact('where', where)] : []),
    ...(onlineUrl ? [fact('online', say(language, 'meeting-invitations.facts.onlineText'))] : []),
    fact('costs', costs ?? say(language, 'meeting-invitations.facts.free')),
    ...(access.length > 0
      ? [fact('access', access.map((each) => say(language, `meetings.access.${each}`)).join(', '))]
      : []),
    fact('closes', say(language, 'meeting-invitations.facts.closesText', { day: day(closesAt) })),
  ];
}

/** Where an organisation reads of a meeting, and where it says that it wants no more of these. */
export const meetingPage = (meetingId: string): string => `meetings/${meetingId}`;
export const noInvitationsPage = (code: string): string => `meetings/no-invitations/${code}`;
