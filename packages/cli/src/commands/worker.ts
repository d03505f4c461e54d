import { goRound } from '@steunpad/api/worker/round.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { workerOn } from '../worker.ts';

/**
 * `worker run`: one round of everything that is due, for operators who would rather use cron or want to see what it
 * does.
 */
export function worker(
  program: Command,
  terminal: Terminal,
  config: Pick<Config, 'smtp' | 'logLevel' | 'publicUrl' | 'webProxy'>,
): void {
  program
    .command('worker')
    .description('timers, print batches, mails and retention')
    .command('run')
    .description('do once what is due now; the server does it every minute by itself')
    .action(async () => {
      const database = await terminal.database();
      const { timers, letters, mails, mailed, erased, links, troubled } = await goRound(
        workerOn(config, database),
      );
      const { failed, unsent } = mailed;
      const waiting = (await database.mail(new Date())).reduce(
        (sum, each) => sum + each.waiting,
        0,
      );
      const told = [
        `${timers} timers, ${letters} letters, ${mails} mails, ${erased} erased`,
        ...(links > 0 ? [`${links} links looked at`] : []),
        ...(failed > 0
          ? [`${failed} mails were not taken by the mail server and are tried again`]
          : []),
        ...(unsent > 0 ? [`${unsent} mails were given up: see the work list`] : []),
        ...(waiting > 0 && !config.smtp
          ? [`${waiting} mails wait: set SMTP_URL and MAIL_FROM to send them`]
          : []),
        ...(troubled > 0
          ? [`in ${troubled} municipalities something went wrong: see the log`]
          : []),
      ];
      terminal.result(told.join('\n'), {
        ...{ timers, letters, mails, erased, links },
        ...{ mailsNotTaken: failed, mailsGivenUp: unsent, mailsWaiting: waiting, troubled },
      });
      if (failed + unsent + troubled > 0) terminal.fail();
    });
}
