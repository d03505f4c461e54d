import { GuardNotMet, NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { DeathNoticeType } from './death-notice.type.ts';
import { withdrawDeathNotice } from './withdraw-death-notice.store.ts';

const Input = builder.inputType('WithdrawDeathNoticeInput', {
  description:
    'A death was registered by mistake. Two people have to say so: the first asks, the second confirms.',
  fields: (t) => ({
    noticeId: t.globalID({ for: DeathNoticeType, required: true, description: 'Which notice.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per press.',
    }),
  }),
});

const Withdrawn = builder
  .objectRef<{ readonly noticeId: string }>('DeathNoticeWithdrawn')
  .implement({
    description: 'It waits for a second person, or everything that came of it has stopped.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      notice: t.prismaField({
        type: DeathNoticeType,
        description: 'The notice as it is now: `WITHDRAWN` once two people said so.',
        resolve: (query, { noticeId }, _args, { db, municipality }) =>
          db.deathNotice.findUniqueOrThrow({ ...query, where: rowKey(municipality, noticeId) }),
      }),
    }),
  });

builder.mutationField('withdrawDeathNotice', (t) =>
  t.errorUnionField({
    types: [
      Withdrawn,
      NotFound,
      NotPossibleNow,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Takes a wrong notice back (row 36). What waits to be printed is cancelled, an apology is queued where a letter had gone out, and the data are destroyed with a record.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which notice.' }) },
    resolve: (_root, { input }, context) =>
      withdrawDeathNotice(context, input.noticeId.id, input.idempotencyKey),
  }),
);
