import { timingSafeEqual } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';
import { normaliseReference, normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import type { Context } from '../../context.ts';
import { pseudonym } from '../../pseudonyms.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../refusals.ts';

/** What a resident shows instead of a login. */
export interface ResidentKey {
  readonly reference: string;
  readonly code: string;
}

/** As which a code is kept. Bound to its reference, so that equal codes are not equal rows. */
export const codeHash = (municipality: TenantRow, reference: string, code: string) =>
  pseudonym(municipality, 'code-check', `${reference}\n${code}`);

/**
 * The request that a reference and a code open, as its id. Wrong, unknown and malformed are answered alike,
 * and guessing has to wait after a while.
 */
export async function openWithKey(
  { db, municipality, limits, network }: Context,
  typed: ResidentKey,
): Promise<{ id: string } | ReferenceOrCodeUnknown | TooManyRequests> {
  const reference = normaliseReference(typed.reference) ?? '';
  const wait = await limits.codeTry(municipality.code, network, reference);
  if (wait !== null) return new TooManyRequests(wait);

  const row = await db.supportRequest.findUnique({
    where: { municipalityId_reference: { municipalityId: municipality.code, reference } },
    select: { id: true, codeHash: true },
  });
  const code = normaliseResidentCode(typed.code) ?? '';
  const right = timingSafeEqual(
    codeHash(municipality, reference, code),
    row?.codeHash ?? Buffer.alloc(32),
  );
  if (!row || !right) return new ReferenceOrCodeUnknown();
  await limits.codeWasRight(municipality.code, network, reference);
  return { id: row.id };
}
