import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { RegistryResult, registryCheck } from '../notices/record-registry-check.input.ts';
import { registryAddressFields, registryDoubtFields } from '../notices/registry-told.type.ts';
import { type CohortCheckDue, cohortChecksDue, recordCohortCheck } from './cohort-check.store.ts';
import { CohortMemberType, memberAnswer } from './cohort-member.type.ts';
import { InvitationStop } from './cohorts.enums.ts';
import { eraseInvitation } from './erase-invitation.store.ts';
import { told } from './stop-invitation.input.ts';
import { stopInvitation } from './stop-invitation.store.ts';

const CheckDueType = builder.objectRef<CohortCheckDue>('CohortCheckDue').implement({
  description: 'Somebody of a cohort to look up in the registry before their letter is printed.',
  fields: (t) => ({
    eventSource: t.exposeString('eventSource', { description: 'The system that told of them.' }),
    eventId: t.exposeString('eventId', {
      description: 'Their id there: with it that system knows who it is. No BSN is kept here.',
    }),
    member: t.prismaField({
      type: CohortMemberType,
      description: 'Who, for `recordCohortCheck`.',
      resolve: (query, { memberId }, _args, { db, municipality }) =>
        db.cohortMember.findUniqueOrThrow({ ...query, where: rowKey(municipality, memberId) }),
    }),
  }),
});

builder.queryField('cohortChecksDue', (t) =>
  t.field({
    type: [CheckDueType],
    description:
      'Whom of the cohorts to look up in the registry: their letter is due within two days and the last check is older than 24 hours. At most 5,000.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, context) => cohortChecksDue(context),
  }),
);

const WHO = 'Who.';
const KEY = 'Made once per press.';

const CheckInput = builder.inputType('RecordCohortCheckInput', {
  description:
    'The registry was asked about somebody of a cohort. What is left out is the same. Needed within 24 hours before a letter is printed.',
  fields: (t) => ({
    memberId: t.globalID({ for: CohortMemberType, required: true, description: WHO }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: KEY }),
    result: t.field({ type: RegistryResult, required: true, description: 'What it says.' }),
    ...registryAddressFields(t),
    ...registryDoubtFields(t),
    disclosureRestricted: t.boolean({
      description:
        'Whether secrecy is asked (art. 3.21 Wet BRP). Left out when it is the same; `false` lifts none that stands.',
    }),
  }),
});

builder.mutationField('recordCohortCheck', (t) =>
  t.errorUnionField({
    types: [
      memberAnswer('CohortCheckRecorded', 'What the registry says is saved.'),
      InputInvalid,
      NotFound,
      NotPossibleNow,
      IdempotencyKeyReused,
    ],
    description:
      'Saves what the registry says today of somebody of a cohort. Who died or moved gets nothing more.',
    args: { input: t.arg({ type: CheckInput, required: true, description: 'The check.' }) },
    resolve: (_root, { input: { memberId, ...input } }, context) => {
      const given = checked(registryCheck, input);
      return given instanceof InputInvalid ? given : recordCohortCheck(context, memberId.id, given);
    },
  }),
);

const StopInput = builder.inputType('StopInvitationInput', {
  description: 'Somebody who was drawn should get nothing more.',
  fields: (t) => ({
    memberId: t.globalID({ for: CohortMemberType, required: true, description: WHO }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: KEY }),
    reason: t.field({
      type: InvitationStop,
      required: true,
      description:
        '`NO`, `OBJECTED`, `DIED`, `MOVED_AWAY` or `RETURNED`; the others are found when a letter is printed.',
    }),
  }),
});

builder.mutationField('stopInvitation', (t) =>
  t.errorUnionField({
    types: [
      memberAnswer('InvitationStopped', 'Nothing more goes out, from this minute on.'),
      InputInvalid,
      NotFound,
      NotPossibleNow,
      IdempotencyKeyReused,
    ],
    description:
      'Somebody who was drawn says no by telephone or on paper, wants no contact at all, died or moved, or a letter came back. The code of the letter opens nothing any more.',
    args: { input: t.arg({ type: StopInput, required: true, description: 'Who and why.' }) },
    resolve: (_root, { input: { memberId, ...input } }, context) => {
      const given = checked(told, input);
      return given instanceof InputInvalid ? given : stopInvitation(context, memberId.id, given);
    },
  }),
);

const EraseInput = builder.inputType('EraseInvitationInput', {
  description: 'Whose data to erase.',
  fields: (t) => ({
    memberId: t.globalID({ for: CohortMemberType, required: true, description: WHO }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: KEY }),
  }),
});

builder.mutationField('eraseInvitation', (t) =>
  t.errorUnionField({
    types: [
      memberAnswer(
        'InvitationErased',
        'Nothing is kept of the person but a keyed hash of the loss, so that they are not drawn again.',
      ),
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Erases everything about somebody who was drawn (art. 17 GDPR), and sends them nothing more. What they may have answered stays: nobody knows whose it is.',
    args: { input: t.arg({ type: EraseInput, required: true, description: 'Who.' }) },
    resolve: (_root, { input: { memberId, idempotencyKey } }, context) =>
      eraseInvitation(context, memberId.id, idempotencyKey),
  }),
);
