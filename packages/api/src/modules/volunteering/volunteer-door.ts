import { VOLUNTEER_FINAL } from '@steunpad/domain/volunteers/volunteer.ts';
import type { Context } from '../../context.ts';
import type { DoorKey } from '../../door-step.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../refusals.ts';
import { volunteerCodeHash } from '../volunteers/volunteer-code.store.ts';

/** Whose page the code opens. */
export interface OpenedVolunteer {
  readonly volunteerId: string;
}

/** Wrong, unknown, malformed and old codes are answered alike, and guessing has to wait after a while. */
export async function openVolunteerDoor(
  context: Context,
  { code }: DoorKey,
): Promise<OpenedVolunteer | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality, limits, network } = context;
  const wait = await limits.codeTry(municipality.code, network, '');
  if (wait !== null) return new TooManyRequests(wait);
  const row = await db.volunteer.findFirst({
    where: {
      municipalityId: municipality.code,
      // Looked for even when it cannot be a code, so that both take the same time.
      codeHash: volunteerCodeHash(context, code),
      status: { notIn: [...VOLUNTEER_FINAL] },
    },
    select: { id: true },
  });
  if (!row) return new ReferenceOrCodeUnknown();
  await limits.codeWasRight(municipality.code, network, '');
  return { volunteerId: row.id };
}
