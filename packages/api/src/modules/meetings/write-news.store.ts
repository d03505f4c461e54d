import type {
  Meeting,
  MeetingRegistration,
  Municipality,
} from '@steunpad/database/generated/prisma/client.ts';
import { timeOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isolated, type Language } from '@steunpad/domain/correspondence/language.ts';
import type { ListItem } from '@steunpad/domain/correspondence/placeholder.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { registrationState } from '@steunpad/domain/meetings/places.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { MailCalendar, ToldElsewhere } from '../correspondence/mails-elsewhere.ts';
import { surveyCodeFor } from './ask-visitors.store.ts';
import { calendarFile } from './calendar-file.ts';
import { entryOf, placeOf } from './meeting-calendar.ts';
import { uidOf } from './my-registration.type.ts';
import type { News, NewsValues } from './queue-news.store.ts';
import { registrationCode } from './registration-code.ts';

interface Told extends MeetingRegistration {
  readonly meeting: Meeting;
}

/** Mails that are no answer to something that the reader did. */
const UNASKED: readonly News[] = ['REMINDER', 'AFTERWARDS'];

/** What a mail about a registration says now; `null` when a later one tells more, or there is nobody to tell. */
export async function writeNews(
  context: Context,
  values: unknown,
  row: Municipality,
  language: Language,
): Promise<ToldElsewhere | null> {
  const { db, municipality } = context;
  const { news, registration: id, sequence } = values as NewsValues;
  const told = await db.meetingRegistration.findUnique({
    where: rowKey(municipality, id),
    include: { meeting: true },
  });
  if (!told?.email || told.sequence > sequence) return null;
  const isUnasked = UNASKED.includes(news);
  if (isUnasked && told.noMails) return null;
  const calendar = await calendarOf(context, told, news, row);
  const code = registrationCode(context, id);
  return {
    name: told.name,
    values: {
      meetingNews: say(language, `meeting-mails.news.${sentenceOf(news, told)}`),
      meetingFacts: factsOf(told, language, calendar?.method === 'REQUEST'),
    },
    goOn: { said: say(language, 'mails.goOn.meetings'), page: `meetings/mine/${code}` },
    also: news === 'AFTERWARDS' ? await questionsFor(context, told, language) : null,
    noMore: isUnasked
      ? { said: say(language, 'meeting-mails.noMore'), page: `meetings/no-mails/${code}` }
      : null,
    calendar,
  };
}

/** The page of the questions; its code stands beside it and not in its address. */
async function questionsFor(context: Context, told: Told, language: Language) {
  const code = await surveyCodeFor(context, told);
  if (code === null) return null;
  const said = say(language, 'meeting-mails.questions', { code: isolated(code, language) });
  return { said, page: 'survey' };
}

function sentenceOf(news: News, registration: Told) {
  const state = registrationState(registration);
  switch (news) {
    case 'REGISTERED':
      return state === 'PLACED' ? 'placed' : state === 'PART' ? 'part' : 'waiting';
    case 'KNOWN':
      return 'known';
    case 'MOVED_UP':
      return state === 'PLACED' ? 'movedUp' : 'movedUpPart';
    case 'OWN_CHANGE':
      return 'ownChange';
    case 'WITHDRAWN':
      return 'withdrawn';
    case 'MEETING_CHANGED':
      return 'changed';
    case 'MEETING_CANCELLED':
      return 'cancelled';
    case 'REMINDER':
      return 'reminder';
    case 'AFTERWARDS':
      return 'afterwards';
  }
}

function factsOf({ meeting, granted, places, status }: Told, language: Language, hasFile: boolean) {
  const fact = (
    term: 'title' | 'when' | 'where' | 'access' | 'online' | 'places' | 'calendar',
    text: string,
  ) => ({
    term: say(language, `meeting-mails.facts.${term}`),
    text,
  });
  const { title, startsAt, endsAt, access, onlineUrl } = meeting;
  const there = access.map((each) => say(language, `meeting-mails.access.${each}`)).join(', ');
  const day = writtenDate(dayOf(startsAt), language);
  const where = placeOf(meeting);
  const isComing = status === 'REGISTERED' && meeting.status === 'PUBLISHED';
  const facts: ListItem[] = [
    fact('title', title),
    fact(
      'when',
      say(language, 'meeting-mails.facts.time', {
        day,
        from: timeOf(startsAt),
        until: timeOf(endsAt),
      }),
    ),
    ...(where && isComing ? [fact('where', where)] : []),
    ...(there && isComing ? [fact('access', there)] : []),
    ...(onlineUrl && isComing && granted > 0 ? [fact('online', onlineUrl)] : []),
    ...(isComing
      ? [fact('places', say(language, 'meeting-mails.facts.placesOf', { granted, places }))]
      : []),
    ...(hasFile ? [fact('calendar', say(language, 'meeting-mails.facts.calendarText'))] : []),
  ];
  return facts;
}

/**
 * The entry for the calendar of the person who has a place; it goes from the calendar again with the place. It always comes from the
 * address that the first one came from, since calendars match them by that: empty is the address of the installation.
 */
async function calendarOf(
  context: Context,
  told: Told,
  news: News,
  { mailFrom }: Municipality,
): Promise<MailCalendar | null> {
  const { db, municipality, now } = context;
  if (UNASKED.includes(news)) return null;
  const isGone = told.status === 'CANCELLED' || told.meeting.status === 'CANCELLED';
  const hadOne = told.organiser !== null;
  if (isGone ? !hadOne : told.granted === 0) return null;
  const organiser = told.organiser ?? mailFrom ?? '';
  if (!hadOne)
    await db.meetingRegistration.update({
      where: rowKey(municipality, told.id),
      data: { organiser },
    });
  const method = isGone ? 'CANCEL' : 'REQUEST';
  return {
    method,
    content: (from) =>
      calendarFile(method, [
        {
          ...entryOf(context, told.meeting),
          uid: uidOf(context, told.id),
          sequence: told.sequence,
          stamp: now,
          isCancelled: isGone,
          url: isGone ? null : told.meeting.onlineUrl,
          mailed: {
            from: { name: from.name, address: organiser || from.address },
            to: { name: told.name, address: told.email! },
          },
        },
      ]),
  };
}
