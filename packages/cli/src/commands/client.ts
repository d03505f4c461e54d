import {
  addClient,
  listClients,
  revokeClient,
} from '@steunpad/api/modules/organisations/provider-client.store.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption, shownId } from './options.ts';
import { durationOption, scopeOption, standing } from './token-options.ts';

interface Options {
  readonly municipality: string;
  readonly clientId: string;
  readonly issuer?: string;
  readonly scope: readonly Scope[];
  readonly expires: Date;
  readonly label?: string;
}

/** `client add`, `client list` and `client revoke`: what partner systems may that the municipality's provider knows. */
export function client(
  program: Command,
  terminal: Terminal,
  { clientTokens }: Partial<Pick<Config, 'clientTokens'>>,
): void {
  const noun = program
    .command('client')
    .description('partner systems that show an access token of the municipality’s own provider');

  noun
    .command('add')
    .description('let a client of the provider do something in a municipality')
    .addOption(municipalityOption())
    .requiredOption('--client-id <text>', 'as the provider names it, in client_id')
    .option('--issuer <url>', 'the provider, where STEUNPAD_TOKEN_ISSUERS names several')
    .addOption(scopeOption())
    .addOption(durationOption('expires', 'how long it may, as P30D, P12M, P1Y or PT8H', 'P1Y'))
    .option('--label <text>', 'whose it is, for your own list')
    .action(async ({ municipality, clientId, scope, expires, label, ...given }: Options) => {
      const issuer = issuerOf(given.issuer, clientTokens?.issuers ?? []);
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const scopes = [...new Set(scope)];
      const order = { municipality, scopes, expiresAt: expires, label: label ?? null };
      const id = await addClient(database, { issuer, clientId }, order, new Date());
      if (!id)
        throw new Error(
          `${municipality} has this client already: see client list, and revoke it first.`,
        );
      const added = { id, municipality, issuer, clientId, scopes };
      terminal.result(id, { ...added, expiresAt: expires.toISOString() });
    });

  noun
    .command('list')
    .description('the clients of a municipality, and what they may')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const clients = await listClients(database, municipality);
      const lines = clients.map(({ id, clientId, issuer, scopes, label, ...times }) =>
        [id, clientId, issuer, standing(times), scopes.join(' '), label ?? ''].join('  ').trimEnd(),
      );
      terminal.result(lines.join('\n'), clients);
    });

  noun
    .command('revoke')
    .description('let a client do nothing any more, from this moment, whatever tokens it has')
    .argument('<id>', 'as client list shows it', shownId)
    .addOption(municipalityOption())
    .action(async (id: string, { municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      if (!(await revokeClient(database, municipality, id, new Date()))) {
        throw new Error(`${municipality} has no client ${id} that is not revoked.`);
      }
      terminal.result(`${id} revoked`, { id, municipality });
    });
}

function issuerOf(given: string | undefined, known: readonly string[]): string {
  if (given !== undefined) {
    if (known.includes(given)) return given;
    throw new Error(
      'STEUNPAD_TOKEN_ISSUERS does not name this provider, so that no token of it is taken.',
    );
  }
  const [only, another] = known;
  if (only && !another) return only;
  throw new Error('Set STEUNPAD_TOKEN_AUDIENCE and STEUNPAD_TOKEN_ISSUERS, or give --issuer.');
}
