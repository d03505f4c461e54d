import { timingSafeEqual } from 'node:crypto';
import type { TenantRow } from '@steunpad/database';
import { normaliseReference, normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { wrongCode } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, type TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

/** What a resident shows instead of a login. */
export interface ResidentKey {
  readonly reference: string;
  readonly code: string;
}

/** The hash under which a code is kept. Bound to its reference, so that equal codes are not equal rows. */
export const codeHash = (municipality: TenantRow, reference: string, code: string) =>
  pseudonym(municipality, 'code-check', `${reference}\n${code}`);

/**
 * The request that a reference and a code open, as its id. Wrong, unknown and malformed are answered alike,
 * and a caller who goes on guessing waits for that answer.
 */
export async function openWithKey(
  context: Context,
  typed: ResidentKey,
): Promise<{ id: string } | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality } = context;
  const reference = normaliseReference(typed.reference) ?? '';
  const row = await db.supportRequest.findUnique({
    where: { municipalityId_reference: { municipalityId: municipality.code, reference } },
    select: { id: true, codeHash: true },
  });
  const code = normaliseResidentCode(typed.code) ?? '';
  const right = timingSafeEqual(
    codeHash(municipality, reference, code),
    row?.codeHash ?? Buffer.alloc(32),
  );
  if (!row || !right) return wrongCode(context, 'REQUEST', new ReferenceOrCodeUnknown());
  return { id: row.id };
}
