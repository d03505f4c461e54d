import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { type DoorKey, wrongCode } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, type TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { letterCodeHash } from '../correspondence/letter-code.store.ts';
import { openWithKey } from '../requests/resident-key.ts';

/** What the key opens: a request that waits for an answer has no pathway yet. */
export interface OpenedDoor {
  readonly pathwayId: string | null;
  readonly requestId: string | null;
}

/**
 * Opens with reference and code of a request, or the code of a letter alone. Wrong, unknown and malformed keys are
 * answered alike, and a caller who goes on guessing waits for that answer.
 */
export async function openDoor(
  context: Context,
  { reference, code }: DoorKey,
): Promise<OpenedDoor | ReferenceOrCodeUnknown | TooManyRequests> {
  if (!reference || !plainText(reference)) return openWithLetter(context, code);
  const opened = await openWithKey(context, { reference, code });
  if (opened instanceof Error) return opened;
  const { pathwayId } = await context.db.supportRequest.findUniqueOrThrow({
    where: rowKey(context.municipality, opened.id),
    select: { pathwayId: true },
  });
  return { pathwayId, requestId: opened.id };
}

async function openWithLetter(
  context: Context,
  typed: string,
): Promise<OpenedDoor | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality } = context;
  const row = await db.letterCode.findFirst({
    where: {
      municipalityId: municipality.code,
      // Looked for even when it cannot be a code, so that both take the same time.
      codeHash: letterCodeHash(context, normaliseResidentCode(typed) ?? ''),
      revokedAt: null,
    },
    select: { pathwayId: true },
  });
  if (!row) return wrongCode(context, 'LETTER', new ReferenceOrCodeUnknown());
  return { pathwayId: row.pathwayId, requestId: null };
}
