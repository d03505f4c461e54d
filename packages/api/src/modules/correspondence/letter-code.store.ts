import { residentCode } from '@steunpad/domain/input/resident-code.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

/**
 * The code of a pathway's letters. It follows from the pathway under a key of the municipality, so that a batch can
 * be printed again letter for letter although only a hash of the code is kept.
 */
export const letterCode = ({ municipality }: Pick<Context, 'municipality'>, pathwayId: string) =>
  residentCode(pseudonym(municipality, 'resident-code', `letter ${pathwayId}`));

/** The hash under which a letter's code is kept: the code alone finds the row. */
export const letterCodeHash = ({ municipality }: Pick<Context, 'municipality'>, code: string) =>
  pseudonym(municipality, 'code-check', `letter\n${code}`);

/** Lets the codes of letters open the pages of their pathways. The same letter again changes nothing. */
export async function saveLetterCodes(
  context: Context,
  pathwayIds: readonly string[],
): Promise<void> {
  const { db, municipality, now } = context;
  await db.letterCode.createMany({
    data: pathwayIds.map((pathwayId) => ({
      municipalityId: municipality.code,
      pathwayId,
      codeHash: letterCodeHash(context, letterCode(context, pathwayId)),
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}
