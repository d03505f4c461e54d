import { Refusal } from '@steunpad/domain/kernel.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { checked, invalidField } from '../../mutation/input.ts';
import {
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { scopesOf } from '../../operation/context.ts';
import { forbidden } from '../../operation/errors.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { cancelRegistration, changeRegistration } from './change-registration.store.ts';
import { RegistrationState } from './meeting.enums.ts';
import { registration } from './meeting.input.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import { MeetingType } from './meeting.type.ts';
import { type Registered, registerForMeeting } from './register.store.ts';
import { MeetingRegistrationType } from './registration.type.ts';
import {
  doneType,
  keyField,
  openEither,
  REGISTRATION_REFUSALS,
  whichFields,
} from './registration-step.ts';

const NO_NAMES = 'No names of pupils or employees, and no BSN.';

const whoComes = (t: InputBuilder, required: boolean) => ({
  places: t.int({ required, description: 'How many come, oneself included.' }),
  acceptsPart: t.boolean({
    description: 'Whether a part of the places is welcome while the others wait. Left out: no.',
  }),
  name: t.string({ required, description: 'Who registers. At most 120 characters.' }),
  organisation: t.string({ description: 'Of where, such as a school or a company.' }),
  role: t.string({ description: 'What they do there.' }),
  companions: t.stringList({ description: 'Names of the people who come along, for the badges.' }),
  accessNeeds: t.string({
    description: `What they need to come. At most 500 characters. ${NO_NAMES}`,
  }),
  question: t.string({
    description: `What they want to know. At most 500 characters. ${NO_NAMES}`,
  }),
});

const RegisterInput = builder.inputType('RegisterForMeetingInput', {
  description: 'Somebody wants to come to a meeting. No account is needed.',
  fields: (t) => ({
    municipality: municipalityField(t),
    ...keyField(t),
    meetingId: t.globalID({ for: MeetingType, required: true, description: 'To which meeting.' }),
    ...whoComes(t, true),
    email: t.string({
      description:
        'Where the confirmation goes. Only an organiser may leave it out, for a person who calls.',
    }),
    beyond: t.boolean({
      description: 'Over the capacity, such as a speaker. For organisers alone. Left out: no.',
    }),
    language: t.field({
      type: FormLanguage,
      required: true,
      defaultValue: 'nl',
      description: 'Of the form, and of the mails.',
    }),
  }),
});

const RegisteredType = builder.objectRef<Registered>('RegisteredForMeeting').implement({
  description:
    'It is written down, and a mail with a link says how it stands. The same address again changes nothing: then that mail says how the registration stands that is there, and this answer is as for somebody new, so that nobody learns who is registered.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    state: t.expose('state', { type: RegistrationState, description: 'How it stands.' }),
    granted: t.exposeInt('granted', { description: 'How many places were given.' }),
    registration: t.prismaField({
      type: MeetingRegistrationType,
      nullable: true,
      description:
        'What was written down. `null` when the address stood there before. For organisers alone.',
      authScopes: { scope: ['meetings:read', 'meetings:write'] },
      resolve: (query, { id }, _args, { db, municipality }) =>
        db.meetingRegistration.findFirst({
          ...query,
          where: { municipalityId: municipality.code, id: { in: id ? [id] : [] } },
        }),
    }),
  }),
});

builder.mutationField('registerForMeeting', (t) =>
  t.errorUnionField({
    types: [
      RegisteredType,
      InputInvalid,
      NotFound,
      ...MEETING_REFUSALS,
      IdempotencyKeyReused,
      TooManyRequests,
    ],
    description:
      'Registers for a meeting. Who finds no place waits in line, and hears at once when a place comes free.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'Who comes.' }) },
    resolve: (_root, { input }, context) => {
      const { municipality, meetingId, idempotencyKey, ...given } = input;
      if (municipality !== context.municipality.code)
        throw forbidden(`municipality ${municipality}`, context.caller);
      const told = checked(registration, given);
      if (told instanceof InputInvalid) return told;
      if (!scopesOf(context.caller)) {
        if (!told.email) return invalidField('email', 'REQUIRED');
        if (told.beyond) return invalidField('beyond', 'INVALID');
      }
      return registerForMeeting(context, {
        ...told,
        meetingId: meetingId.id,
        idempotencyKey,
      }) as never;
    },
  }),
);

builder.mutationField('changeRegistration', (t) =>
  t.errorUnionField({
    types: [
      doneType('RegistrationChanged', 'It is changed, and a mail says how it stands.'),
      ...REGISTRATION_REFUSALS,
    ],
    description:
      'Changes who comes and with how many. Fewer places go to the people who wait. More are asked from the end of the line; what was given stays given.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: builder.inputType('ChangeRegistrationInput', {
          description: 'What is different about a registration; what is left out stays.',
          fields: (f) => ({ ...whichFields(f), ...whoComes(f, false) }),
        }),
        required: true,
        description: 'What changes.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { municipality, code, registrationId, idempotencyKey, ...given } = input;
      const opened = await openEither(context, { municipality, code, registrationId });
      if (opened instanceof Refusal) return opened as never;
      return changeRegistration(context, opened, {
        key: idempotencyKey,
        given: { ...given },
      }) as never;
    },
  }),
);

builder.mutationField('cancelRegistration', (t) =>
  t.errorUnionField({
    types: [
      doneType('RegistrationWithdrawn', 'It is cancelled, and a mail says so.'),
      ...REGISTRATION_REFUSALS,
    ],
    description:
      'Cancels a registration, until the meeting is over. Its places go to the people who wait. A second time changes nothing.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: builder.inputType('CancelRegistrationInput', {
          description: 'A registration that is cancelled.',
          fields: whichFields,
        }),
        required: true,
        description: 'Which one.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const opened = await openEither(context, input);
      if (opened instanceof Refusal) return opened as never;
      return cancelRegistration(context, opened, input.idempotencyKey) as never;
    },
  }),
);
