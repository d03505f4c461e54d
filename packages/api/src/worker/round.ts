import type { Database } from '@steunpad/database';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { asSystem } from '../command.ts';
import type { Log } from '../log.ts';
import { makePrintBatch } from '../modules/correspondence/print-batch.store.ts';
import { sendMail } from '../modules/correspondence/send-mail.store.ts';
import { eraseWhatIsOver } from '../modules/privacy/retention.store.ts';
import { promiseForVolunteers } from '../modules/volunteers/volunteer-promises.store.ts';
import { fireTimers } from './fire-timers.ts';
import type { Mailer } from './mailer.ts';

export interface Worker {
  readonly database: Database;
  readonly log: Log;
  /** The clock. A test sets it. */
  readonly now: () => Date;
  /** `null` when no mail server is set: mails wait. */
  readonly mailer: Mailer | null;
}

/** What one round did, in numbers. */
export interface Round {
  timers: number;
  /** Promises for volunteers that were opened because time went by. */
  promises: number;
  letters: number;
  mails: number;
  erased: number;
}

/**
 * Does everything that is due: timers, what volunteers need, today's print batch, mails, and erasing what is over. It may run as often and
 * in as many processes as one likes: each thing is held while it is done, and done once.
 */
export async function goRound({ database, log, now, mailer }: Worker): Promise<Round> {
  const round: Round = { timers: 0, promises: 0, letters: 0, mails: 0, erased: 0 };
  for (const code of await database.municipalities()) {
    // One municipality's trouble is not another's.
    await attempt(log, async () => {
      round.timers += await fireTimers(database, code, now(), log);
      round.promises += await promiseForVolunteers(database, code, now(), log);
      round.letters += await print(database, code, now());
      for (const { count } of await eraseWhatIsOver(database, code, now())) round.erased += count;
    });
  }
  if (mailer) {
    round.mails = await database.workOff('mail', ({ municipality, id }) =>
      asSystem(database, municipality, now(), (context) => sendMail(context, id, mailer)),
    );
  }
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

async function attempt(log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.unexpected(error);
  }
}

const EVERY_MS = 60_000;

/** Goes round every minute until it is stopped; stopping waits for the round that runs. */
export function startWorker(worker: Worker, everyMs = EVERY_MS): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    running = attempt(worker.log, async () => void (await goRound(worker))).then(() => {
      if (!stopped) timer = setTimeout(next, everyMs);
    });
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
