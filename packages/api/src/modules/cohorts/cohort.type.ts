import {
  LEFT_OUT_REASONS,
  type LeftOutCounts,
  type LeftOutReason as Reason,
} from '@steunpad/domain/cohorts/draw-cohort.ts';
import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { CohortSender, InvitationState, LeftOutReason, PensionRule } from './cohorts.enums.ts';

/** How many were left out for one reason, or are in one state. */
interface Count<Of> {
  readonly of: Of;
  readonly count: number;
}

export const LeftOutType = builder.objectRef<Count<Reason>>('CohortLeftOut').implement({
  description: 'How many people of the list are not in a cohort, for one reason.',
  fields: (t) => ({
    reason: t.field({ type: LeftOutReason, description: 'Why.', resolve: ({ of }) => of }),
    count: t.exposeInt('count', { description: 'How many. Nothing else is kept of them.' }),
  }),
});

const InvitationCountType = builder
  .objectRef<Count<keyof typeof InvitationState.zod.enum>>('InvitationCount')
  .implement({
    description: 'How many people of a cohort have got how far.',
    fields: (t) => ({
      state: t.field({ type: InvitationState, description: 'How far.', resolve: ({ of }) => of }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

/** The reasons that held for somebody, in the order in which they are looked at. */
export const leftOutList = (counts: LeftOutCounts): Count<Reason>[] =>
  LEFT_OUT_REASONS.flatMap((of) => {
    const count = counts[of] ?? 0;
    return count > 0 ? [{ of, count }] : [];
  });

export const CohortType = builder.prismaNode('Cohort', {
  description:
    'People who lost their partner in some years, drawn to be asked how that was for them and what they need now.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    fromYear: t.exposeInt('fromYear', { description: 'The first year of the loss.' }),
    toYear: t.exposeInt('toYear', { description: 'The last year of the loss.' }),
    pensionRule: t.expose('pensionRule', {
      type: PensionRule,
      description: 'On which day they had to be under pension age.',
    }),
    sender: t.expose('sender', { type: CohortSender, description: 'Who sends the letters.' }),
    survey: t.exposeString('surveyKey', { description: 'Which questions they are asked.' }),
    surveyVersion: t.exposeInt('surveyVersion', { description: 'In which version.' }),
    page: t.exposeString('page', { description: 'Page that the letters point to.' }),
    ground: t.exposeString('ground', {
      description: 'On which ground it was drawn, as it stood in the settings on that day.',
    }),
    drawn: t.exposeInt('drawn', { description: 'How many people were drawn.' }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'How many are not in it, by reason.',
      select: { leftOut: true },
      resolve: ({ leftOut }) => leftOutList(leftOut as LeftOutCounts),
    }),
    drawnAt: t.expose('drawnAt', { type: 'DateTime', description: 'When, the last time.' }),
    drawnBy: t.exposeString('drawnBy', { description: 'Who drew it, as an opaque id.' }),
    invitations: t.field({
      type: [InvitationCountType],
      description: 'How far the letters are. Never who answered: nobody knows that.',
      select: { id: true },
      resolve: async ({ id: cohortId }, _args, { db, municipality }) => {
        const found = await db.cohortMember.groupBy({
          by: ['state'],
          where: { municipalityId: municipality.code, cohortId },
          _count: true,
          orderBy: { state: 'asc' },
        });
        return found.map(({ state: of, _count: count }) => ({ of, count }));
      },
    }),
  }),
});

builder.queryField('cohorts', (t) =>
  t.prismaField({
    type: [CohortType],
    description: 'The last 100 cohorts that were drawn, newest first.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.cohort.findMany({
        ...query,
        where: { municipalityId: municipality.code },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);
