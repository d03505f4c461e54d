import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { type RightChange, type RightChangeKind, rightChanges } from './right-changes.store.ts';
import { StaffRole } from './staff.enums.ts';

const Kind = describedEnum<RightChangeKind>('RightChangeKind', 'What happened with a right.', {
  ADDED: 'Somebody was added who may sign in, once they have a role.',
  PROPOSED: 'A role was proposed. It opens nothing yet.',
  APPROVED: 'A second person agreed, and the role opened what it opens.',
  REVOKED: 'A role was taken away, or a proposal back.',
});

const RightChangeType = builder.objectRef<RightChange>('RightChange').implement({
  description: 'That a right of somebody changed.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    kind: t.expose('kind', { type: Kind, description: 'What happened.' }),
    actor: t.exposeString('actor', {
      description: 'Who did it: `staff:` and the id of a person, or `command`.',
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description:
        'The name of that person. `null` for the operator’s command line, and a year after their last role.',
    }),
    personId: t.expose('personId', { type: 'UUID', description: 'Whose right, by their id.' }),
    personName: t.exposeString('personName', {
      nullable: true,
      description: 'Their name. `null` a year after their last role.',
    }),
    role: t.expose('role', {
      type: StaffRole,
      nullable: true,
      description: 'Which role. `null` where somebody was added.',
    }),
    organisation: t.exposeString('organisation', {
      nullable: true,
      description: 'For whom they work, where that is not the municipality itself.',
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which the role is over.',
      resolve: ({ until }) => (until ? civilDate(until) : null),
    }),
    grantId: t.expose('grantId', {
      type: 'UUID',
      nullable: true,
      description: 'Which grant, as in `grants`.',
    }),
  }),
});

builder.queryField('rightChanges', (t) =>
  t.field({
    type: [RightChangeType],
    description:
      'Who added whom and proposed, approved or revoked which role in this municipality, newest first; at most 500.',
    complexity: { field: 1, multiplier: 50 },
    args: {
      upTo: t.arg({
        type: 'DateTime',
        description:
          'Those until this moment, itself included: for what is older than the last one.',
      }),
    },
    resolve: (_root, { upTo }, context) => rightChanges(context, upTo ?? context.now),
  }),
);
