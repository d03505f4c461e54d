import { Refusal } from '@steunpad/domain/kernel.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../graphql/builder.ts';
import { describedEnum } from '../graphql/described-enum.ts';

const RefusalCode = describedEnum(
  'RefusalCode',
  'Why something was not done. Stable: write code against it.',
  {
    INPUT_INVALID: 'Some fields are not right; `fields` says which and why.',
    IDEMPOTENCY_KEY_REUSED: 'This idempotency key came before with other input.',
    EVENT_ID_REUSED:
      'Another message came before under this event source and id, and this one does not say that it corrects it.',
    TOO_MANY_REQUESTS: 'Too many in a short time; `retryAfterSeconds` says how long to wait.',
    REFERENCE_OR_CODE_UNKNOWN:
      'Reference and code do not belong together, or are not known (any more).',
    DRAFT_NOT_FOUND: 'Nothing is kept under this code (any more).',
    DRAFT_TOO_LARGE: 'It is more than is kept for anybody.',
    INTAKE_CLOSED: 'The talk was held, so what was told before it cannot be changed any more.',
    CHANGED_MEANWHILE: 'Somebody else changed it since it was read.',
    NOT_POSSIBLE_NOW: 'It cannot happen in the state that it is in.',
    NOT_FOR_THIS_ROLE: 'It is for another role.',
    GUARD_NOT_MET: 'Something has to be true first; `guards` says what.',
    NOT_FOUND: 'It does not exist, or is not yours to see.',
    TASK_NEEDS_ITS_STEP: 'This promise is kept by a mutation of its own.',
    TEMPLATE_NOT_PUBLISHABLE:
      'Something in a text keeps it from being published; `problems` says what.',
    NOTE_TOO_LONG: 'A note about a worry has two lines at most.',
    SIGNAL_CLOSED: 'This worry was dealt with already.',
    ACTION_MISSING: 'It has to be said what was done.',
    CERTIFICATE_ISSUED_LATER: 'A certificate cannot be seen before it was given.',
    HARD_RULE_BROKEN: 'A hard rule stands in the way; `rules` says which.',
    PROPOSAL_OVER: 'The proposal was answered, taken back or too late before; `state` says which.',
    OTHER_ASKED_FIRST: 'The other of the two is asked now.',
    CHOICE_NEEDS_REASON: 'Somebody who was not proposed needs a reason.',
    PLAN_NOT_COMPLETE: 'Something is not right about the plan; `problem` says what.',
    NOT_PRINTABLE: 'The typeface has no letters for some of a text; `characters` says which.',
    QUIET_DAY: 'Nothing is printed on this day.',
    NOT_READY: 'Something has to be in place before real people are reached; `missing` says what.',
  },
);

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

export type FieldErrorCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'CONTAINS_BSN'
  | 'INVALID_PHONE'
  | 'INVALID_EMAIL'
  | 'INVALID_POSTCODE'
  | 'INVALID_DATE'
  | 'DUPLICATE'
  | 'INVALID';

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

export class IdempotencyKeyReused extends Refusal {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';

  constructor() {
    super('This idempotency key came before with other input. Make a new key for a new request.');
  }
}

export class TooManyRequests extends Refusal {
  readonly code = 'TOO_MANY_REQUESTS';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('That was often in a short time. Wait a while, or call.');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export class ReferenceOrCodeUnknown extends Refusal {
  readonly code = 'REFERENCE_OR_CODE_UNKNOWN';

  constructor() {
    super('Reference and code do not belong together, or are not known.');
  }
}

export class IntakeClosed extends Refusal {
  readonly code = 'INTAKE_CLOSED';

  constructor() {
    super('The talk was held: what was told before it cannot be changed any more.');
  }
}

export class ChangedMeanwhile extends Refusal {
  readonly code = 'CHANGED_MEANWHILE';
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('It was changed since you read it. Nothing was saved: read again and decide again.');
    this.currentVersion = currentVersion;
  }
}

export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND';

  constructor() {
    super('It does not exist, or is not yours to see.');
  }
}

export const RefusalInterface = builder.interfaceRef<Refusal>('Refusal').implement({
  description: 'Why something was not done. Nothing was saved.',
  fields: (t) => ({
    code: t.field({
      type: RefusalCode,
      description: 'For programs.',
      resolve: ({ code }) => code as never,
    }),
    message: t.exposeString('message', {
      description: 'For people, in English. Never holds what was sent.',
    }),
  }),
});

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

const refusal = { interfaces: [RefusalInterface] };

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

builder.objectType(IdempotencyKeyReused, {
  name: 'IdempotencyKeyReused',
  description: 'The same idempotency key came before with other input. Nothing was saved.',
  ...refusal,
});

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

builder.objectType(ReferenceOrCodeUnknown, {
  name: 'ReferenceOrCodeUnknown',
  description:
    'Reference and code do not belong together, or are not known. It never says which of the two.',
  ...refusal,
});

builder.objectType(IntakeClosed, {
  name: 'IntakeClosed',
  description:
    'The talk was held, so what was told before it cannot be changed any more. Nothing was saved.',
  ...refusal,
});

builder.objectType(ChangedMeanwhile, {
  name: 'ChangedMeanwhile',
  description: 'Somebody else changed it since it was read. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version that it has now.' }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'It does not exist, or is not yours to see; which of the two is not told.',
  ...refusal,
});

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
