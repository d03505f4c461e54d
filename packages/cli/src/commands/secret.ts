import { newSecret } from '@steunpad/database/keys/secret.ts';
import type { Command } from 'commander';
import type { Around } from '../command-files.ts';
import type { Terminal } from '../terminal.ts';

/** `secret`: what opens the keys of the municipalities, and is kept apart from the database. */
export function secret(
  program: Command,
  terminal: Terminal,
  { openEmpty }: Pick<Around, 'openEmpty'>,
): void {
  const noun = program
    .command('secret')
    .description('what opens the keys of the municipalities, and is kept apart from the database');

  noun
    .command('new')
    .description('print a new one, for STEUNPAD_SECRET or the file of STEUNPAD_SECRET_FILE')
    .action(() => {
      const made = newSecret();
      terminal.result(made, { secret: made });
    });

  noun
    .command('rotate')
    .description('seal the keys of all municipalities anew under the first of the secrets given')
    .action(async () => {
      const sealed = await (await terminal.database()).keys.rotate();
      terminal.result(
        sealed.length > 0
          ? `${sealed.join(', ')} sealed anew: only the first secret is needed now`
          : 'all keys are under the first secret already: only that one is needed',
        { sealed },
      );
    });

  noun
    .command('replace-lost')
    .description('give new keys to municipalities whose own do not open any more')
    .requiredOption(
      '--every-code-stops-working',
      'to say that you know it: no code, letter or half-filled form of before opens again, and nobody who was reported or objected before is recognised by their BSN',
    )
    .action(async () => {
      if (!openEmpty) throw new Error('Stop the running Steunpad first.');
      const replaced = await (await openEmpty()).keys.replaceLost();
      terminal.result(
        replaced.length > 0
          ? `${replaced.join(', ')} with a new key (docs/operator/secret.md tells what to do now)`
          : 'nothing was lost: every key opens',
        { replaced },
      );
    });
}
