import { readiness } from '@steunpad/api/modules/organisations/readiness.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { mayReachOut, volunteersMayVisit } from '@steunpad/domain/organisations/readiness.ts';
import { mendOf, type ReadinessCode } from '@steunpad/domain/organisations/readiness-mends.ts';
import { say } from '@steunpad/texts/say.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { municipalityCode } from './options.ts';

/** `municipality check`: what a municipality still misses before real letters go out and volunteers visit. Exit 1 when something blocks. */
export function municipalityCheck(
  noun: Command,
  terminal: Terminal,
  { smtp, provider }: Pick<Config, 'smtp'> & Partial<Pick<Config, 'provider'>>,
): void {
  noun
    .command('check')
    .description('what is missing before real outreach')
    .argument('<code>', 'gemeentecode, for example GM0160', municipalityCode)
    .action(async (code: string) => {
      const database = await terminal.database();
      const findings = await asCommand(database, code, new Date(), (context) =>
        readiness({ ...context, mailSet: smtp !== null, issuer: provider?.issuer }),
      );
      const lines = findings.map(({ code: found, severity, details }) => {
        const which = details.length > 0 ? ` (${details.join(', ')})` : '';
        return `${severity.padEnd(9)}${found.padEnd(28)}${say('nl', `readiness.${found}`)}${which}\n         ${mendOf(found, code)}`;
      });
      const [letters, volunteers] = [mayReachOut(findings), volunteersMayVisit(findings)];
      const verdicts = [
        letters
          ? `${code} may reach out to real people.`
          : `${code} may not reach out to real people yet.`,
        ...(volunteers ? [] : [`${code} may not let volunteers visit yet.`]),
      ];
      terminal.result([...lines, ...verdicts].join('\n'), {
        mayReachOut: letters,
        volunteersMayVisit: volunteers,
        findings: findings.map((each) => ({
          ...each,
          sentence: inBoth(each.code),
          mend: mendOf(each.code, code),
        })),
      });
      if (!letters || !volunteers) terminal.fail();
    });
}

const inBoth = (code: ReadinessCode) => ({
  nl: say('nl', `readiness.${code}`),
  en: say('en', `readiness.${code}`),
});
