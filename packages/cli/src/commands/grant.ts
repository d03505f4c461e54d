import { randomUUID } from 'node:crypto';
import {
  approveGrant,
  grantAtCommand,
  listGrants,
  revokeGrant,
} from '@steunpad/api/modules/staff/grants.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { isStaffRole, STAFF_ROLES, type StaffRole } from '@steunpad/domain/staff/roles.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { day, municipalityOption, shownId } from './options.ts';

interface Options {
  readonly municipality: string;
  readonly user: string;
  readonly role: StaffRole;
  readonly organisation?: string;
  readonly until?: CivilDate;
}

/** `grant add`, `approve`, `revoke` and `list`: what somebody may, agreed on by two. */
export function grant(program: Command, terminal: Terminal): void {
  const noun = program.command('grant').description('roles of people, agreed on by two');

  noun
    .command('add')
    .description('propose a role; the first administrator of a municipality has it at once')
    .addOption(municipalityOption())
    .requiredOption('--user <id>', 'who gets it, as user list shows it', shownId)
    .requiredOption('--role <role>', `one of ${STAFF_ROLES.join(', ')}`, role)
    .option('--organisation <name>', 'for whom they work, when not the municipality itself')
    .option('--until <day>', 'the first day on which it is over; a year from now', day)
    .action(async ({ municipality, user, role, organisation, until }: Options) => {
      const proposal = { personId: user, role, organisation, until };
      const done = await inMunicipality(municipality, (context) =>
        grantAtCommand(context, proposal),
      );
      const state = done.approved ? 'granted' : 'proposed: an administrator approves it';
      terminal.result(`${done.id} ${state}`, { ...done, municipality, user, role });
    });

  const step = (name: string, description: string, take: typeof approveGrant) =>
    noun
      .command(name)
      .description(description)
      .argument('<id>', 'as grant list shows it', shownId)
      .addOption(municipalityOption())
      .action(async (grantId: string, { municipality }: Options) => {
        await inMunicipality(municipality, (context) =>
          take(context, { idempotencyKey: randomUUID(), grantId }),
        );
        terminal.result(`${grantId} ${name}d`, { id: grantId, municipality });
      });
  step('approve', 'agree as the second with what an administrator proposed', approveGrant);
  step('revoke', 'take a role away, from the next request on', revokeGrant as typeof approveGrant);

  noun
    .command('list')
    .description('what was granted, proposed and revoked, the newest first')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const grants = await inMunicipality(municipality, listGrants);
      const lines = grants.map((each) => {
        const { id, role, staffMember, revokedAt, approvedAt, until, reviewDue } = each;
        const holds = approvedAt ? `until ${dayIn(until)}, review ${dayIn(reviewDue)}` : 'proposed';
        return `${id}  ${role}  ${staffMember.name}  ${revokedAt ? 'revoked' : holds}`;
      });
      terminal.result(lines.join('\n'), grants);
    });

  /** Throws a refusal, so that it is told as what went wrong. */
  async function inMunicipality<T>(
    code: string,
    work: Parameters<typeof asCommand<T>>[3],
  ): Promise<Exclude<T, Error>> {
    const database = await terminal.database();
    const result = await asCommand(database, code, new Date(), work);
    if (result instanceof Error) throw result;
    return result as Exclude<T, Error>;
  }
}

const dayIn = (column: Date | null) => column?.toISOString().slice(0, 10) ?? '–';

function role(text: string): StaffRole {
  if (!isStaffRole(text)) throw new InvalidArgumentError(`Roles are ${STAFF_ROLES.join(', ')}.`);
  return text;
}
