import { setRetentionTerm } from '@steunpad/api/modules/organisations/retention-term.store.ts';
import { retentionTerm } from '@steunpad/api/modules/organisations/set-retention-term.input.ts';
import { eraseWhatIsOver } from '@steunpad/api/modules/privacy/retention.store.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { retentionRules, withTerm } from '@steunpad/domain/privacy/retention.ts';
import { RETENTION_RULES } from '@steunpad/domain/privacy/retention-rules.ts';
import { Argument, type Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { changeSetting } from './change-setting.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

/** `retention show`, `set` and `run`: how long what is kept, and destroying what is over. */
export function retention(program: Command, terminal: Terminal): void {
  const noun = program.command('retention').description('how long what is kept');

  noun
    .command('show')
    .description('each rule with its term, and what it is based on')
    .addOption(municipalityOption())
    .action(async ({ municipality }: { municipality: string }) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const chosen = await database.asTenant({ municipality }, 'read', async (_, opened) => {
        return opened.municipality?.retention ?? {};
      });
      const rules = retentionRules(chosen);
      if (rules instanceof Refusal) throw rules;
      const lines = rules.map(
        ({ key, term, basis }) => `${key.padEnd(24)}${term.padEnd(6)}${basis}`,
      );
      terminal.result(lines.join('\n'), rules);
    });

  noun
    .command('set')
    .description('choose a term, within what its rule allows')
    .addArgument(new Argument('<rule>', 'as retention show lists it').choices(KEYS))
    .argument('<duration>', 'as P6W, P6M or P2Y')
    .addOption(municipalityOption())
    .action(async (key: string, term: string, { municipality }: { municipality: string }) => {
      const rule = withTerm(RETENTION_RULES.find((each) => each.key === key)!, term);
      if (rule instanceof Refusal) throw rule;
      const change = { schema: retentionTerm, save: setRetentionTerm };
      await changeSetting(terminal, municipality, change, { rule: key, term });
      terminal.result(`${key} ${term}`, { rule: key, duration: term });
    });

  noun
    .command('run')
    .description('destroy what is over, and write down how much by which rule')
    .addOption(municipalityOption())
    .option('--dry-run', 'only tell what would be destroyed')
    .action(
      async ({ municipality, dryRun = false }: { municipality: string; dryRun?: boolean }) => {
        const database = await terminal.database();
        await assertMunicipality(database, municipality);
        const destroyed = await eraseWhatIsOver(database, municipality, new Date(), { dryRun });
        const lines = destroyed.map(
          ({ rule, what, count }) => `${String(count).padStart(5)}  ${what.padEnd(24)}${rule}`,
        );
        const nothing = dryRun ? 'nothing would be destroyed' : 'nothing was over';
        terminal.result(lines.join('\n') || nothing, { dryRun, destroyed });
      },
    );
}

const KEYS = RETENTION_RULES.map(({ key }) => key);
