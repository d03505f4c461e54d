import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import type { z } from 'zod';
import { builder } from '../graphql/builder.ts';
import { describedEnum } from '../graphql/described-enum.ts';
import { RefusalInterface } from './refusal.type.ts';

const refusal = { interfaces: [RefusalInterface] };

const FieldErrorCode = describedEnum('FieldErrorCode', 'What is not right about one field.', {
  REQUIRED: 'It is missing or empty.',
  TOO_LONG: 'It has more characters or items than it may have.',
  CONTAINS_BSN: 'It holds a citizen service number (BSN), which may not be sent here.',
  INVALID_PHONE: 'It is not a telephone number.',
  INVALID_EMAIL: 'It is not an e-mail address.',
  INVALID_POSTCODE: 'It is not a Dutch postcode.',
  INVALID_DATE: 'It is not a possible date here.',
  DUPLICATE: 'It stands there twice.',
  INVALID: 'It is not right in another way; `message` says how.',
});

export type FieldErrorCode = z.output<typeof FieldErrorCode.zod>;

export interface FieldError {
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
  readonly message: string;
}

export class InputInvalid extends Refusal {
  readonly code = 'INPUT_INVALID';
  readonly fields: readonly FieldError[];

  constructor(fields: readonly FieldError[]) {
    super(
      fields.length === 1 ? 'One field is not right.' : `${fields.length} fields are not right.`,
    );
    this.fields = fields;
  }
}

const FieldErrorType = builder.objectRef<FieldError>('FieldError').implement({
  description: 'What is not right about one field.',
  fields: (t) => ({
    path: t.stringList({
      description:
        'Where it is inside `input`, for example `["contact", "phone"]` or `["needs", "0", "ownWords"]`.',
      resolve: ({ path }) => [...path],
    }),
    code: t.expose('code', { type: FieldErrorCode, description: 'For programs.' }),
    message: t.exposeString('message', {
      description: 'For people, in English. Never holds what was sent.',
    }),
  }),
});

builder.objectType(InputInvalid, {
  name: 'InputInvalid',
  description: 'Some fields are not right. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    fields: t.field({
      type: [FieldErrorType],
      description: 'All that is not right, in the order of the input.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

export class IdempotencyKeyReused extends Refusal {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';

  constructor() {
    super('This idempotency key came before with other input. Make a new key for a new request.');
  }
}

builder.objectType(IdempotencyKeyReused, {
  name: 'IdempotencyKeyReused',
  description: 'The same idempotency key came before with other input. Nothing was saved.',
  ...refusal,
});

export class TooManyRequests extends Refusal {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('That was often in a short time. Wait a while, or call.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

builder.objectType(TooManyRequests, {
  name: 'TooManyRequests',
  description: 'Too many in a short time. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', {
      description: 'Seconds to wait before another try.',
    }),
  }),
});

export class ReferenceOrCodeUnknown extends Refusal {
  readonly code = 'REFERENCE_OR_CODE_UNKNOWN';

  constructor() {
    super('Reference and code do not belong together, or are not known.');
  }
}

builder.objectType(ReferenceOrCodeUnknown, {
  name: 'ReferenceOrCodeUnknown',
  description:
    'Reference and code do not belong together, or are not known. It never says which of the two.',
  ...refusal,
});

export class IntakeClosed extends Refusal {
  readonly code = 'INTAKE_CLOSED';

  constructor() {
    super('The talk was held: what was told before it cannot be changed any more.');
  }
}

builder.objectType(IntakeClosed, {
  name: 'IntakeClosed',
  description:
    'The talk was held, so what was told before it cannot be changed any more. Nothing was saved.',
  ...refusal,
});

export class ChangedMeanwhile extends Refusal {
  readonly code = 'CHANGED_MEANWHILE';
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('It was changed since you read it. Nothing was saved: read again and decide again.');
    this.currentVersion = currentVersion;
  }
}

builder.objectType(ChangedMeanwhile, {
  name: 'ChangedMeanwhile',
  description: 'Somebody else changed it since it was read. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version that it has now.' }),
  }),
});

export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';

  constructor() {
    super('It does not exist, or is not yours to see.');
  }
}

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'It does not exist, or is not yours to see; which of the two is not told.',
  ...refusal,
});

// Refusals of the tables of the domain.

builder.objectType(NotPossibleNow, {
  name: 'NotPossibleNow',
  description: 'It cannot happen in the state that it is in. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    state: t.exposeString('state', {
      nullable: true,
      description: 'The state that it is in. `null` for something that has not begun.',
    }),
    possible: t.stringList({
      description: 'The events of the transition table that can happen instead.',
      resolve: ({ possible }) => [...possible],
    }),
  }),
});

builder.objectType(NotForThisRole, {
  name: 'NotForThisRole',
  description: 'Somebody in another role has to do this. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    allowed: t.stringList({
      description: 'The roles that may.',
      resolve: ({ allowed }) => [...allowed],
    }),
  }),
});

builder.objectType(GuardNotMet, {
  name: 'GuardNotMet',
  description: 'Something has to be true first. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    guards: t.stringList({
      description: 'The names of what has to be true, as in the transition table.',
      resolve: ({ guards }) => [...guards],
    }),
  }),
});
