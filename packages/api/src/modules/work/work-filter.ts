import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { momentsOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { PathwayState, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { TaskKind as TaskKindEnum, WorkState } from '../pathway/task.type.ts';
import { ABOUT_NOBODY, tasksFor } from '../pathway/tasks-for.ts';
import { NeedDomain } from '../people/need.enums.ts';
import { dueIn, When } from './when.ts';
import { keptBy, keptByOne, NONE, staffIdOf, Whose } from './whose.ts';

export const WorkFilter = builder.inputType('WorkFilter', {
  description:
    'What to show of the work list. Everything that is given has to hold; within one list any value will do.',
  fields: (t) => ({
    states: t.field({ type: [WorkState], description: 'Only people who stand here.' }),
    kinds: t.field({
      type: [TaskKindEnum],
      description:
        'Only these kinds of task. `LOOK_AT_REQUEST` and `LOOK_AT_APPLICATION` are shown only when they are named here.',
    }),
    dueBy: t.field({
      type: 'Date',
      description: 'Only what is promised for this day or before it.',
    }),
    dueFrom: t.field({
      type: 'Date',
      description: 'Only what is promised for this day or after it.',
    }),
    when: t.field({ type: [When], description: 'Only what was promised for then.' }),
    needDomains: t.field({
      type: [NeedDomain],
      description: 'Only people who told of a need in one of these parts of life.',
    }),
    whose: t.field({ type: [Whose], description: 'Only what is kept by one of these.' }),
    keptBy: t.field({
      type: 'UUID',
      description: 'Only what this colleague keeps today, as in `colleagues`.',
    }),
    givenByMe: t.boolean({
      description:
        'Only what the person who asks gave to a colleague, and what is not done yet: they wait for others. `false` says nothing.',
    }),
    doneByMeToday: t.boolean({
      description:
        'What the person who asks closed today, in place of what is open. `false` says nothing.',
    }),
  }),
});

export type Filter = typeof WorkFilter.$inferInput;

/** Many at once would bury the promises to everybody else. */
export const SET_APART: TaskKind[] = ['LOOK_AT_REQUEST', 'LOOK_AT_APPLICATION'];

/** The tasks that a filter means, of those that the caller may know of. */
export async function tasksOf(
  context: Context,
  filter: Filter | null | undefined,
): Promise<Prisma.TaskWhereInput> {
  const { municipality, caller, now } = context;
  const { states, kinds, dueBy, dueFrom, when, needDomains, whose, doneByMeToday } = filter ?? {};
  const isAsked = (kind: TaskKind) => (kinds ? kinds.includes(kind) : !SET_APART.includes(kind));
  return {
    municipalityId: municipality.code,
    ...(doneByMeToday
      ? { ...byMe(context, 'doneById'), doneAt: { gte: momentsOf(dayOf(now), '00:00')![0]! } }
      : { doneAt: null }),
    dueOn: { ...(dueBy && { lte: toColumn(dueBy) }), ...(dueFrom && { gte: toColumn(dueFrom) }) },
    AND: [
      ...(states ? [stateIn(states)] : []),
      ...(needDomains ? [needIn(needDomains)] : []),
      ...(when ? [dueIn(when, dayOf(now))] : []),
      ...(whose ? [await keptBy(context, whose)] : []),
      ...(filter?.keptBy ? [await keptByOne(context, filter.keptBy)] : []),
      ...(filter?.givenByMe ? [byMe(context, 'givenById')] : []),
      tasksFor(caller, isAsked),
    ],
  };
}

/** Of a token there is nothing. */
function byMe(context: Context, column: 'doneById' | 'givenById'): Prisma.TaskWhereInput {
  const me = staffIdOf(context);
  return me ? { [column]: me } : NONE;
}

/** What a task is about that belongs to no pathway. */
const ABOUT = {
  REQUESTED: 'requestId',
  APPLIED: 'applicationId',
  VOLUNTEER: 'volunteerId',
} as const;
const OUTSIDE = Object.keys(ABOUT) as (keyof typeof ABOUT)[];

function stateIn(states: NonNullable<Filter['states']>): Prisma.TaskWhereInput {
  const pathway = states.filter((state) => state !== 'NOBODY' && !OUTSIDE.includes(state as never));
  const outside = OUTSIDE.filter((state) => states.includes(state));
  return {
    OR: [
      { pathway: { state: { in: pathway as PathwayState[] } } },
      ...outside.map((state) => ({ pathwayId: null, [ABOUT[state]]: { not: null } })),
      ...(states.includes('NOBODY') ? [ABOUT_NOBODY] : []),
    ],
  };
}

function needIn(domains: NonNullable<Filter['needDomains']>): Prisma.TaskWhereInput {
  const some = { some: { domain: { in: domains }, wish: { not: 'NO' as const } } };
  return { OR: [{ request: { needs: some } }, { pathway: { talks: { some: { needs: some } } } }] };
}
