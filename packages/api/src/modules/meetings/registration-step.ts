import type { Refusal } from '@steunpad/domain/kernel.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { invalidField } from '../../mutation/input.ts';
import {
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import { forbidden } from '../../operation/errors.ts';
import { rowKey } from '../../rows/row-key.ts';
import { RegistrationCancelled } from './change-registration.store.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import { MeetingType } from './meeting.type.ts';
import { MyRegistrationType, readMyRegistration } from './my-registration.type.ts';
import { MeetingRegistrationType } from './registration.type.ts';
import { type OpenedRegistration, openRegistration } from './registration-code.ts';

export const keyField = (t: InputBuilder) => ({
  idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
});

/** The meeting that something is about. */
export const meetingField = (t: InputBuilder, description: string) => ({
  meetingId: t.globalID({ for: MeetingType, required: true, description }),
});

/** A registration by the code of its link, or by its id for organisers. */
export const whichFields = (t: InputBuilder) => ({
  municipality: municipalityField(t),
  ...keyField(t),
  code: t.string({ description: 'The code of the link. Needed without `registrationId`.' }),
  registrationId: t.globalID({
    for: MeetingRegistrationType,
    description: 'Which registration. For organisers alone.',
  }),
});

interface Which {
  readonly municipality: string;
  readonly code?: string | null | undefined;
  readonly registrationId?: { readonly id: string } | null | undefined;
}

export async function openEither(
  context: Context,
  { municipality, code, registrationId }: Which,
): Promise<OpenedRegistration | Refusal> {
  if (municipality !== context.municipality.code)
    throw forbidden(`municipality ${municipality}`, context.caller);
  if (!registrationId || !scopesOf(context.caller))
    return code ? openRegistration(context, code) : invalidField('code', 'REQUIRED');
  const found = await context.db.meetingRegistration.findUnique({
    where: rowKey(context.municipality, registrationId.id),
    select: { id: true, meetingId: true },
  });
  return found ?? new NotFound();
}

/** What was done with a registration. */
export interface Done {
  readonly id: string;
}

export const doneType = (name: string, description: string) =>
  builder.objectRef<Done>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      mine: t.field({
        type: MyRegistrationType,
        description:
          'How it stands now, for the person who has the code. Only through the public door.',
        authScopes: { publicDoor: true },
        resolve: ({ id }, _args, context) => readMyRegistration(context, id),
      }),
      registration: t.prismaField({
        type: MeetingRegistrationType,
        description: 'The same for organisers.',
        authScopes: { scope: ['meetings:read', 'meetings:write'] },
        resolve: (query, { id }, _args, { db, municipality }) =>
          db.meetingRegistration.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });

export const REGISTRATION_REFUSALS = [
  InputInvalid,
  NotFound,
  ReferenceOrCodeUnknown,
  RegistrationCancelled,
  ...MEETING_REFUSALS,
  IdempotencyKeyReused,
  TooManyRequests,
] as const;
