import {
  type Adoption,
  adoptions,
  removeAdoption,
  saveAdoption,
} from '@steunpad/api/modules/programme/adoptions.store.ts';
import { adoptionInput, adoptionKey } from '@steunpad/api/modules/programme/programme.input.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { day, municipalityCode, municipalityOption } from './options.ts';
import { change, list } from './programme-options.ts';

interface Given {
  readonly municipality: string;
  readonly since?: string;
  readonly with?: readonly string[];
}

const PHASES = ['INTERESTED', 'PREPARING', 'PILOT', 'FINISHING', 'REGULAR', 'STOPPED'];

/** `adoption set`, `remove` and `list`: how far other municipalities are, as this one knows it. */
export function adoption(program: Command, terminal: Terminal): void {
  const noun = program.command('adoption').description('how far other municipalities are');

  noun
    .command('set')
    .description('say since when another municipality is how far; earlier steps stay')
    .argument('<code>', 'its gemeentecode', municipalityCode)
    .addOption(municipalityOption())
    .addOption(new Option('--phase <phase>', 'how far').choices(PHASES).makeOptionMandatory())
    .requiredOption('--since <date>', 'since when', day)
    .option('--with <names>', 'the organisations, with commas between them', list, [])
    .option('--name <name>', 'its name, where the list does not know the code')
    .action(async (code: string, { municipality, with: withWhom, ...given }: Given) => {
      const made = { schema: adoptionInput, save: saveAdoption };
      await change(terminal, municipality, 'saveAdoption', made, { code, withWhom, ...given });
      terminal.result(code, { municipality, code });
    });

  noun
    .command('remove')
    .description('say nothing of another municipality any more, or not this step')
    .argument('<code>', 'its gemeentecode', municipalityCode)
    .addOption(municipalityOption())
    .option('--since <date>', 'of which step', day)
    .action(async (code: string, { municipality, since }: Given) => {
      const made = { schema: () => adoptionKey, save: removeAdoption };
      await change(terminal, municipality, 'removeAdoption', made, { code, since });
      terminal.result(code, { municipality, code });
    });

  noun
    .command('list')
    .description('how far which municipality is')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Given) => {
      const all = await asCommand(await terminal.database(), municipality, new Date(), adoptions);
      const line = ({ code, name, phase, since, withWhom }: Adoption) =>
        `${code}  ${name}  ${phase}  ${since}  ${withWhom.join(', ')}`.trimEnd();
      terminal.result(all.map(line).join('\n'), all);
    });
}
