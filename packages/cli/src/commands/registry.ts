import {
  cohortChecksDue,
  recordCohortCheck,
} from '@steunpad/api/modules/cohorts/cohort-check.store.ts';
import { liftSecrecy } from '@steunpad/api/modules/notices/lift-secrecy.store.ts';
import { registryCheck } from '@steunpad/api/modules/notices/record-registry-check.input.ts';
import {
  isSecrecyDoubted,
  recordRegistryCheck,
  registryChecksDue,
} from '@steunpad/api/modules/notices/registry-check.store.ts';
import {
  columnOf,
  isPathwayId,
  type RegistryAnswer,
  readRegistry,
} from '@steunpad/api/modules/notices/registry-csv.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { InputInvalid, NotFound } from '@steunpad/api/mutation/refusals.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { importRows } from './import-rows.ts';
import { assertMunicipality, municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

interface Options {
  readonly municipality: string;
}

/** `registry due`, `import` and `lift-secrecy`: asking the registry before letters are printed, without a BSN in here. */
export function registry(program: Command, terminal: Terminal): void {
  const noun = program.command('registry').description('what the registry says of survivors');

  noun
    .command('due')
    .description('whom to look up before letters are printed, by the event ids of your own system')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const due = await asCommand(database, municipality, new Date(), async (context) => [
        ...(await registryChecksDue(context)),
        // Of somebody of a cohort it is the id of their invitation: `registry import` takes either.
        ...(await cohortChecksDue(context)).map(({ memberId, ...event }) => ({
          ...event,
          pathwayId: memberId,
        })),
      ]);
      const lines = due.map(({ eventSource, eventId, pathwayId }) =>
        [eventSource, eventId, pathwayId].join(';'),
      );
      terminal.result(['event_source;event_id;pathway_id', ...lines].join('\n'), due);
    });

  noun
    .command('import')
    .description(
      'take the answers from a CSV file (columns: docs/operator.md); - reads standard input',
    )
    .argument('<file>', 'the file')
    .addOption(municipalityOption())
    .action((file: string, options: Options) => takeAnswers(terminal, file, options));

  noun
    .command('lift-secrecy')
    .description('say that secrecy is asked no more; nothing else takes it away')
    .argument('<pathway>', 'pathway_id, as registry due and registry import print it', pathwayId)
    .requiredOption('--reason <text>', 'how that is known; stays in the history')
    .addOption(municipalityOption())
    .action(async (id: string, { municipality, reason }: Options & { reason: string }) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const refused = await asCommand(database, municipality, new Date(), (context) =>
        liftSecrecy(context, id, reason),
      );
      if (refused instanceof InputInvalid) throw new Error(`--reason: ${refused.message}`);
      if (refused instanceof Error) throw refused;
      terminal.result('secrecy lifted', { pathwayId: id });
    });
}

async function takeAnswers(terminal: Terminal, file: string, { municipality }: Options) {
  const rows = readRegistry(await readGiven(file, terminal));
  const database = await terminal.database();
  await assertMunicipality(database, municipality);
  const doubted: { readonly line: number; readonly pathwayId: string }[] = [];
  const failed = await importRows<RegistryAnswer>(terminal, rows, {
    columnOf,
    take: ({ line, pathwayId: id, told, silentOn }) =>
      asCommand(database, municipality, new Date(), async (context) => {
        const right = checked(registryCheck, told);
        if (right instanceof InputInvalid) return right;
        const answer = { ...right, silentOn };
        const refused = await recordRegistryCheck(context, id, answer);
        if (refused instanceof NotFound) {
          const invited = await recordCohortCheck(context, id, answer);
          return invited instanceof NotFound ? 'pathway_id is not known here.' : invited;
        }
        if (right.disclosureRestricted === false && (await isSecrecyDoubted(context, id)))
          doubted.push({ line, pathwayId: id });
        return refused;
      }),
  });
  for (const { line, pathwayId: id } of doubted)
    terminal.io.err(
      `line ${line}: the registry says no secrecy, here it stands and stays. Look which is right; registry lift-secrecy ${id} lifts it.\n`,
    );
  const taken = rows.length - failed.length;
  const told = doubted.length > 0 ? `, ${doubted.length} to look at` : '';
  terminal.result(`${taken} taken, ${failed.length} failed${told}`, {
    taken,
    failed: failed.length,
    failedRows: failed,
    secrecyDoubted: doubted,
  });
}

function pathwayId(text: string): string {
  if (!isPathwayId(text)) throw new InvalidArgumentError('It is an id as registry due prints it.');
  return text;
}
