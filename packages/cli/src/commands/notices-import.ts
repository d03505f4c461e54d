import { basename } from 'node:path';
import { deathNotice } from '@steunpad/api/modules/notices/death-notice.input.ts';
import type { NoticeOutcome } from '@steunpad/api/modules/notices/notice.store.ts';
import {
  columnOf,
  type ReadNotice,
  readNotices,
} from '@steunpad/api/modules/notices/notices-csv.ts';
import { receiveDeathNotice } from '@steunpad/api/modules/notices/receive-death-notice.store.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { InputInvalid } from '@steunpad/api/mutation/refusals.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { importRows } from './import-rows.ts';
import { assertMunicipality, municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

/** How many rows came to what, in the order in which it is told. */
const COUNTED = {
  OPENED: ['opened', 'received and opened'],
  NOBODY_TO_WRITE_TO: ['nobodyToWriteTo', 'received with nobody to write to'],
  ALREADY_KNOWN: ['alreadyKnown', 'already known'],
  CORRECTION_TAKEN: ['corrections', 'taken as a correction'],
  WAITS_FOR_CLERK: ['waiting', 'waiting for a clerk'],
} as const satisfies Record<NoticeOutcome, readonly [key: string, words: string]>;

type Outcome = Awaited<ReturnType<typeof receiveDeathNotice>> | InputInvalid;

/** `notices import`: takes death notices from a CSV file; a wrong row is told and the others go on. */
export function noticesImport(program: Command, terminal: Terminal): void {
  program
    .command('notices')
    .description('death notices')
    .command('import')
    .description(
      'take death notices from a CSV file (columns: docs/operator.md); - reads standard input',
    )
    .argument('<file>', 'the file')
    .addOption(municipalityOption())
    .action(async (file: string, { municipality }: { municipality: string }) => {
      const rows = readNotices(await readGiven(file, terminal));
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const outcomes: NoticeOutcome[] = [];
      const failed = await importRows<ReadNotice>(terminal, rows, {
        columnOf,
        take: async ({ notice }) => {
          const outcome = await asCommand(
            database,
            municipality,
            new Date(),
            async (context): Promise<Outcome> => {
              const right = checked(deathNotice(context.now), notice);
              return right instanceof InputInvalid ? right : receiveDeathNotice(context, right);
            },
          );
          if (outcome instanceof Error) return outcome;
          outcomes.push(outcome.outcome);
          return outcome;
        },
      });
      const counts = Object.entries(COUNTED).map(([outcome, [key, words]]) => {
        const count = outcomes.filter((each) => each === outcome).length;
        return { key, count, words: `${count} ${words}` };
      });
      terminal.result([...counts.map(({ words }) => words), `${failed.length} failed`].join(', '), {
        file: basename(file),
        ...Object.fromEntries(counts.map(({ key, count }) => [key, count])),
        failed,
      });
    });
}
