import type { MeetingRegistration } from '@steunpad/database/generated/prisma/client.ts';
import type { Block, BlockDocument } from '@steunpad/documents/blocks.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Part } from './meeting.type.ts';
import { placeOf } from './meeting-calendar.ts';
import type { MeetingNumbers } from './meeting-numbers.store.ts';
import {
  type About,
  heading,
  list,
  paperOf,
  paragraph,
  table,
  typed,
  whenOf,
} from './paper-texts.ts';

/**
 * What whoever leads the evening has in their hand: what happens when, and what visitors need and ask, without saying who. Who
 * arranges something for one person finds the name with the registration.
 */
export function runSheet(
  on: About,
  numbers: MeetingNumbers,
  registrations: readonly MeetingRegistration[],
): BlockDocument {
  const { meeting, language } = on;
  const said = (column: 'accessNeeds' | 'question') =>
    registrations.flatMap(({ status, [column]: text }) =>
      text && status === 'REGISTERED' ? [typed(text, '')] : [],
    );
  return paperOf(on, 'runSheet', [
    heading(say(language, 'meetings.runSheet.facts')),
    list(factsOf(on, numbers)),
    heading(say(language, 'meetings.runSheet.organisers')),
    parts(on, meeting.runSheet as unknown as Part[]),
    heading(say(language, 'meetings.runSheet.visitors')),
    parts(on, meeting.programme as unknown as Part[]),
    heading(say(language, 'meetings.runSheet.needs')),
    listOr(on, said('accessNeeds')),
    heading(say(language, 'meetings.runSheet.questions')),
    listOr(on, said('question')),
    heading(say(language, 'meetings.runSheet.hard')),
    paragraph(
      meeting.aftercare
        ? say(language, 'meetings.runSheet.aftercare', { aftercare: meeting.aftercare })
        : say(language, 'meetings.runSheet.noAftercare'),
    ),
    paragraph(say(language, 'meetings.runSheet.crisis')),
  ]);
}

function factsOf(on: About, { taken, waiting }: MeetingNumbers): string[] {
  const { meeting, language } = on;
  const { aim, onlineUrl, capacity, speakers, access, contentWarning } = meeting;
  const where = placeOf(meeting);
  const contact = [meeting.contactName, meeting.contactPhone, meeting.contactEmail]
    .filter(Boolean)
    .join(', ');
  return [
    say(language, 'meetings.runSheet.audiences', {
      audiences: meeting.audiences
        .map((each) => say(language, `meetings.audiences.${each}`))
        .join(', '),
    }),
    ...(aim ? [say(language, 'meetings.runSheet.aim', { aim })] : []),
    say(language, 'meetings.runSheet.when', { when: whenOf(on) }),
    ...(where ? [say(language, 'meetings.runSheet.where', { where })] : []),
    ...(onlineUrl ? [say(language, 'meetings.runSheet.online', { url: onlineUrl })] : []),
    say(language, 'meetings.runSheet.places', { taken, capacity, waiting }),
    ...(contact ? [say(language, 'meetings.runSheet.contact', { contact })] : []),
    ...(speakers.length > 0
      ? [say(language, 'meetings.runSheet.speakers', { speakers: speakers.join(', ') })]
      : []),
    ...(access.length > 0
      ? [
          say(language, 'meetings.runSheet.access', {
            access: access.map((each) => say(language, `meetings.access.${each}`)).join(', '),
          }),
        ]
      : []),
    ...(contentWarning
      ? [say(language, 'meetings.runSheet.warning', { warning: contentWarning })]
      : []),
  ];
}

const parts = ({ language }: About, rows: readonly Part[]): Block =>
  rows.length > 0
    ? table(
        (['at', 'what', 'who'] as const).map((column) =>
          say(language, `meetings.runSheet.columns.${column}`),
        ),
        rows.map(({ at, what, who }) => [at, what, who ?? '']),
      )
    : paragraph(say(language, 'meetings.runSheet.empty'));

const listOr = ({ language }: About, texts: readonly string[]): Block =>
  texts.length > 0 ? list(texts) : paragraph(say(language, 'meetings.runSheet.none'));
