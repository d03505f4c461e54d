import { setTimeout as wait } from 'node:timers/promises';
import {
  type Claim,
  claimMail,
  closeMail,
  noteFailure,
  returnMail,
} from '../modules/correspondence/mail-claim.store.ts';
import { writeMail } from '../modules/correspondence/write-mail.store.ts';
import type { Context } from '../operation/context.ts';
import { asSystem } from '../operation/run-command.ts';
import { MailNotTaken } from './smtp-failure.ts';
import type { Worker } from './worker.ts';

/** What came of the mails that were due, in numbers. */
export interface Mailed {
  sent: number;
  /** Not taken now; tried again later. */
  failed: number;
  /** Given up: a person has a task. */
  unsent: number;
}

/** How to have it end early. */
export interface Stop {
  /** Begin no other mail. */
  readonly stopping: AbortSignal;
  /** Break off those that are under way. */
  readonly now: AbortSignal;
}

/** How many are under way at once: one that hangs leaves room for the others. */
const LANES = 4;
/** After as many in a row that tell of the server, the others need not try it too. */
const SERVER_IS_DOWN_AFTER = 3;

/**
 * Sends every mail that is due. Each is claimed, handed over and noted in three steps; while the mail server is spoken
 * to no transaction is open, so that nothing waits for it. Sent twice is only what a server took without saying so, or
 * what it took just before this process was killed.
 */
export async function sendMails(worker: Worker, stop?: Stop): Promise<Mailed> {
  const mailed: Mailed = { sent: 0, failed: 0, unsent: 0 };
  const { mailer } = worker;
  if (!mailer) return mailed;
  const due = (await worker.database.mail(worker.now())).filter((each) => each.due > 0);
  const queue = due.map(({ municipality }) => municipality);
  const run: Run = { worker, mailer, mailed, stop, serverFailures: 0 };
  const lane = async () => {
    // One mail of each municipality in turn: a thousand of one hold up no other.
    for (let code = queue.shift(); code && goesOn(run); code = queue.shift()) {
      if (await sendOne(run, code)) queue.push(code);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return mailed;
}

interface Run {
  readonly worker: Worker;
  readonly mailer: NonNullable<Worker['mailer']>;
  readonly mailed: Mailed;
  readonly stop: Stop | undefined;
  serverFailures: number;
}

const goesOn = ({ stop, serverFailures }: Run) =>
  !stop?.stopping.aborted && serverFailures < SERVER_IS_DOWN_AFTER;

/** Sends the mail of a municipality that is to go first; answers whether there was one. */
async function sendOne(run: Run, code: string): Promise<boolean> {
  const { worker } = run;
  const inTenant: InTenant = (work) => asSystem(worker.database, code, worker.now(), work);
  try {
    const claim = await inTenant(claimMail);
    if (!claim) return false;
    const outcome = await tried(run, inTenant, claim.id);
    if (outcome instanceof Error)
      await inTenant((context) => notSent(run, context, claim, outcome));
    else await closed(() => inTenant((context) => closeMail(context, claim, outcome)));
    if (outcome === 'SENT') run.mailed.sent += 1;
    return true;
  } catch (error) {
    // The database has a bad moment: what was claimed comes free when its lease ends.
    worker.log.unexpected(error);
    return false;
  }
}

type InTenant = <T>(work: (context: Context) => Promise<T>) => Promise<T>;

/** Writes a mail and hands it over: what came of it, or why the server did not take it. */
async function tried(
  { worker, mailer, stop }: Run,
  inTenant: InTenant,
  id: string,
): Promise<'SENT' | 'CANCELLED' | MailNotTaken> {
  try {
    const mail = await inTenant((context) => writeMail(context, id, worker.publicUrl ?? null));
    if (!mail) return 'CANCELLED';
    await mailer(mail, stop?.now);
    return 'SENT';
  } catch (error) {
    if (error instanceof MailNotTaken) return error;
    worker.log.unexpected(error);
    return new MailNotTaken('NOT_WRITTEN', false, 'it could not be written');
  }
}

/** Tries thrice: what was sent and not noted goes out again. */
async function closed(note: () => Promise<void>): Promise<void> {
  for (let left = 2; ; left -= 1) {
    try {
      return await note();
    } catch (error) {
      if (left === 0) throw error;
      await wait(1_000);
    }
  }
}

async function notSent(
  run: Run,
  context: Context,
  claim: Claim,
  { failure, isOfServer }: MailNotTaken,
): Promise<void> {
  const { mailed, stop, worker } = run;
  if (stop?.now.aborted) return returnMail(context, claim);
  run.serverFailures = isOfServer ? run.serverFailures + 1 : 0;
  const isGivenUp = await noteFailure(context, claim, failure);
  if (isGivenUp) mailed.unsent += 1;
  else mailed.failed += 1;
  worker.log.problem(isGivenUp ? 'mail-given-up' : 'mail-not-taken', {
    municipality: context.municipality.code,
    mail: claim.id,
    failure,
    tries: claim.tries,
  });
}
