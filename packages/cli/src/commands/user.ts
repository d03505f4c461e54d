import { endSessionsOf, listSessions } from '@steunpad/api/modules/staff/session.store.ts';
import { addAtCommand, listStaffMembers } from '@steunpad/api/modules/staff/staff-members.store.ts';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { mailAddress, shownId } from './options.ts';

interface Options {
  readonly subject: string;
  readonly issuer?: string;
  readonly name: string;
  readonly email?: string;
}

/** `user add`, `list`, `sessions` and `sign-out`: who may sign in, and is. What they may then is granted (`grant`). */
export function user(
  program: Command,
  terminal: Terminal,
  { provider }: Partial<Pick<Config, 'provider'>>,
): void {
  const noun = program.command('user').description('people who may sign in');

  noun
    .command('add')
    .description('let somebody sign in, once they have a role')
    .requiredOption('--name <name>', 'name, as colleagues read it')
    .requiredOption('--subject <text>', 'who they are at the provider: its page shows it to them')
    .option('--issuer <url>', 'the provider, when not that of STEUNPAD_OIDC_ISSUER')
    .option('--email <address>', 'e-mail address', mailAddress)
    .action(async ({ name, subject, issuer = provider?.issuer, email = undefined }: Options) => {
      if (!issuer) throw new Error('Set STEUNPAD_OIDC_ISSUER, or give --issuer.');
      const database = await terminal.database();
      const member = { issuer, subject, name, email: email ?? null };
      const id = await addAtCommand(database, member, new Date());
      if (!id) throw new Error('This subject of the provider is known already: see user list.');
      terminal.result(id, { id, issuer, subject, name });
    });

  noun
    .command('list')
    .description('everybody who may sign in to this installation')
    .action(async () => {
      const members = await listStaffMembers(await terminal.database());
      const lines = members.map(({ id, name, subject, lastSignedInAt }) => {
        const last = lastSignedInAt?.toISOString().slice(0, 10) ?? 'never';
        return `${id}  ${name}  ${subject}  last signed in: ${last}`;
      });
      terminal.result(lines.join('\n'), members);
    });

  noun
    .command('sessions')
    .description('who is signed in, in which browsers')
    .action(async () => {
      const sessions = await listSessions(await terminal.database(), new Date());
      const lines = sessions.map(
        ({ id, staffMember, createdAt, lastUsedAt, chosenMunicipality }) => {
          const times = `since ${minute(createdAt)}  used ${minute(lastUsedAt)}`;
          return `${id}  ${staffMember.name}  ${chosenMunicipality ?? '–'}  ${times}`;
        },
      );
      terminal.result(lines.join('\n'), sessions);
    });

  noun
    .command('sign-out')
    .description('end a session, or all of a person: the next request is refused')
    .argument(
      '<id>',
      'of a session as user sessions shows it, or of a person as user list does',
      shownId,
    )
    .action(async (id: string) => {
      const ended = await endSessionsOf(await terminal.database(), id);
      if (ended === 0) throw new Error(`Nobody is signed in as ${id}: see user sessions.`);
      terminal.result(`${ended} signed out`, { id, ended });
    });
}

const minute = (moment: Date) => `${moment.toISOString().slice(0, 16)}Z`;
