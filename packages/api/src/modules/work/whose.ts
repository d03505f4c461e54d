import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { TaskKind as Kinds } from '@steunpad/database/generated/prisma/enums.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import type { Context } from '../../operation/context.ts';
import { type Keeping, rosterOf } from './roster.store.ts';

export const Whose = describedEnum(
  'Whose',
  'By whom a promise is kept today. While somebody is away that is whoever stands in for them. Every open task is of exactly one of these.',
  {
    MINE: 'By the person who asks. A token keeps none.',
    COLLEAGUES: 'By somebody else.',
    NOBODYS:
      'By nobody: it was given to nobody, or to somebody who has no role for it any more, or who is away without a stand-in. Whoever can may take it.',
  },
);

export type Whose = (typeof Whose.zod.options)[number];

/** The person who asks; a token is none. */
export const staffIdOf = ({ caller }: Context): string | null =>
  caller.door === 'STAFF' ? caller.staffId : null;

/** Tasks that are kept by one of these, in the words of Prisma. */
export async function keptBy(
  context: Context,
  whose: readonly Whose[],
): Promise<Prisma.TaskWhereInput> {
  const me = staffIdOf(context);
  const { keeping } = await rosterOf(context);
  const mine = keeping.filter(({ keeper }) => keeper === me);
  const others = keeping.filter(({ keeper }) => keeper !== me);
  return oneOf([
    ...(whose.includes('MINE') ? mine.map(isKept) : []),
    ...(whose.includes('COLLEAGUES') ? alike(others).map(isKept) : []),
    ...(whose.includes('NOBODYS') ? isNobodys(keeping) : []),
  ]);
}

/** The same for one colleague. */
export async function keptByOne(context: Context, id: string): Promise<Prisma.TaskWhereInput> {
  const { keeping } = await rosterOf(context);
  return oneOf(keeping.filter(({ keeper }) => keeper === id).map(isKept));
}

/** No task at all. Of an empty list of conditions Prisma takes any row, not none. */
export const NONE = { id: { in: [] } } as const satisfies Prisma.TaskWhereInput;

const oneOf = (any: Prisma.TaskWhereInput[]): Prisma.TaskWhereInput =>
  any.length > 0 ? { OR: any } : NONE;

type Group = Pick<Keeping, 'owners' | 'kinds'>;

const isKept = ({ owners, kinds }: Group): Prisma.TaskWhereInput => ({
  ownerId: { in: [...owners] },
  kind: { in: [...kinds] },
});

function isNobodys(keeping: readonly Keeping[]): Prisma.TaskWhereInput[] {
  const kept = keeping.flatMap(({ owners }) => owners);
  return [
    { ownerId: null },
    { ownerId: { not: null, notIn: kept } },
    ...alike(keeping).map(({ owners, kinds }) => ({
      ownerId: { in: [...owners] },
      kind: { in: Object.values(Kinds).filter((kind) => !kinds.includes(kind)) },
    })),
  ];
}

/** Those with the same roles together, so that a statement grows with the roles and not with the people. */
const alike = (keeping: readonly Keeping[]): Group[] =>
  [...Map.groupBy(keeping, ({ kinds }) => kinds.join()).values()].map((same) => ({
    owners: same.flatMap(({ owners }) => owners),
    kinds: same[0]!.kinds,
  }));
