import { staffActor } from '@steunpad/domain/staff/grants.ts';
import { type Context, hasScope } from '../../operation/context.ts';

export interface Look {
  /** The name of the token or, for callers who may see it, of the person; else an opaque id. */
  readonly who: string;
  /** The operation of the contract, such as workList. */
  readonly what: string;
  readonly when: Date;
}

/** Who looked at any of these, the last one first; at most a thousand, so that a file stays a file. */
export async function whoLooked(context: Context, subjectIds: readonly string[]): Promise<Look[]> {
  const { db, municipality } = context;
  const municipalityId = municipality.code;
  const entries = await db.accessLogEntry.findMany({
    where: { municipalityId, subjectId: { in: [...subjectIds] } },
    orderBy: { id: 'desc' },
    take: 1_000,
  });
  const tokens = await db.accessToken.findMany({
    where: { municipalityId },
    select: { id: true, label: true },
  });
  const labels = new Map([
    ...tokens.map(({ id, label }) => [`token:${id}`, label] as const),
    ...(await colleagues(context)),
  ]);
  return entries.map(({ actor, purpose, at }) => ({
    who: labels.get(actor) ?? actor,
    what: purpose,
    when: at,
  }));
}

/** A resident reads that a colleague looked and which one of them, the privacy officer their name too. */
async function colleagues({ db, municipality, caller }: Context) {
  if (!hasScope(caller, 'privacy:read')) return [];
  const people = await db.staffMember.findMany({
    // Of whom nothing is known any more the log keeps the id.
    where: { grants: { some: { municipalityId: municipality.code } }, name: { not: '' } },
    select: { id: true, name: true },
  });
  return people.map(({ id, name }) => [staffActor(id), name] as const);
}
