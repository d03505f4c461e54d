import { Refusal } from '@steunpad/domain/kernel.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import {
  checked,
  invalidField,
  optionalEmail,
  optionalLine,
  plainLine,
  wholeBetween,
} from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { checkIn, checkInWalkIn } from './attendance.store.ts';
import { admitRegistrations } from './change-registration.store.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import { MeetingType } from './meeting.type.ts';
import { MeetingRegistrationType } from './registration.type.ts';
import {
  type Done,
  doneType,
  keyField,
  meetingField,
  openEither,
  REGISTRATION_REFUSALS,
} from './registration-step.ts';

const walkIn = z.object({
  name: plainLine(120),
  organisation: optionalLine(120),
  email: optionalEmail,
});
const came = (least: number) => z.object({ came: wholeBetween(least, 50) });

builder.mutationField('checkIn', (t) =>
  t.errorUnionField({
    types: [doneType('CheckedIn', 'It is written down.'), ...REGISTRATION_REFUSALS],
    description:
      'Writes down how many came, from three hours before a meeting begins. The last word counts, so that nobody is counted twice. Who never registered comes in over the capacity.',
    args: {
      input: t.arg({
        type: builder.inputType('CheckInInput', {
          description: 'Somebody is at the door: `registrationId`, or `meetingId` with a name.',
          fields: (f) => ({
            ...keyField(f),
            registrationId: f.globalID({
              for: MeetingRegistrationType,
              description: 'Who registered.',
            }),
            meetingId: f.globalID({
              for: MeetingType,
              description: 'To which meeting, without a registration.',
            }),
            name: f.string({ description: 'Of who did not register.' }),
            organisation: f.string({ description: 'Of where.' }),
            email: f.string({ description: 'Where the material goes afterwards.' }),
            came: f.int({
              required: true,
              defaultValue: 1,
              description: 'How many came. 0 says that nobody of a registration did.',
            }),
          }),
        }),
        required: true,
        description: 'Who.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, registrationId, meetingId } = input;
      const many = checked(came(registrationId ? 0 : 1), input);
      if (many instanceof InputInvalid) return many as never;
      if (registrationId) {
        const opened = await openEither(context, {
          municipality: context.municipality.code,
          registrationId,
        });
        return (
          opened instanceof Refusal ? opened : checkIn(context, key, opened, many.came)
        ) as never;
      }
      if (!meetingId) return invalidField('registrationId', 'REQUIRED') as never;
      const who = checked(walkIn, { ...input, name: input.name ?? '' });
      if (who instanceof InputInvalid) return who as never;
      return checkInWalkIn(context, key, { ...who, ...many, meetingId: meetingId.id }) as never;
    },
  }),
);

const Admitted = builder.objectRef<Done>('RegistrationsAdmitted').implement({
  description: 'They stand in line, and have their places where there are any.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    meeting: t.prismaField({
      type: MeetingType,
      description: 'As it is now.',
      resolve: (query, { id }, _args, { db, municipality }) =>
        db.meeting.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
    }),
  }),
});

builder.mutationField('admitRegistrations', (t) =>
  t.errorUnionField({
    types: [Admitted, NotFound, ...MEETING_REFUSALS, IdempotencyKeyReused],
    description:
      'Takes registrations into the line that were set apart, in the order in which they came.',
    args: {
      input: t.arg({
        type: builder.inputType('AdmitRegistrationsInput', {
          description: 'Registrations of people who do come.',
          fields: (f) => ({
            ...keyField(f),
            ...meetingField(f, 'Of which meeting.'),
            registrationIds: f.globalIDList({
              for: MeetingRegistrationType,
              required: true,
              description: 'Which ones.',
            }),
          }),
        }),
        required: true,
        description: 'Which ones.',
      }),
    },
    resolve: (_root, { input }, context) =>
      admitRegistrations(
        context,
        input.meetingId.id,
        input.registrationIds.map(({ id }) => id),
        input.idempotencyKey,
      ) as never,
  }),
);
