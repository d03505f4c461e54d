import type { PieceName } from '@steunpad/domain/take-over/piece.ts';
import { NothingToTakeOver, ResolutionNeeded } from '@steunpad/domain/take-over/standing.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { findAdopted, PieceChangedMeanwhile, takeOverChange } from './adopted-piece.store.ts';
import { AdoptedPieceType, PieceKind } from './adopted-piece.type.ts';
import { takeOver } from './take-over-change.input.ts';

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(ResolutionNeeded, {
  name: 'ResolutionNeeded',
  description:
    'It was changed on both sides, so that a person says what it becomes. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    base: t.string({
      nullable: true,
      description: 'What both had.',
      resolve: ({ texts }) => texts.base,
    }),
    own: t.string({
      nullable: true,
      description: 'What holds here.',
      resolve: ({ texts }) => texts.own,
    }),
    upstream: t.string({
      nullable: true,
      description: 'What the other one has.',
      resolve: ({ texts }) => texts.upstream,
    }),
  }),
});

builder.objectType(NothingToTakeOver, {
  name: 'NothingToTakeOver',
  description: 'The other one changed nothing of it that is not settled. Nothing was saved.',
  ...refusal,
});

builder.objectType(PieceChangedMeanwhile, {
  name: 'PieceChangedMeanwhile',
  description: 'It was changed here or there since it was read. Nothing was saved.',
  ...refusal,
});

const Taken = builder.objectRef<PieceName>('ChangeTakenOver').implement({
  description: 'It holds from now on.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    piece: t.field({
      type: AdoptedPieceType,
      description: 'The piece as it is now.',
      resolve: async (name, _args, context) => (await findAdopted(context, name))!,
    }),
  }),
});

const Input = builder.inputType('TakeOverChangeInput', {
  description: 'Which change is taken over, and how.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    kind: t.field({ type: PieceKind, required: true, description: 'As `upstreamChanges` has it.' }),
    key: t.string({ required: true, description: 'As `upstreamChanges` has it.' }),
    language: t.string({ description: 'As `upstreamChanges` has it.' }),
    revision: t.string({
      required: true,
      description: 'As it was read, so that nothing is taken over that nobody saw.',
    }),
    resolution: t.string({
      description:
        'What it becomes; the own text to keep that. Left out: what the other one has, where nothing was changed here.',
    }),
  }),
});

builder.mutationField('takeOverChange', (t) =>
  t.errorUnionField({
    types: [
      Taken,
      InputInvalid,
      NotFound,
      PieceChangedMeanwhile,
      ResolutionNeeded,
      NothingToTakeOver,
      IdempotencyKeyReused,
    ],
    description:
      'Takes over what another municipality changed of one piece. What was changed here too is never put together unseen.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which change.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(takeOver, input);
      return given instanceof InputInvalid ? given : takeOverChange(context, given);
    },
  }),
);
