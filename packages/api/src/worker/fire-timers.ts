import type { Database } from '@steunpad/database';
import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import type { TimerKind } from '@steunpad/domain/pathway/pathway.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { expireProposal } from '../modules/matching/expire-proposal.store.ts';
import {
  callWishes,
  hasCard,
  isReachable,
  mayHandOver,
  unreachedFacts,
} from '../modules/pathway/pathway.facts.ts';
import { changePathway } from '../modules/pathway/pathway.store.ts';
import type { PathwayWithPartner } from '../modules/pathway/pathway-with-partner.ts';
import type { Context } from '../operation/context.ts';
import type { Log } from '../operation/log.ts';
import { asSystem } from '../operation/run-command.ts';
import { fromColumn, toColumn } from '../rows/date-columns.ts';
import { closeTimer, holdTimer, moveTimer } from './timer.store.ts';

/**
 * Fires the timers of a municipality that are due, each in a transaction of its own: one that fails stays for
 * the next round and holds up no other. Returns how many fired.
 */
export async function fireTimers(
  database: Database,
  municipality: string,
  now: Date,
  log: Log,
): Promise<number> {
  const due = await asSystem(database, municipality, now, ({ db }) =>
    db.timer.findMany({
      where: {
        municipalityId: municipality,
        firedAt: null,
        cancelledAt: null,
        dueOn: { lte: toColumn(dayOf(now)) },
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  );
  let fired = 0;
  for (const { id } of due) {
    try {
      if (await asSystem(database, municipality, now, (context) => fire(context, id))) fired += 1;
    } catch (error) {
      log.unexpected(error);
    }
  }
  return fired;
}

/** Fires one timer, unless another worker did or its reason has gone meanwhile. */
async function fire(context: Context, id: string): Promise<boolean> {
  const timer = await holdTimer(context, id);
  if (!timer) return false;
  if (timer.kind === 'PROPOSAL') {
    const stillCounts = await expireProposal(context, timer.pathwayId);
    if (stillCounts) {
      await moveTimer(context, id, addDays(stillCounts, 1));
      return false;
    }
  }
  // Marked first: the step itself cancels what still waits.
  await closeTimer(context, id);
  const dueOn = fromColumn(timer.dueOn);
  const refused = await changePathway(
    context,
    { pathwayId: timer.pathwayId, role: 'SYSTEM' },
    (pathway) => eventOf(context, timer.kind, dueOn, pathway),
  );
  if (refused) throw refused;
  return true;
}

async function eventOf(
  context: Context,
  kind: TimerKind,
  dueOn: CivilDate,
  pathway: PathwayWithPartner,
): Promise<PathwayEvent> {
  switch (kind) {
    case 'CALL': {
      const { lateAfterDays } = termsWith(context.municipality.terms);
      return {
        name: 'callDue',
        reachable: isReachable(pathway),
        mayHandOver: await mayHandOver(context, pathway),
        cardSent: await hasCard(context, pathway),
        late: dayOf(context.now) > addDays(dueOn, lateAfterDays),
        wishes: callWishes(context, pathway),
      };
    }
    case 'SILENCE':
      return { name: 'staysSilent', ...unreachedFacts(pathway) };
    case 'SNOOZE':
      return { name: 'snoozeOver' };
    case 'PROPOSAL':
      return { name: 'proposalExpired' };
  }
}
