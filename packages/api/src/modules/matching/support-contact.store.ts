import type { Match } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import { endsAfterFirst, type Fit } from '@steunpad/domain/matching/match.ts';
import {
  isFirstVisit,
  type SupportContact,
  wrongInContact,
} from '@steunpad/domain/matching/support-contact.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { v7 as uuid } from 'uuid';
import { invalidField } from '../../mutation/input.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';

type By = 'VOLUNTEER' | 'COORDINATOR';

/** Writes down that somebody visited, called or wrote. With the first visit the check-in afterwards is promised. */
export async function saveContact(
  context: Context,
  { id: matchId, pathwayId, startedOn }: Match,
  contact: SupportContact,
  role: By,
): Promise<Refusal | undefined> {
  const { db, municipality, now } = context;
  const wrong = wrongInContact(contact, { startedOn: fromColumn(startedOn) }, dayOf(now));
  if (wrong) return invalidField(wrong, wrong === 'on' ? 'INVALID_DATE' : 'INVALID');
  // Two at once are not both the first.
  await lockRow(context, 'pathway', pathwayId);
  const key = { municipalityId: municipality.code, matchId };
  const earlier = await db.supportContact.findMany({ where: key });
  if (isFirstVisit(contact, earlier)) {
    const refused = await changePathway(context, { pathwayId, role }, () => ({
      name: 'firstVisitHeld',
    }));
    // Where the last visits are planned already nothing is promised any more.
    if (refused && !(refused instanceof NotPossibleNow)) return refused;
  }
  const { on, ...rest } = contact;
  await db.supportContact.create({
    data: { ...key, ...rest, id: uuid(), on: toColumn(on), recordedAt: now },
  });
  return undefined;
}

/**
 * What both answered after the first visit. A no ends the match, and the resident keeps the place; when both said yes
 * there is nothing left to ask.
 */
export async function saveFit(
  context: Context,
  { id, pathwayId, fitVolunteer, fitResident }: Match,
  told: { readonly volunteer?: Fit | null; readonly resident?: Fit | null },
  role: By,
): Promise<Refusal | undefined> {
  const { db, municipality, now } = context;
  const fits = {
    fitVolunteer: told.volunteer ?? fitVolunteer,
    fitResident: told.resident ?? fitResident,
  };
  const known = Object.values(fits).filter((fit) => fit !== null);
  if (endsAfterFirst(known)) {
    const refused = await changePathway(context, { pathwayId, role }, () => ({
      name: 'matchEnds',
      next: 'WAITING',
    }));
    if (refused) return refused;
  }
  await db.match.update({ where: rowKey(municipality, id), data: fits });
  if (known.length === 2 && known.every((fit) => fit === 'YES')) {
    await db.task.updateMany({
      where: { municipalityId: municipality.code, pathwayId, kind: 'CHECK_IN', doneAt: null },
      data: { doneAt: now },
    });
  }
  return undefined;
}

/** How often they see each other, as they agreed. */
export async function saveRhythm(
  { db, municipality }: Context,
  { id }: Match,
  rhythm: string,
): Promise<void> {
  await db.match.update({ where: rowKey(municipality, id), data: { rhythm } });
}
