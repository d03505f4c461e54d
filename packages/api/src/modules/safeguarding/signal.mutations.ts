import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { ActionMissing, SignalClosed } from '@steunpad/domain/safeguarding/handle-signal.ts';
import { NoteTooLong, SignalNotForThisRole } from '@steunpad/domain/safeguarding/raise-signal.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { SignalKind, SignalLevel, SignalType } from './signal.type.ts';
import { findSignals, type Handling, handleSignal, saveSignal } from './signals.store.ts';

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(NoteTooLong, {
  name: 'NoteTooLong',
  description: 'A note about a worry has two lines at most: the rest is told. Nothing was saved.',
  ...refusal,
});
builder.objectType(SignalClosed, {
  name: 'SignalClosed',
  description: 'It was dealt with already; a new worry is raised instead. Nothing was saved.',
  ...refusal,
});
builder.objectType(ActionMissing, {
  name: 'ActionMissing',
  description: 'It has to be said what was done, or why. Nothing was saved.',
  ...refusal,
});
builder.objectType(SignalNotForThisRole, {
  name: 'SignalNotForThisRole',
  description: 'Somebody in another role has to do this. Nothing was saved.',
  ...refusal,
});

const key = {
  type: 'UUID',
  required: true,
  description: 'Made once per press.',
} as const;

const Raised = builder.objectRef<{ readonly signalId: string }>('SignalRaised').implement({
  description:
    'It is on the list of the professionals: due today when it is HIGH, otherwise on the first working day.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    signalId: t.exposeID('signalId', { description: 'Its id.' }),
  }),
});

const RaiseInput = builder.inputType('RaiseSignalInput', {
  description: 'Somebody worries. First the instructions, then two lines.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'About whom.' }),
    idempotencyKey: t.field(key),
    kind: t.field({ type: SignalKind, required: true, description: 'What about.' }),
    note: t.string({
      required: true,
      defaultValue: '',
      description: 'At most two lines and 240 characters.',
    }),
  }),
});

builder.mutationField('raiseSignal', (t) =>
  t.errorUnionField({
    types: [
      Raised,
      NoteTooLong,
      SignalNotForThisRole,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Raises a worry about somebody (row 37). What it is about goes on a track that only professionals read; the history of the pathway says no more than that there was one.',
    args: { input: t.arg({ type: RaiseInput, required: true, description: 'The worry.' }) },
    resolve: (_root, { input: { pathwayId, ...worry } }, context) =>
      saveSignal(context, pathwayId.id, 'COORDINATOR', worry),
  }),
);

const handledAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly signalId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      signal: t.field({
        type: SignalType,
        nullable: true,
        description: 'As it is now.',
        resolve: async ({ signalId }, _args, context) =>
          (await findSignals(context, signalId))[0] ?? null,
      }),
    }),
  });

const SIGNAL_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A mutation with which a professional handles a worry. */
function handles(
  name: 'addSafeguardingAction' | 'changeSignalLevel' | 'closeSignal',
  description: string,
  done: readonly [string, string],
  withLevel: boolean,
  handling: (given: { text: string; level: 'LOW' | 'HIGH' }) => Handling,
): void {
  const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
    description,
    fields: (t) => ({
      signalId: t.id({ required: true, description: 'Which worry.' }),
      idempotencyKey: t.field(key),
      text: t.string({
        required: true,
        defaultValue: '',
        description: 'What was done, or why; at most 1,000 characters.',
      }),
      ...(withLevel && {
        level: t.field({ type: SignalLevel, description: 'How serious it is taken now.' }),
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.errorUnionField({
      types: [
        handledAnswer(...done),
        NotFound,
        SignalNotForThisRole,
        SignalClosed,
        ActionMissing,
        IdempotencyKeyReused,
      ],
      description: `${description} For professionals alone.`,
      args: { input: t.arg({ type: Input, required: true, description: 'What was done.' }) },
      resolve: (_root, { input }, context) => {
        const id = String(input.signalId);
        if (!SIGNAL_ID.test(id)) return new NotFound();
        const level = 'level' in input ? (input.level as 'LOW' | 'HIGH' | null) : null;
        const given = { text: input.text, level: level ?? ('LOW' as const) };
        return handleSignal(context, id, input.idempotencyKey, handling(given));
      },
    }),
  );
}

handles(
  'addSafeguardingAction',
  'A professional did something about a worry.',
  ['SafeguardingActionAdded', 'It is in care.'],
  false,
  ({ text }) => ({ type: 'ACTION', action: text }),
);
handles(
  'changeSignalLevel',
  'A professional judges a worry otherwise, and says why.',
  ['SignalLevelChanged', 'The level is changed, with the reason.'],
  true,
  ({ text, level }) => ({ type: 'LEVEL', level, reason: text }),
);
handles(
  'closeSignal',
  'A worry was dealt with: earlier, or by what is said now.',
  ['SignalClosedNow', 'It is closed.'],
  false,
  ({ text }) => ({ type: 'CLOSE', action: text }),
);
