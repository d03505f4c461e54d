import {
  issueToken,
  listTokens,
  revokeToken,
  rotateToken,
} from '@steunpad/api/modules/organisations/access-token.store.ts';
import { isTokenScope, type Scope, TOKEN_SCOPES } from '@steunpad/api/operation/scopes.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly scope: readonly Scope[];
  readonly expires: Date;
  readonly overlap: Date;
  readonly label?: string;
}

/** `token issue`, `token list`, `token rotate` and `token revoke`: the keys of partner systems. */
export function token(program: Command, terminal: Terminal): void {
  const noun = program.command('token').description('keys of partner systems');

  noun
    .command('issue')
    .description('make a token and print it, once')
    .addOption(municipalityOption())
    .requiredOption(
      '--scope <scope>',
      `what it may do; repeat for more: ${TOKEN_SCOPES.join(', ')}`,
      scopes,
    )
    .addOption(
      new Option('--expires <duration>', 'how long it is valid, as P30D, P12M, P1Y or PT8H')
        .default(expiry('P1Y'), 'P1Y')
        .argParser(expiry),
    )
    .option('--label <text>', 'whose it is, for your own list')
    .action(async ({ municipality, scope, expires, label }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const scopes = [...new Set(scope)];
      const token = await issueToken(database, { municipality, scopes, expiresAt: expires, label });
      terminal.result(token, { token, municipality, scopes, expiresAt: expires.toISOString() });
    });

  noun
    .command('list')
    .description('the tokens of a municipality, without the tokens themselves')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const tokens = await listTokens(database, municipality);
      const lines = tokens.map(({ id, prefix, scopes, expiresAt, revokedAt, lastUsedAt, label }) =>
        [
          id,
          prefix ? `${prefix}…` : '–',
          revokedAt ? 'revoked' : `until ${expiresAt.toISOString().slice(0, 10)}`,
          `last used: ${lastUsedAt?.toISOString().slice(0, 13).concat('h') ?? 'never'}`,
          scopes.join(' '),
          label ?? '',
        ]
          .join('  ')
          .trimEnd(),
      );
      terminal.result(lines.join('\n'), tokens);
    });

  noun
    .command('rotate')
    .description('make a token that may the same; the old one ends after the overlap')
    .argument('<id>', 'the old one, as token list shows it', tokenId)
    .addOption(municipalityOption())
    .addOption(
      new Option('--overlap <duration>', 'how long both are valid, as P7D or PT8H')
        .default(expiry('P7D'), 'P7D')
        .argParser(expiry),
    )
    .addOption(
      new Option('--expires <duration>', 'how long the new one is valid')
        .default(expiry('P1Y'), 'P1Y')
        .argParser(expiry),
    )
    .action(async (id: string, { municipality, overlap, expires }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const rotation = { municipality, id, overlapUntil: overlap, expiresAt: expires };
      const token = await rotateToken(database, { ...rotation, now: new Date() });
      if (!token) throw new Error(`${municipality} has no token ${id} that is still valid.`);
      terminal.result(token, { token, municipality, replaces: id, until: overlap.toISOString() });
    });

  noun
    .command('revoke')
    .description('let a token open nothing any more, from this minute')
    .argument('<id>', 'as token list shows it', tokenId)
    .addOption(municipalityOption())
    .action(async (id: string, { municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      if (!(await revokeToken(database, municipality, id))) {
        throw new Error(`${municipality} has no token ${id} that is still valid.`);
      }
      terminal.result(`${id} revoked`, { id, municipality });
    });
}

function scopes(text: string, earlier: readonly Scope[] = []): Scope[] {
  if (!isTokenScope(text)) throw new InvalidArgumentError(`Scopes are ${TOKEN_SCOPES.join(', ')}.`);
  return [...earlier, text];
}

function tokenId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) {
    throw new InvalidArgumentError('An id is what token list shows first on a line.');
  }
  return text;
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
