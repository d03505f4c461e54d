import type { Meeting, MeetingRegistration } from '@steunpad/database/generated/prisma/client.ts';
import { stateOf } from '@steunpad/domain/meetings/meeting.ts';
import { namesOnCertificates, noCertificates } from '@steunpad/domain/meetings/papers.ts';
import { positionOf, registrationState } from '@steunpad/domain/meetings/places.ts';
import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { surveyCodeFor } from './ask-visitors.store.ts';
import { calendarFile } from './calendar-file.ts';
import { RegistrationState } from './meeting.enums.ts';
import { MeetingType } from './meeting.type.ts';
import { entryOf } from './meeting-calendar.ts';
import { numbersOf } from './meeting-numbers.store.ts';
import { openRegistration } from './registration-code.ts';

export interface MyRegistration extends MeetingRegistration {
  readonly meeting: Meeting;
  /** Whether it can still be changed or cancelled. */
  readonly isOpen: boolean;
  readonly position: number | null;
  /** Whether a certificate of attendance can be made. */
  readonly hasCertificate: boolean;
}

/** What somebody sees of their own registration. */
export async function readMyRegistration(context: Context, id: string): Promise<MyRegistration> {
  const { db, municipality, now } = context;
  const row = await db.meetingRegistration.findUniqueOrThrow({
    where: rowKey(municipality, id),
    include: { meeting: true },
  });
  const { free } = await numbersOf(context, row.meetingId);
  const state = stateOf({ ...row.meeting, free }, now);
  const isOpen = row.status !== 'CANCELLED' && !['CANCELLED', 'HELD'].includes(state);
  const hasCertificate =
    noCertificates(state, row.meeting.certificate) === null &&
    typeof namesOnCertificates(row) !== 'string';
  return { ...row, isOpen, hasCertificate, position: await positionIn(context, row) };
}

async function positionIn(
  { db, municipality }: Context,
  { id, meetingId, status, places, granted }: MeetingRegistration,
): Promise<number | null> {
  if (status !== 'REGISTERED' || granted >= places) return null;
  const others = await db.$sql<{ id: string; line: number; places: number; granted: number }>(
    `SELECT id, line, places, granted FROM meeting_registration
     WHERE municipality_id = $1 AND meeting_id = $2 AND status = 'REGISTERED' AND granted < places`,
    [municipality.code, meetingId],
    'waiting-list',
  );
  return positionOf(
    id,
    others.map((other) => ({ ...other, acceptsPart: false })),
  );
}

export const MyRegistrationType = builder
  .objectRef<MyRegistration>('MyMeetingRegistration')
  .implement({
    description: 'What somebody sees of their own registration, with the code of their mail.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      meeting: t.prismaField({
        type: MeetingType,
        description: 'For which meeting.',
        resolve: (query, { meetingId }, _args, { db, municipality }) =>
          db.meeting.findUniqueOrThrow({ ...query, where: rowKey(municipality, meetingId) }),
      }),
      state: t.field({
        type: RegistrationState,
        description: 'How it stands.',
        resolve: (row) => registrationState(row),
      }),
      isOpen: t.exposeBoolean('isOpen', {
        description: 'Whether it can still be changed or cancelled.',
      }),
      position: t.exposeInt('position', {
        nullable: true,
        description: 'Where it stands on the waiting list. `null` when it does not wait.',
      }),
      places: t.exposeInt('places', { description: 'How many places were asked.' }),
      granted: t.exposeInt('granted', { description: 'How many of them it has.' }),
      acceptsPart: t.exposeBoolean('acceptsPart', { description: 'Whether a part is welcome.' }),
      name: t.exposeString('name', { description: 'Who registered.' }),
      organisation: t.exposeString('organisation', { nullable: true, description: 'Of where.' }),
      role: t.exposeString('roleThere', { nullable: true, description: 'What they do there.' }),
      companions: t.exposeStringList('companions', { description: 'Who comes along.' }),
      accessNeeds: t.exposeString('accessNeeds', {
        nullable: true,
        description: 'What they need to come.',
      }),
      question: t.exposeString('question', {
        nullable: true,
        description: 'What they want to know.',
      }),
      onlineUrl: t.string({
        nullable: true,
        description: 'Where to take part from elsewhere. `null` without a place.',
        resolve: ({ granted, meeting }) => (granted > 0 ? meeting.onlineUrl : null),
      }),
      attended: t.exposeInt('attended', {
        nullable: true,
        description: 'How many came; 0 is nobody. `null` while that is not known.',
      }),
      material: t.string({
        nullable: true,
        description: 'What to read afterwards, for the person who was there.',
        resolve: ({ attended, meeting }) => (attended ? meeting.material : null),
      }),
      materialUrl: t.string({
        nullable: true,
        description: 'Where it is, for the person who was there.',
        resolve: ({ attended, meeting }) => (attended ? meeting.materialUrl : null),
      }),
      surveyCode: t.string({
        nullable: true,
        description:
          'With which the person who was there answers the questions afterwards (`survey`), once. `null` before they are asked, and after an answer.',
        resolve: (row, _args, context) => surveyCodeFor(context, row),
      }),
      hasCertificate: t.exposeBoolean('hasCertificate', {
        description: 'Whether `myCertificates` gives any, so that a page shows the way to them.',
      }),
      calendarFile: t.string({
        nullable: true,
        description:
          'As a file for a calendar. `null` without a place. What is mailed reaches the entry that is there; this file is kept by hand.',
        resolve: ({ granted, meeting, id, sequence }, _args, context) =>
          granted > 0
            ? calendarFile('PUBLISH', [
                {
                  ...entryOf(context, meeting),
                  uid: uidOf(context, id),
                  sequence,
                  url: meeting.onlineUrl,
                },
              ])
            : null,
      }),
    }),
  });

/** The entry of one registration: the same in every mail about it. */
export const uidOf = ({ municipality }: Pick<Context, 'municipality'>, id: string): string =>
  `${id}@${municipality.code}.steunpad`;

const KeyInput = builder.inputType('MyMeetingRegistrationInput', {
  description: 'The code in the link of a registration.',
  fields: (t) => ({
    municipality: municipalityField(t),
    code: t.string({ required: true, description: 'As it was mailed, in any notation.' }),
  }),
});

builder.queryField('myMeetingRegistration', (t) =>
  t.errorUnionField({
    types: [MyRegistrationType, ReferenceOrCodeUnknown, TooManyRequests],
    description: 'Opens a registration with the code of its link. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: KeyInput, required: true, description: 'The code.' }) },
    resolve: async (_root, { input }, context) => {
      const opened = await openRegistration(context, input.code);
      return opened instanceof Error ? opened : readMyRegistration(context, opened.id);
    },
  }),
);
