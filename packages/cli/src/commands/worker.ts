import { goRound } from '@steunpad/api/worker/round.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { workerOn } from '../worker.ts';

/** `worker run`: one round of everything that is due, for who would rather have cron do it, or looks what it does. */
export function worker(
  program: Command,
  terminal: Terminal,
  config: Pick<Config, 'smtp' | 'logLevel'>,
): void {
  program
    .command('worker')
    .description('timers, print batches, mails and retention')
    .command('run')
    .description('do once what is due now; the server does it every minute by itself')
    .action(async () => {
      const { timers, letters, mails, erased } = await goRound(
        workerOn(config, await terminal.database()),
      );
      terminal.result(`${timers} timers, ${letters} letters, ${mails} mails, ${erased} erased`, {
        timers,
        letters,
        mails,
        erased,
      });
    });
}
