import type { RetentionChoices } from '@steunpad/domain/privacy/retention-rules.ts';
import { Argument, type Command } from 'commander';
import type { Config } from '../config.ts';
import { accessibilityStatement, privacyStatement, type Stated } from '../embed/statements.nl.ts';
import type { Terminal } from '../terminal.ts';
import { urlOf } from '../url-of.ts';
import { findMunicipality } from './find-municipality.ts';
import { hostAddress, municipalityCode } from './options.ts';

const STATEMENTS = { privacy: privacyStatement, accessibility: accessibilityStatement } as const;

/** `statement`: what the website of a municipality has to say of the forms, as its own settings have it. */
export function statement(
  program: Command,
  terminal: Terminal,
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
): void {
  program
    .command('statement')
    .description('text for the privacy or accessibility statement of a municipality, in Dutch')
    .addArgument(new Argument('<which>', 'which of them').choices(Object.keys(STATEMENTS)))
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .option('--host <url>', 'where residents reach this server', hostAddress)
    .action(async (which: keyof typeof STATEMENTS, code: string, given: { host?: string }) => {
      const database = await terminal.database();
      const about = await findMunicipality(database, code);
      if (!about.privacyContact) {
        throw new Error(`${code} has no privacy contact yet: municipality set --privacy-contact.`);
      }
      const [grounds, retention] = await database.asTenant(
        { municipality: code },
        'read',
        async (db, opened) => [await db.legalBase.findMany(), opened.municipality?.retention ?? {}],
      );
      const stated: Stated = {
        ...about,
        code,
        privacyContact: about.privacyContact,
        host: given.host ?? config.publicUrl ?? urlOf(config.host, config.port),
        retention: retention as RetentionChoices,
        grounds: Object.fromEntries(grounds.map((ground) => [ground.purpose, ground])),
      };
      const text = STATEMENTS[which](stated);
      terminal.result(text, { municipality: code, text });
    });
}
