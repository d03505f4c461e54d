import { regularInput, regularStepInput } from '@steunpad/api/modules/programme/regular.input.ts';
import { moveToRegular, previewRegular } from '@steunpad/api/modules/programme/regular.store.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { accepted } from './change-setting.ts';
import { day, municipalityOption } from './options.ts';
import { change, list } from './programme-options.ts';

interface Given {
  readonly municipality: string;
  readonly from: string;
  readonly targetRule?: string;
  readonly minimumAge?: number;
  readonly term: readonly object[];
  readonly templates: readonly string[];
  readonly seen?: string;
}

/** `programme regular`: shows what the step from pilot to regular changes, and takes it once that was seen. */
export function programmeRegular(noun: Command, terminal: Terminal): void {
  noun
    .command('regular')
    .description('what becomes of a pilot that becomes regular; with --seen it is done')
    .addOption(municipalityOption())
    .requiredOption('--from <date>', 'the first day of it, today or earlier', day)
    .option('--target-rule <rule>', 'whom support is offered by itself')
    .option('--minimum-age <years>', 'from which age', Number)
    .option('--term <rule=duration>', 'a term for keeping; may be given more often', term, [])
    .option('--templates <ids>', 'drafts of letters that go into use', list, [])
    .option('--seen <preview>', 'as this command printed it: do what was shown')
    .action(async ({ municipality, seen, from, term: retention, ...given }: Given) => {
      const wish = { ...given, startsOn: from, retention };
      if (seen) {
        const step = { schema: regularStepInput, save: moveToRegular };
        const id = await change(terminal, municipality, 'moveToRegular', step, { ...wish, seen });
        return terminal.result(`${municipality} regular`, { municipality, id });
      }
      const now = new Date();
      const input = accepted(checked(regularInput(now), wish));
      const preview = accepted(
        await asCommand(await terminal.database(), municipality, now, (context) =>
          previewRegular(context, input),
        ),
      );
      const lines = preview.changes.map(
        ({ area, what, before, after }) => `${area}  ${what}: ${before ?? '-'} > ${after ?? '-'}`,
      );
      terminal.result([...lines, `--seen ${preview.seen}`].join('\n'), preview);
    });
}

function term(text: string, earlier: readonly object[]): readonly object[] {
  const [, rule, duration] = /^([A-Z_]+)=(P\w+)$/.exec(text) ?? [];
  if (!rule) throw new InvalidArgumentError('A term is written as DECLINED=P4W.');
  return [...earlier, { rule, term: duration }];
}
