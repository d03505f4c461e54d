import { VOLUNTEER_FINAL } from '@steunpad/domain/volunteers/volunteer.ts';
import { type DoorKey, wrongCode } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, type TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { volunteerCodeHash } from '../people/volunteer-code.ts';

/** Whose page the code opens. */
export interface OpenedVolunteer {
  readonly volunteerId: string;
}

/**
 * Wrong, unknown, malformed and old codes are answered alike, and a caller who goes on guessing waits for that answer.
 */
export async function openVolunteerDoor(
  context: Context,
  { code }: DoorKey,
): Promise<OpenedVolunteer | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality } = context;
  const row = await db.volunteer.findFirst({
    where: {
      municipalityId: municipality.code,
      // Looked for even when it cannot be a code, so that both take the same time.
      codeHash: volunteerCodeHash(context, code),
      status: { notIn: [...VOLUNTEER_FINAL] },
    },
    select: { id: true },
  });
  if (!row) return wrongCode(context, 'VOLUNTEER', new ReferenceOrCodeUnknown());
  return { volunteerId: row.id };
}
