import { legalBase as schema } from '@steunpad/api/modules/organisations/set-legal-base.input.ts';
import { setLegalBase } from '@steunpad/api/modules/organisations/set-legal-base.store.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { changeSetting } from './change-setting.ts';
import { day, municipalityOption, webAddress } from './options.ts';

interface Given {
  readonly municipality: string;
  readonly purpose: 'LETTERS' | 'HANDOVER' | 'COHORT';
  readonly name: string;
  readonly article: string;
  readonly date: CivilDate;
  readonly url: string;
}

/** `legal-base set`: on which ground data are used. Without it letters, or calls, stay where they are. */
export function legalBase(program: Command, terminal: Terminal): void {
  program
    .command('legal-base')
    .description('on which ground data are used')
    .command('set')
    .description(
      'set the ground for writing to survivors, for giving their name to the person who calls, or for asking those of years ago',
    )
    .addOption(municipalityOption())
    .addOption(
      new Option('--purpose <purpose>', 'LETTERS and COHORT: art. 3.8 Wet BRP; HANDOVER: art. 3.9')
        .choices(['LETTERS', 'HANDOVER', 'COHORT'])
        .makeOptionMandatory(),
    )
    .requiredOption('--name <text>', 'of the ordinance or decision')
    .requiredOption('--article <text>', 'which article of it')
    .requiredOption('--date <date>', 'of the decision', day)
    .requiredOption('--url <url>', 'where it can be read', webAddress)
    .action(async ({ municipality, purpose, ...base }: Given) => {
      const change = { schema, save: setLegalBase };
      await changeSetting(terminal, municipality, change, { purpose, ...base });
      terminal.result(`${municipality} ${purpose} set`, { municipality, purpose });
    });
}
