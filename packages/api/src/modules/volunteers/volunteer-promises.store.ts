import type { Database } from '@steunpad/database';
import { addDays, type CivilDate, dayOf, latest } from '@steunpad/domain/calendar/civil-date.ts';
import { CERTIFICATE_REMINDER_DAYS } from '@steunpad/domain/volunteers/conduct-certificate.ts';
import { SUPERVISION_POLICY } from '@steunpad/domain/volunteers/supervision.ts';
import {
  type VolunteerPromiseKind,
  volunteerPromises,
} from '@steunpad/domain/volunteers/volunteer-promises.ts';
import type { Context } from '../../operation/context.ts';
import type { Log } from '../../operation/log.ts';
import { asSystem } from '../../operation/run-command.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';

/** What was promised for a volunteer was done. */
export async function keepPromises(
  { db, municipality, now }: Context,
  volunteerId: string,
  kinds: readonly VolunteerPromiseKind[],
): Promise<void> {
  await db.task.updateMany({
    where: {
      municipalityId: municipality.code,
      volunteerId,
      kind: { in: [...kinds] },
      doneAt: null,
    },
    data: { doneAt: now },
  });
}

/**
 * Who may need something today: everybody for whom the domain then decides, and few others. `$2` is the day until
 * which certificates are looked at, `$3` and `$4` the days before which peer supervision and talk are long ago.
 */
const PERHAPS = `
  SELECT v.id FROM volunteer v
  WHERE v.municipality_id = $1 AND v.status IN ('READY', 'ACTIVE', 'PAUSED') AND (
    EXISTS (
      SELECT FROM conduct_certificate c WHERE c.municipality_id = $1 AND c.volunteer_id = v.id AND c.valid_until <= $2::date
        AND NOT EXISTS (SELECT FROM conduct_certificate n WHERE n.municipality_id = $1 AND n.volunteer_id = v.id AND n.id > c.id)
        AND NOT EXISTS (SELECT FROM task t WHERE t.municipality_id = $1 AND t.volunteer_id = v.id
          AND t.kind = 'RENEW_CERTIFICATE' AND (t.due_on = c.valid_until OR t.done_at IS NULL)))
    OR (v.status = 'ACTIVE'
      AND NOT EXISTS (SELECT FROM supervision_record s WHERE s.municipality_id = $1 AND s.volunteer_id = v.id
        AND s.kind = 'PEER_SESSION' AND s.on > $3::date)
      AND coalesce(v.active_since, v.since::date) <= $3::date
      AND NOT EXISTS (SELECT FROM task t WHERE t.municipality_id = $1 AND t.volunteer_id = v.id
        AND t.kind = 'PEER_SUPERVISION' AND t.done_at IS NULL))
    OR (NOT EXISTS (SELECT FROM task t WHERE t.municipality_id = $1 AND t.volunteer_id = v.id
        AND t.kind = 'SUPERVISION_TALK' AND t.done_at IS NULL)
      AND ((coalesce(v.active_since, v.since::date) <= $4::date
          AND NOT EXISTS (SELECT FROM supervision_record s WHERE s.municipality_id = $1 AND s.volunteer_id = v.id
            AND s.kind = 'TALK' AND s.on > $4::date))
        OR EXISTS (SELECT FROM "match" m WHERE m.municipality_id = $1 AND m.volunteer_id = v.id AND m.ended_on IS NOT NULL
          AND NOT EXISTS (SELECT FROM supervision_record s WHERE s.municipality_id = $1 AND s.volunteer_id = v.id
            AND s.kind = 'TALK' AND s.on >= m.ended_on))))
  )
  ORDER BY v.id`;

/**
 * Opens what a coordinator has to do for volunteers because time went by, each once and for each volunteer in a
 * transaction of its own: one that fails holds up no other. Returns how many.
 */
export async function promiseForVolunteers(
  database: Database,
  municipality: string,
  now: Date,
  log: Log,
): Promise<number> {
  const today = dayOf(now);
  const { peerSupervisionWeeks, supervisionTalkWeeks } = SUPERVISION_POLICY;
  const perhaps = await asSystem(database, municipality, now, ({ db }) =>
    db.$sql<{ id: string }>(PERHAPS, [
      municipality,
      addDays(today, CERTIFICATE_REMINDER_DAYS),
      addDays(today, -7 * peerSupervisionWeeks),
      addDays(today, -7 * supervisionTalkWeeks),
    ]),
  );
  let opened = 0;
  for (const { id } of perhaps) {
    try {
      opened += await asSystem(database, municipality, now, (context) => promiseFor(context, id));
    } catch (error) {
      log.unexpected(error);
    }
  }
  return opened;
}

async function promiseFor(context: Context, volunteerId: string): Promise<number> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  // Two workers at once: the second waits and then finds the task of the first.
  await lockRow(context, 'volunteer', volunteerId);
  const volunteer = await db.volunteer.findUniqueOrThrow({
    where: rowKey(municipality, volunteerId),
    include: {
      certificates: { orderBy: { id: 'desc' }, take: 1 },
      supervision: { orderBy: { on: 'desc' } },
      matches: { where: { endedOn: { not: null } }, orderBy: { endedOn: 'desc' }, take: 1 },
      tasks: true,
    },
  });
  const last = (kind: 'TALK' | 'PEER_SESSION') => {
    const on = volunteer.supervision.find((record) => record.kind === kind)?.on;
    return on ? fromColumn(on) : null;
  };
  const endedOn = volunteer.matches[0]?.endedOn;
  const lastTalkOn = last('TALK');
  const facts = {
    status: volunteer.status,
    activeSince: volunteer.activeSince ? fromColumn(volunteer.activeSince) : dayOf(volunteer.since),
    lastPeerSupervisionOn: last('PEER_SESSION'),
    lastTalkOn,
    endedMatchOn: endedOn ? sinceTalk(fromColumn(endedOn), lastTalkOn) : null,
    certificateValidUntil: volunteer.certificates[0]?.validUntil
      ? fromColumn(volunteer.certificates[0].validUntil)
      : null,
  };
  const promises = volunteerPromises(facts, dayOf(now)).filter(
    ({ kind, due }) =>
      !volunteer.tasks.some(
        (task) => task.kind === kind && (task.doneAt === null || fromColumn(task.dueOn) === due),
      ),
  );
  await db.task.createMany({
    data: promises.map(({ kind, due }) => ({
      municipalityId,
      volunteerId,
      kind,
      dueOn: toColumn(due),
      openedAt: now,
    })),
  });
  return promises.length;
}

/** A match that ended is talked about once. */
const sinceTalk = (endedOn: CivilDate, talkOn: CivilDate | null): CivilDate | null =>
  talkOn && latest(talkOn, endedOn) === talkOn ? null : endedOn;
