import type { MeetingRegistration } from '@steunpad/database/generated/prisma/client.ts';
import type { Certificate } from '@steunpad/documents/meetings/certificate-sheet.ts';
import type { MeetingPapers } from '@steunpad/documents/meetings/render-papers.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { byName, guestsOf } from '@steunpad/domain/meetings/papers.ts';
import { say } from '@steunpad/texts/say.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import { placeOf } from './meeting-calendar.ts';
import { type About, typed, whenOf } from './paper-texts.ts';

const head = ({ row, language, now }: About, title: string) => ({
  title,
  language,
  author: row.name,
  createdAt: now,
  specimen: row.specimen,
});

/** A badge for everybody who has a place; who has no name that can be printed gets one to write on. */
export function badges(on: About, registrations: readonly MeetingRegistration[]): MeetingPapers {
  const { meeting, row, language } = on;
  const guests = registrations
    .filter(({ status }) => status === 'REGISTERED')
    .flatMap(guestsOf)
    .map(({ name, organisation }) => ({
      name: typed(name ?? '', ''),
      organisation: typed(organisation ?? '', '') || null,
    }));
  const named = byName(guests.filter(({ name }) => name !== ''));
  const unnamed = guests.filter(({ name }) => name === '');
  return {
    ...head(on, say(language, 'meetings.badges.title', { meeting: meeting.title })),
    papers: { people: [...named, ...unnamed], meeting: meeting.title, sender: row.name },
  };
}

/** Somebody who gets a certificate. */
export interface Holder {
  readonly name: string;
  readonly organisation: string | null;
}

export function certificates(on: About, holders: readonly Holder[]): MeetingPapers {
  const { meeting, language } = on;
  const title =
    holders.length === 1
      ? say(language, 'meetings.certificate.title')
      : say(language, 'meetings.certificate.titleMany', { meeting: meeting.title });
  return { ...head(on, title), papers: holders.map((holder) => certificate(on, holder)) };
}

function certificate(on: About, { name, organisation }: Holder): Certificate {
  const { meeting, row, language, now } = on;
  const where = placeOf(meeting);
  return {
    title: say(language, 'meetings.certificate.title'),
    declares: say(language, 'meetings.certificate.declares', { sender: row.name }),
    name,
    organisation,
    took: say(language, 'meetings.certificate.took'),
    meeting: meeting.title,
    facts: [
      say(language, 'meetings.certificate.when', { when: whenOf(on) }),
      where
        ? say(language, 'meetings.certificate.where', { where })
        : say(language, 'meetings.certificate.whereOnline'),
      lengthOf(on),
    ],
    signed: [
      say(language, 'meetings.certificate.for', { sender: row.name }),
      ...(meeting.contactName ? [meeting.contactName] : []),
      say(language, 'meetings.certificate.made', { day: writtenDate(dayOf(now), language) }),
    ],
    remark: say(language, 'meetings.certificate.remark'),
    sender: senderOf(row),
  };
}

function lengthOf({ meeting: { startsAt, endsAt }, language }: About): string {
  const all = Math.round((+endsAt - +startsAt) / 60_000);
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  if (hours === 0) return say(language, 'meetings.certificate.minutes', { minutes });
  return minutes === 0
    ? say(language, 'meetings.certificate.hours', { hours })
    : say(language, 'meetings.certificate.hoursAndMinutes', { hours, minutes });
}
