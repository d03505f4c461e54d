import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { LeftOut } from '@steunpad/api/modules/correspondence/left-out.store.ts';
import { makePrintBatch } from '@steunpad/api/modules/correspondence/print-batch.store.ts';
import { batchToPrint } from '@steunpad/api/modules/correspondence/render-batch.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { addressList } from '@steunpad/documents/address-list.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly includeLate?: boolean;
  readonly out: string;
}

/** `letters print`: makes the batch of today, and writes it with its address list. */
export function letters(program: Command, terminal: Terminal): void {
  program
    .command('letters')
    .description('what goes to the printer')
    .command('print')
    .description('make the batch of today, or take it again: a PDF and an address list')
    .addOption(municipalityOption())
    .option('--include-late', 'also offers whose day was more than a week ago')
    .requiredOption('--out <folder>', 'where the files go')
    .action(async ({ municipality, includeLate = false, out }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const printed = await asCommand(database, municipality, new Date(), async (context) => {
        const made = await makePrintBatch(context, 'CLERK', { includeLate });
        if (made instanceof Error) throw made;
        return { ...made, toPrint: made.batch && (await batchToPrint(context, made.batch.id)) };
      });
      const { batch, leftOut, invitationsLeftOut, toPrint } = printed;
      for (const each of leftOut) terminal.io.err(`left out: ${toldOf(each)}\n`);
      for (const { eventSource, eventId, needs } of invitationsLeftOut)
        terminal.io.err(`left out: invitation ${eventSource} ${eventId}: ${needs.join(', ')}\n`);
      const unaddressed = leftOut.filter(({ needs }) => needs.includes('addressUsable')).length;
      if (unaddressed > 0)
        terminal.io.err(
          `${unaddressed} left out for lack of an address: look for CHECK_NOTICE on the work list, and tell the address with registry import.\n`,
        );
      if (!batch || !toPrint) {
        terminal.result('nothing to print', { count: 0, leftOut, invitationsLeftOut });
        return;
      }
      const folder = resolve(terminal.io.cwd, out);
      await mkdir(folder, { recursive: true });
      const name = `${municipality}-${batch.day.toISOString().slice(0, 10)}`;
      await writeFile(join(folder, `${name}.pdf`), (await toPrint.printed).pdf);
      await writeFile(join(folder, `${name}.csv`), addressList(toPrint.documents));
      const { count, pages, checksum } = batch;
      terminal.result(`${name}.pdf  ${count} letters  ${pages} pages  sha256 ${checksum}`, {
        name,
        count,
        pages,
        checksum,
        leftOut,
        invitationsLeftOut,
      });
    });
}

/** Whom it is about by the ids of the municipality's own system, never by name. */
const toldOf = ({ eventSource, eventId, pathwayId, needs }: LeftOut) =>
  `${[eventSource, eventId, `pathway ${pathwayId}`].filter(Boolean).join(' ')}: ${needs.join(', ')}`;
