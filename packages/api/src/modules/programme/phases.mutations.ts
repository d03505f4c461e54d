import { PhaseOrderWrong } from '@steunpad/domain/programme/phases.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { PhaseKind } from './programme.enums.ts';
import { phaseEndInput, phaseInput } from './programme.input.ts';
import { beginPhase, setPhaseEnd } from './programme.store.ts';
import { programmeMutation } from './programme-change.ts';

builder.objectType(PhaseOrderWrong, {
  name: 'PhaseOrderWrong',
  description: 'A phase ends after it began, and no two phases are on the same day.',
  interfaces: [RefusalInterface],
});

programmeMutation('beginPhase', {
  description:
    'Begins a phase, also one to come; the one before it that had no last day ends the day before. A pilot becomes regular with `moveToRegular`.',
  done: ['PhaseBegun', 'The phase is written down.'],
  refuses: [PhaseOrderWrong],
  fields: (t) => ({
    kind: t.field({ type: PhaseKind, required: true, description: 'Any but `REGULAR`.' }),
    startsOn: t.field({ type: 'Date', required: true, description: 'Its first day.' }),
    endsOn: t.field({
      type: 'Date',
      description: 'Its last day. Left out while nobody knows it.',
    }),
  }),
  schema: () => phaseInput,
  save: beginPhase,
});

programmeMutation('setPhaseEnd', {
  description: 'Says when a phase ends, or that nobody knows.',
  done: ['PhaseEndSet', 'The last day is written down.'],
  refuses: [PhaseOrderWrong],
  fields: (t) => ({
    phaseId: t.field({ type: 'UUID', required: true, description: 'Which phase.' }),
    endsOn: t.field({ type: 'Date', description: 'Its last day. Left out: nobody knows it.' }),
  }),
  schema: () => phaseEndInput,
  save: setPhaseEnd,
});
