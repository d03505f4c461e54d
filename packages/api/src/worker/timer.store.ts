import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { TimerKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../operation/context.ts';
import { toColumn } from '../rows/date-columns.ts';

interface HeldTimer {
  readonly kind: TimerKind;
  readonly pathwayId: string;
  readonly dueOn: Date;
}

/** Takes a timer that still waits, and lets no other worker have it; `null` when it fired or was cancelled. */
export async function holdTimer(
  { db, municipality }: Context,
  id: string,
): Promise<HeldTimer | null> {
  // The pathway first, as every other step holds it: two that wait for each other would wait for ever.
  await db.$sql(
    `SELECT FROM pathway WHERE municipality_id = $1
       AND id = (SELECT pathway_id FROM timer WHERE municipality_id = $1 AND id = $2) FOR NO KEY UPDATE`,
    [municipality.code, id],
  );
  return db.timer.findFirst({
    where: { municipalityId: municipality.code, id, firedAt: null, cancelledAt: null },
    select: { kind: true, pathwayId: true, dueOn: true },
  });
}

/** Its day moved: it fires by what both were told. */
export async function moveTimer(
  { db, municipality }: Context,
  id: string,
  dueOn: CivilDate,
): Promise<void> {
  await db.timer.update({
    where: { municipalityId_id: { municipalityId: municipality.code, id } },
    data: { dueOn: toColumn(dueOn) },
  });
}

export async function closeTimer({ db, municipality, now }: Context, id: string): Promise<void> {
  await db.timer.update({
    where: { municipalityId_id: { municipalityId: municipality.code, id } },
    data: { firedAt: now },
  });
}
