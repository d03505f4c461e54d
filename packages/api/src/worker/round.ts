import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import '../modules/ports.ts';
import { makePrintBatch } from '../modules/correspondence/print-batch.store.ts';
import { forgetLive } from '../modules/live/presence.store.ts';
import { remindVisitors } from '../modules/meetings/remind.store.ts';
import { eraseWhatIsOver } from '../modules/privacy/retention.store.ts';
import { forgetFormerStaff, forgetSignIns } from '../modules/staff/forget.store.ts';
import { keepReviews } from '../modules/staff/grant-reviews.store.ts';
import { writeDayAfter } from '../modules/surveys/day-after.store.ts';
import { releaseAnswers } from '../modules/surveys/release.store.ts';
import { promiseForVolunteers } from '../modules/volunteers/volunteer-promises.store.ts';
import { forgetAbsences } from '../modules/work/absences.store.ts';
import type { Log } from '../operation/log.ts';
import { asSystem } from '../operation/run-command.ts';
import { checkLinks } from './check-links.ts';
import { fireTimers } from './fire-timers.ts';
import { type Mailed, sendMails } from './send-mails.ts';
import type { Worker } from './worker.ts';

/** What one round did, in numbers. */
export interface Round {
  timers: number;
  /** Promises for volunteers that were opened because time went by. */
  promises: number;
  /** Promises to look at roles again, the same. */
  reviews: number;
  letters: number;
  /** Visitors of meetings who were reminded or thanked. */
  visitors: number;
  erased: number;
  /** Municipalities in which something went wrong; the log has it. */
  troubled: number;
}

/** What a round and the mails that were due came to. */
export interface WholeRound extends Round {
  /** Mails that were sent. */
  readonly mails: number;
  readonly mailed: Mailed;
  /** Links that were looked at. */
  readonly links: number;
}

/**
 * Does everything that is due: timers, what volunteers need, today's print batch, erasing what is over, links and mails. It may
 * run as often and in as many processes as one likes: each thing is held while it is done, and done once.
 */
export async function goRound(worker: Worker): Promise<WholeRound> {
  const round = await doWhatIsDue(worker);
  const links = await checkLinks(worker);
  const mailed = await sendMails(worker);
  return { ...round, links, mails: mailed.sent, mailed };
}

async function doWhatIsDue({ database, log, now }: Worker): Promise<Round> {
  const nothing = { timers: 0, promises: 0, reviews: 0, letters: 0, visitors: 0 };
  const round: Round = { ...nothing, erased: 0, troubled: 0 };
  for (const code of await database.municipalities()) {
    // One municipality's trouble is not another's.
    const isDone = await attempt(log, async () => {
      round.timers += await fireTimers(database, code, now(), log);
      round.promises += await promiseForVolunteers(database, code, now(), log);
      round.reviews += await keepReviews(database, code, now());
      await forgetAbsences(database, code, now());
      await forgetLive(database, code, now());
      await asSystem(database, code, now(), releaseAnswers);
      await asSystem(database, code, now(), writeDayAfter);
      round.letters += await print(database, code, now());
      round.visitors += await remindVisitors(database, code, now());
      for (const { count } of await eraseWhatIsOver(database, code, now())) round.erased += count;
    });
    if (!isDone) round.troubled += 1;
  }
  // What is of no municipality.
  await attempt(log, async () => {
    await forgetSignIns(database, now());
    await database.callerUse.forget();
    round.erased += await forgetFormerStaff(database, now());
  });
  return round;
}

/** Hour of the day in Amsterdam from which on the batch of today is made: until then somebody may still say no. */
const PRINT_FROM_HOUR = 17;

async function print(database: Database, code: string, now: Date): Promise<number> {
  if (isQuietDay(dayOf(now)) || hourOf(now) < PRINT_FROM_HOUR) return 0;
  const printed = await asSystem(database, code, now, (context) =>
    makePrintBatch(context, 'SYSTEM'),
  );
  return printed instanceof Error ? 0 : (printed.batch?.count ?? 0);
}

const hours = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});
const hourOf = (moment: Date) => Number(hours.format(moment));

async function attempt(log: Log, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.unexpected(error);
    return false;
  }
}

/** How often to look, in milliseconds. */
const EVERY = { round: 60_000, mails: 10_000, links: 60_000 };

/** How long a mail that is under way may take once the process is told to stop. */
const LAST_MAIL_MS = 3_000;

/**
 * Goes round every minute, sends mail every ten seconds and looks at links, each on its own, until it is stopped: a mail
 * server or website that hangs holds up no timer. Stopping waits for what runs; what the mail server does not take then waits.
 */
export function startWorker(worker: Worker, every = EVERY): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const lastMail = new AbortController();
  const again = async (pause: number, work: () => Promise<unknown>) => {
    while (!stopping.signal.aborted) {
      await attempt(worker.log, async () => void (await work()));
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const running = Promise.all([
    again(every.round, () => doWhatIsDue(worker)),
    again(every.links, () => checkLinks(worker, stopping.signal)),
    again(every.mails, () =>
      sendMails(worker, { stopping: stopping.signal, now: lastMail.signal }),
    ),
  ]);
  return {
    async stop() {
      stopping.abort();
      const grace = setTimeout(() => lastMail.abort(), LAST_MAIL_MS);
      await running;
      clearTimeout(grace);
    },
  };
}
