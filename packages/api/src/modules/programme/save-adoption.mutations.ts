import { removeAdoption, saveAdoption } from './adoptions.store.ts';
import { PhaseKind } from './programme.enums.ts';
import { adoptionInput, adoptionKey } from './programme.input.ts';
import { programmeMutation } from './programme-change.ts';

programmeMutation('saveAdoption', {
  description:
    'Says since when another municipality is how far, for one that does not say it here itself. Earlier steps stay.',
  done: ['AdoptionSaved', 'It is written down.'],
  fields: (t) => ({
    code: t.field({ type: 'MunicipalityCode', required: true, description: 'Its gemeentecode.' }),
    name: t.string({
      description: 'Its name, where the list of municipalities does not know the code.',
    }),
    phase: t.field({ type: PhaseKind, required: true, description: 'How far it is.' }),
    since: t.field({ type: 'Date', required: true, description: 'Since when.' }),
    withWhom: t.stringList({
      required: true,
      description: 'The organisations it is done with; no names of people.',
    }),
  }),
  schema: adoptionInput,
  save: saveAdoption,
});

programmeMutation('removeAdoption', {
  description: 'Takes away what was said of another municipality: one step, or all of it.',
  done: ['AdoptionRemoved', 'It is not said any more.'],
  fields: (t) => ({
    code: t.field({ type: 'MunicipalityCode', required: true, description: 'Its gemeentecode.' }),
    since: t.field({ type: 'Date', description: 'Of which step. Left out: all of them.' }),
  }),
  schema: () => adoptionKey,
  save: removeAdoption,
});
