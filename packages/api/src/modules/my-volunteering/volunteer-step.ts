import type { Refusal } from '@steunpad/domain/kernel.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { NoteTooLong } from '@steunpad/domain/safeguarding/raise-signal.ts';
import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { stepsBehind } from '../../mutation/code-mutation.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { readMyVolunteering } from './my-volunteering.store.ts';
import { MyVolunteeringType } from './my-volunteering.type.ts';
import { type OpenedVolunteer, openVolunteerDoor } from './volunteer-door.ts';

/** What a step of a volunteer may be refused for. */
export type VolunteerRefused =
  | InputInvalid
  | NotFound
  | NotPossibleNow
  | NoteTooLong
  | VolunteerNotPossibleNow;

/** A mutation of a volunteer with a code. */
export const volunteerStep = stepsBehind<VolunteerRefused>()({
  key: (t) => ({ code: t.string({ required: true, description: 'In any notation.' }) }),
  open: openVolunteerDoor,
  view: { name: 'myVolunteering', type: MyVolunteeringType, read: readMyVolunteering },
  refusals: [NotFound, NotPossibleNow, NoteTooLong, VolunteerNotPossibleNow],
});

/** A match of this volunteer that runs; another's, and one that ended, are not there. */
export async function ownMatch(
  { db, municipality }: Context,
  { volunteerId }: OpenedVolunteer,
  matchId: string,
) {
  const match = await db.match.findUnique({ where: rowKey(municipality, matchId) });
  return match?.volunteerId === volunteerId && match.endedOn === null ? match : new NotFound();
}

/** The role is right and the row is held: anything but these would be a mistake of ours. */
export function refusedTo(refused: Refusal | undefined): VolunteerRefused | undefined {
  const expected = [InputInvalid, NotFound, NotPossibleNow, NoteTooLong, VolunteerNotPossibleNow];
  if (refused && !expected.some((kind) => refused instanceof kind)) throw refused;
  return refused as VolunteerRefused | undefined;
}
