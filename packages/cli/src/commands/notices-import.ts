import { basename } from 'node:path';
import { asCommand } from '@steunpad/api/command.ts';
import { checked } from '@steunpad/api/input.ts';
import { deathNotice } from '@steunpad/api/modules/notices/death-notice.input.ts';
import { receiveDeathNotice } from '@steunpad/api/modules/notices/receive-death-notice.store.ts';
import { InputInvalid } from '@steunpad/api/refusals.ts';
import type { Command } from 'commander';
import { type NoticeRow, readNotices } from '../notices-csv.ts';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

interface Summary {
  received: number;
  alreadyReceived: number;
  readonly failed: { readonly line: number; readonly reason: string }[];
}

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
      const csv = await readGiven(file, terminal);
      const rows = readNotices(csv);
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const summary: Summary = { received: 0, alreadyReceived: 0, failed: [] };
      for (const row of rows) {
        const failure = await importRow(row, summary, (notice) =>
          asCommand(database, municipality, new Date(), async (context): Promise<Outcome> => {
            const right = checked(deathNotice(context.now), notice);
            return right instanceof InputInvalid ? right : receiveDeathNotice(context, right);
          }),
        );
        if (failure) {
          summary.failed.push({ line: row.line, reason: failure });
          terminal.io.err(`line ${row.line}: ${failure}\n`);
        }
      }
      const { received, alreadyReceived, failed } = summary;
      terminal.result(
        `${received} received, ${alreadyReceived} already known, ${failed.length} failed`,
        {
          file: basename(file),
          ...summary,
        },
      );
      if (failed.length > 0) terminal.fail();
    });
}

type Outcome = Awaited<ReturnType<typeof receiveDeathNotice>> | InputInvalid;

/** Takes one row in a transaction of its own; returns what is wrong with it, without repeating its content. */
async function importRow(
  row: NoticeRow,
  summary: Summary,
  receive: (notice: unknown) => Promise<Outcome>,
): Promise<string | null> {
  if ('problem' in row) return row.problem;
  const outcome = await receive(row.notice);
  if (outcome instanceof InputInvalid) {
    return outcome.fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
  }
  if (outcome instanceof Error) return outcome.message;
  if (outcome.alreadyReceived) summary.alreadyReceived += 1;
  else summary.received += 1;
  return null;
}
