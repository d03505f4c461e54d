import { builder } from '../../graphql/builder.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { ColleagueType } from '../work/colleague.type.ts';
import { markPresence, whoIsThere } from './presence.store.ts';

const Input = builder.inputType('MarkPresenceInput', {
  description: 'That somebody has a person open, or leaves them.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Which pathway.' }),
    isHere: t.boolean({
      required: true,
      description: '`true` when it is opened, and again each half minute; `false` when it is left.',
    }),
  }),
});

const Marked = builder.objectRef<{ readonly isHere: boolean }>('PresenceMarked').implement({
  description: 'Colleagues who have the same person open see it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    isHere: t.exposeBoolean('isHere', { description: 'What was noted.' }),
  }),
});

builder.mutationField('markPresence', (t) =>
  t.errorUnionField({
    types: [Marked, NotFound],
    description:
      'Says that somebody has a person open, so that two do not do the same. It counts for a minute and is kept no longer.',
    args: { input: t.arg({ type: Input, required: true, description: 'Where.' }) },
    resolve: (_root, { input: { pathwayId, isHere } }, context) =>
      markPresence(context, pathwayId.id, isHere),
  }),
);

builder.queryField('presence', (t) =>
  t.field({
    type: [ColleagueType],
    description: 'Who else has this person open at this moment, by name.',
    args: {
      pathwayId: t.arg.globalID({
        for: PathwayType,
        required: true,
        description: 'Which pathway.',
      }),
    },
    resolve: (_root, { pathwayId }, context) => whoIsThere(context, pathwayId.id),
  }),
);
