import type { Context } from '../../operation/context.ts';

/** On what ground people are drawn and written to, as a letter names it. */
export async function cohortGround({ db, municipality }: Context): Promise<string> {
  const municipalityId = municipality.code;
  const { article, name } = await db.legalBase.findUniqueOrThrow({
    where: { municipalityId_purpose: { municipalityId, purpose: 'COHORT' } },
  });
  return `${article}, ${name}`;
}
