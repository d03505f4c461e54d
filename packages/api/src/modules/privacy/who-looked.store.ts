import type { Context } from '../../operation/context.ts';

export interface Look {
  /** The name that the operator gave to the token, else its opaque id. */
  readonly who: string;
  /** The operation of the contract, such as workList. */
  readonly what: string;
  readonly when: Date;
}

/** Who looked at any of these, the last one first; at most a thousand, so that a file stays a file. */
export async function whoLooked(
  { db, municipality }: Context,
  subjectIds: readonly string[],
): Promise<Look[]> {
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
  const labels = new Map(tokens.map(({ id, label }) => [`token:${id}`, label]));
  return entries.map(({ actor, purpose, at }) => ({
    who: labels.get(actor) ?? actor,
    what: purpose,
    when: at,
  }));
}
