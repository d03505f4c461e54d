import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { leftInReview } from './grant-reviews.store.ts';
import { StaffGrantType } from './staff.type.ts';

const GrantReviewType = builder.prismaObject('GrantReview', {
  description:
    'The promise of the administrators to look at roles again: special ones each quarter, others each year. A role is confirmed by granting it anew, with two people, or ended.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    dueOn: t.field({
      type: 'Date',
      description: 'By when: the first day on which one of its roles is due.',
      resolve: ({ dueOn }) => fromColumn(dueOn),
    }),
    overdue: t.boolean({
      description: 'Whether that day is over and it is not done.',
      resolve: ({ dueOn, doneAt }, _args, { now }) =>
        doneAt === null && fromColumn(dueOn) < dayOf(now),
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it began.' }),
    doneAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When nothing was left to confirm or to end, to the minute. `null` until then.',
    }),
    left: t.prismaField({
      type: [StaffGrantType],
      description: 'What is still to be confirmed or ended; empty once it is done.',
      select: { coversUntil: true, doneAt: true },
      resolve: async (query, review, _args, context) =>
        context.db.staffGrant.findMany({
          ...query,
          where: {
            municipalityId: context.municipality.code,
            id: { in: await leftInReview(context, review) },
          },
          orderBy: [{ role: 'asc' }, { id: 'asc' }],
        }),
    }),
  }),
});

builder.queryField('grantReviews', (t) =>
  t.prismaField({
    type: [GrantReviewType],
    description:
      'When roles were looked at again in this municipality, or are to be, the newest first; at most 100.',
    complexity: { field: 1, multiplier: 20 },
    args: {
      openOnly: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'Only those that are not done.',
      }),
    },
    resolve: (query, _root, { openOnly }, { db, municipality }) =>
      db.grantReview.findMany({
        ...query,
        where: { municipalityId: municipality.code, ...(openOnly && { doneAt: null }) },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);
