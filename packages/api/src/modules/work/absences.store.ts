import type { Database } from '@steunpad/database';
import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import {
  type AbsenceDaysWrong,
  checkAbsenceDays,
  makesLoop,
  StandInLoop,
} from '@steunpad/domain/staff/stand-ins.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context, type StaffCaller } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { forgetRoster, type KnownAbsence, rosterOf } from './roster.store.ts';

export interface AbsenceInput {
  readonly idempotencyKey: string;
  /** `null` for the person who records it. */
  readonly person: string | null;
  readonly standIn: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Records that somebody is away: of oneself, or of a colleague who cannot do it. */
export function recordAbsence(
  context: Context,
  { idempotencyKey: key, person, standIn: standInId, from, until }: AbsenceInput,
) {
  const staffMemberId = person ?? (context.caller as StaffCaller).staffId;
  const input = { staffMemberId, standInId, from, until };
  const id = uuid();
  const record = { operation: 'recordAbsence', key, input, answer: { id } };
  return once(
    context,
    record,
    async (): Promise<AbsenceDaysWrong | NotFound | StandInLoop | undefined> => {
      const { db, municipality, caller, now } = context;
      const wrong = checkAbsenceDays(input, dayOf(now));
      if (wrong) return wrong;
      // Two that are recorded at once could make a loop together: one after the other.
      await db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `absences ${municipality.code}`,
      ]);
      forgetRoster(context);
      const { colleagues, absences } = await rosterOf(context);
      const worksHere = (id: string) => colleagues.some((colleague) => colleague.id === id);
      if (!worksHere(staffMemberId) || (standInId && !worksHere(standInId))) return new NotFound();
      if (makesLoop(input, absences)) return new StandInLoop();
      await db.staffAbsence.create({
        data: {
          ...{ municipalityId: municipality.code, id, staffMemberId, standInId },
          ...{ fromDay: toColumn(from), untilDay: toColumn(until) },
          ...{ recordedBy: actorOf(caller, 'COORDINATOR'), recordedAt: now },
        },
      });
      forgetRoster(context);
      return undefined;
    },
  );
}

/** Takes an absence back: from now on their promises are their own again. */
export function endAbsence(
  context: Context,
  { idempotencyKey: key, absenceId }: { idempotencyKey: string; absenceId: string },
) {
  const { db, municipality, now } = context;
  const answer = { absenceId };
  return once(context, { operation: 'endAbsence', key, input: answer, answer }, async () => {
    const { count } = await db.staffAbsence.updateMany({
      where: { municipalityId: municipality.code, id: absenceId, endedAt: null },
      data: { endedAt: now },
    });
    forgetRoster(context);
    return count > 0 ? undefined : new NotFound();
  });
}

/** The absence that was recorded, as `absences` shows it. */
export const absenceById = async (context: Context, id: string): Promise<KnownAbsence | null> =>
  (await rosterOf(context)).absences.find((absence) => absence.id === id) ?? null;

/** How long it can be seen that somebody was away. */
const KEPT_DAYS = 30;

/** Deletes absences that are long over: nobody has to know them any more. */
export const forgetAbsences = (database: Database, code: string, now: Date): Promise<unknown> =>
  asSystem(database, code, now, ({ db, municipality }) =>
    db.staffAbsence.deleteMany({
      where: {
        municipalityId: municipality.code,
        untilDay: { lt: toColumn(addDays(dayOf(now), -KEPT_DAYS)) },
      },
    }),
  );
