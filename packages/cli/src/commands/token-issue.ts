import { UnknownMunicipality } from '@steunpad/api/command.ts';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { isScope, SCOPES, type Scope } from '@steunpad/api/scopes.ts';
import type { Database } from '@steunpad/database';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly scope: readonly Scope[];
  readonly expires: Date;
  readonly label?: string;
}

/** `token issue`: prints a token for a partner system, and nothing else. */
export function tokenIssue(program: Command, terminal: Terminal): void {
  program
    .command('token')
    .description('keys of partner systems')
    .command('issue')
    .description('make a token and print it, once')
    .addOption(municipalityOption())
    .requiredOption(
      '--scope <scope>',
      `what it may do; repeat for more: ${Object.keys(SCOPES).join(', ')}`,
      scopes,
    )
    .option(
      '--expires <duration>',
      'how long it is valid, as P30D, P12M, P1Y or PT8H',
      expiry,
      expiry('P1Y'),
    )
    .option('--label <text>', 'whose it is, for your own list')
    .action(async ({ municipality, scope, expires, label }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const token = await issueToken(database, {
        municipality,
        scopes: [...new Set(scope)],
        expiresAt: expires,
        label,
      });
      terminal.result(token, {
        token,
        municipality,
        scopes: scope,
        expiresAt: expires.toISOString(),
      });
    });
}

async function assertMunicipality(database: Database, code: string): Promise<void> {
  const known = await database.asTenant(
    { municipality: code },
    'read',
    async (_db, opened) => opened.municipality,
  );
  if (!known) throw new UnknownMunicipality(code);
}

function scopes(text: string, earlier: readonly Scope[] = []): Scope[] {
  if (!isScope(text))
    throw new InvalidArgumentError(`Scopes are ${Object.keys(SCOPES).join(', ')}.`);
  return [...earlier, text];
}

/** A moment from now, by an ISO 8601 duration of years, months, weeks, days and hours. */
function expiry(text: string): Date {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/.exec(text);
  const [years, months, weeks, days, hours] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moment = new Date();
  moment.setUTCFullYear(
    moment.getUTCFullYear() + (years ?? 0),
    moment.getUTCMonth() + (months ?? 0),
  );
  moment.setUTCDate(moment.getUTCDate() + (weeks ?? 0) * 7 + (days ?? 0));
  moment.setUTCHours(moment.getUTCHours() + (hours ?? 0));
  if (!match || moment <= new Date() || Number.isNaN(moment.getTime())) {
    throw new InvalidArgumentError('A duration is written as P30D, P12M, P1Y or PT8H.');
  }
  return moment;
}
