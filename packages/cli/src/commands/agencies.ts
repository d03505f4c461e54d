import { agencyEntries, checkAgency } from '@steunpad/api/modules/agencies/agencies.store.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { shippedAgencies } from '@steunpad/documents/shipped-agencies.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityOption } from './options.ts';

interface In {
  readonly municipality: string;
}

/** `agencies list`, `check` and `hide`: what letters and the overview say of agencies, compared by a person. */
export function agencies(program: Command, terminal: Terminal): void {
  const noun = program
    .command('agencies')
    .description('whom a death is reported to, as letters and the overview tell it');
  const within = async <T>({ municipality }: In, work: (context: Context) => Promise<T>) =>
    asCommand(await terminal.database(), municipality, new Date(), work);

  noun
    .command('list')
    .description('each entry, when it was checked, where to compare it, and what it says')
    .addOption(municipalityOption())
    .action(async (options: In) => {
      const entries = await within(options, agencyEntries);
      const lines = entries.map(({ key, checkedOn, hidden, url, texts: { nl } }) => {
        const state = hidden ? 'not shown' : `checked ${checkedOn ?? 'never'}`;
        const says = [nl.purpose, nl.whatTheyDo, nl.whatYouDo].filter(Boolean).join(' ');
        return `${key}  ${state}  ${url ?? ''}\n    ${nl.agency}: ${says}`;
      });
      terminal.result(lines.join('\n'), entries);
    });

  const mark = (verb: string, description: string, hidden: boolean, done: string) =>
    noun
      .command(verb)
      .description(description)
      .argument('[keys...]', 'as agencies list tells them')
      .option('--all', 'every entry that is shown')
      .addOption(municipalityOption())
      .action(async (keys: string[], { all, ...options }: In & { readonly all?: boolean }) => {
        if (Boolean(all) === keys.length > 0) throw new Error('Give keys, or --all.');
        const unknown = keys.filter((key) => !shippedAgencies().some((each) => each.key === key));
        if (unknown.length > 0) throw new Error(`There is no agency ${unknown.join(', ')}.`);
        const marked = await within(options, async (context) => {
          const shown = (await agencyEntries(context)).filter((entry) => !entry.hidden);
          const chosen = all ? shown.map(({ key }) => key) : keys;
          for (const key of chosen)
            await checkAgency(context, {
              idempotencyKey: crypto.randomUUID(),
              key,
              hidden,
              texts: null,
            });
          return chosen;
        });
        terminal.result(`${marked.length} ${done}`, { keys: marked });
      });

  mark(
    'check',
    'a person compared these with what the agencies say: they hold today',
    false,
    'checked',
  );
  mark('hide', 'leave these out, since they do not hold here', true, 'left out');
}
