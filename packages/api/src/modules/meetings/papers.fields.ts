import { MeetingPaperNotPossible, type NoPaperReason } from '@steunpad/domain/meetings/papers.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PDF_POINTS, PdfType } from '../correspondence/pdf.type.ts';
import { NotPrintable } from '../correspondence/print-one.ts';
import { MeetingType } from './meeting.type.ts';
import { MyRegistrationType } from './my-registration.type.ts';
import { type MeetingPaper, printCertificate, printPaper } from './papers.store.ts';
import { MeetingRegistrationType } from './registration.type.ts';

const MeetingPaperEnum = describedEnum<MeetingPaper>(
  'MeetingPaper',
  'What is printed for a meeting. Letters that the typeface lacks leave a name open on a list or badge, to write by hand.',
  {
    ATTENDANCE_LIST:
      'For the door: everybody who has a place, by name, then who waits, and lines for people who never registered.',
    BADGES:
      'Name badges, ten on an A4 with lines to cut along. The last page is filled with empty ones.',
    RUN_SHEET: 'What happens when and who does it, with what visitors need and ask, but not who.',
    CERTIFICATES:
      'Certificates of attendance of everybody of whom it is known that they came, a page each.',
  },
);

const Reason = describedEnum<NoPaperReason>('NoPaperReason', 'Why a paper cannot be made.', {
  NOT_HELD: 'The meeting was not held.',
  NONE_GIVEN: '`certificate` of the meeting is not set.',
  NOBODY_CAME: 'Nobody was checked in who has a name.',
  WHO_CAME_UNKNOWN: 'Fewer came than were named, and `names` does not say who.',
});

builder.objectType(MeetingPaperNotPossible, {
  name: 'MeetingPaperNotPossible',
  description: 'This paper cannot be made of the meeting as it stands. Nothing was made.',
  interfaces: [RefusalInterface],
  fields: (t) => ({ reason: t.expose('reason', { type: Reason, description: 'Why.' }) }),
});

const ANSWERS = [PdfType, MeetingPaperNotPossible, NotPrintable, TooManyRequests] as const;
const OF_ONE =
  'Certificates of attendance of everybody of this registration who came, in one PDF. Where fewer came than were named';

builder.prismaObjectField(MeetingType, 'paper', (t) =>
  t.errorUnionField({
    types: [...ANSWERS],
    description: 'A paper of the meeting as a tagged PDF, of what is known now. For organisers.',
    complexity: { field: PDF_POINTS, multiplier: 1 },
    extensions: SHOWS_PERSON,
    args: { kind: t.arg({ type: MeetingPaperEnum, required: true, description: 'Which.' }) },
    resolve: async ({ id }, { kind }, context) =>
      printPaper(
        context,
        await context.db.meeting.findUniqueOrThrow({ where: rowKey(context.municipality, id) }),
        kind,
      ) as never,
  }),
);

builder.prismaObjectField(MeetingRegistrationType, 'certificates', (t) =>
  t.errorUnionField({
    types: [...ANSWERS],
    description: `${OF_ONE} \`names\` says who did.`,
    complexity: { field: PDF_POINTS, multiplier: 1 },
    args: {
      names: t.arg.stringList({
        description: 'Of whom, as the registration has them. Left out: of everybody who is named.',
      }),
    },
    resolve: async ({ id }, { names }, context) => {
      const { meeting, ...row } = await context.db.meetingRegistration.findUniqueOrThrow({
        where: rowKey(context.municipality, id),
        include: { meeting: true },
      });
      return printCertificate(context, meeting, row, names ?? []) as never;
    },
  }),
);

builder.objectField(MyRegistrationType, 'myCertificates', (t) =>
  t.errorUnionField({
    types: [...ANSWERS],
    description: `${OF_ONE} the organiser says who did.`,
    complexity: { field: PDF_POINTS, multiplier: 1 },
    resolve: ({ meeting, ...row }, _args, context) =>
      printCertificate(context, meeting, row) as never,
  }),
);
