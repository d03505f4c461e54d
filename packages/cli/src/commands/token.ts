import {
  issueToken,
  listTokens,
  revokeToken,
  rotateToken,
} from '@steunpad/api/modules/organisations/access-token.store.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption, shownId } from './options.ts';
import { durationOption, scopeOption, standing } from './token-options.ts';

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
    .addOption(scopeOption())
    .addOption(durationOption('expires', 'how long it is valid, as P30D, P12M, P1Y or PT8H', 'P1Y'))
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
          standing({ expiresAt, revokedAt, lastUsedAt }),
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
    .argument('<id>', 'the old one, as token list shows it', shownId)
    .addOption(municipalityOption())
    .addOption(durationOption('overlap', 'how long both are valid, as P7D or PT8H', 'P7D'))
    .addOption(durationOption('expires', 'how long the new one is valid', 'P1Y'))
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
    .argument('<id>', 'as token list shows it', shownId)
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
