import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asCommand } from '@steunpad/api/command.ts';
import { checked } from '@steunpad/api/input.ts';
import { registryCheck } from '@steunpad/api/modules/notices/record-registry-check.mutation.ts';
import {
  recordRegistryCheck,
  registryChecksDue,
} from '@steunpad/api/modules/notices/registry-check.store.ts';
import { InputInvalid } from '@steunpad/api/refusals.ts';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

/** `registry due` and `registry import`: asking the registry before letters are printed, without a BSN in here. */
export function registry(program: Command, terminal: Terminal): void {
  const noun = program.command('registry').description('what the registry says of survivors');

  noun
    .command('due')
    .description('whom to look up before letters are printed, by the event ids of your own system')
    .addOption(municipalityOption())
    .action(async ({ municipality }: { municipality: string }) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const due = await asCommand(database, municipality, new Date(), registryChecksDue);
      const lines = due.map(({ eventSource, eventId, pathwayId }) =>
        [eventSource, eventId, pathwayId].join(';'),
      );
      terminal.result(['event_source;event_id;pathway_id', ...lines].join('\n'), due);
    });

  noun
    .command('import')
    .description(
      'take the answers: pathway_id;result (LIVES_HERE, DIED, MOVED);street;postcode;town;disclosure_restricted',
    )
    .argument('<file>', 'the file')
    .addOption(municipalityOption())
    .action(async (file: string, { municipality }: { municipality: string }) => {
      const rows = parse(await readFile(resolve(terminal.io.cwd, file), 'utf8'), {
        bom: true,
        columns: true,
        delimiter: ';',
        skip_empty_lines: true,
        trim: true,
        relax_column_count: true,
      }) as Record<string, string>[];
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      let taken = 0;
      for (const [i, row] of rows.entries()) {
        const outcome = await asCommand(database, municipality, new Date(), async (context) => {
          const told = checked(registryCheck, inputOf(row));
          return told instanceof InputInvalid
            ? told
            : recordRegistryCheck(context, row['pathway_id'] ?? '', told);
        }).catch((error: Error) => error);
        if (outcome instanceof Error) {
          terminal.io.err(`line ${i + 2}: ${reasonOf(outcome)}\n`);
          terminal.fail();
        } else taken += 1;
      }
      terminal.result(`${taken} taken, ${rows.length - taken} failed`, {
        taken,
        failed: rows.length - taken,
      });
    });
}

const inputOf = (row: Record<string, string>) => ({
  idempotencyKey: crypto.randomUUID(),
  result: row['result'],
  address: row['street']
    ? { street: row['street'], postcode: row['postcode'] ?? '', town: row['town'] ?? '' }
    : null,
  disclosureRestricted: row['disclosure_restricted']
    ? ['1', 'true', 'ja'].includes(row['disclosure_restricted'].toLowerCase())
    : null,
});

/** Never what was in the row: it may hold an address. */
const reasonOf = (error: Error) =>
  error instanceof InputInvalid
    ? error.fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ')
    : 'code' in error && typeof error.code === 'string' && /^[A-Z_]+$/.test(error.code)
      ? error.message
      : 'pathway_id is not known here.';
