import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  addressesOf,
  type LetterBatch,
  lettersOf,
  NoLetters,
  printInvitationLetters,
} from '@steunpad/api/modules/meetings/invitation-letters.store.ts';
import { type Invited, inviteToMeeting } from '@steunpad/api/modules/meetings/invite.store.ts';
import {
  type InviteeInput,
  invitee,
  MOST_AT_ONCE,
} from '@steunpad/api/modules/meetings/invitee.input.ts';
import { remindInvitees } from '@steunpad/api/modules/meetings/remind-invitees.store.ts';
import { stopInvitations } from '@steunpad/api/modules/meetings/stop-invitations.store.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { InputInvalid } from '@steunpad/api/mutation/refusals.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { renderLetters } from '@steunpad/documents/render-letters.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { LeftOutReason } from '@steunpad/domain/meetings/invitations.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../config.ts';
import { columnOf, type ReadInvitee, readInvitees } from '../invitees-csv.ts';
import type { Terminal } from '../terminal.ts';
import { importRows } from './import-rows.ts';
import { tellResults } from './meeting-results.ts';
import { assertMunicipality, hostAddress, mailAddress, municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

interface Of {
  readonly municipality: string;
  readonly meeting: string;
}

/** `meeting`: which there are, and invitations to them. */
export function meeting(
  program: Command,
  terminal: Terminal,
  { publicUrl }: Partial<Pick<Config, 'publicUrl'>>,
): void {
  const group = program.command('meeting').description('meetings, and invitations to them');
  const ofMeeting = (name: string, description: string) =>
    group
      .command(name)
      .description(description)
      .addOption(municipalityOption())
      .requiredOption('--meeting <id>', 'as meeting list tells it', meetingId);
  group
    .command('list')
    .description('the meetings that are still to come, with their ids')
    .addOption(municipalityOption())
    .option('--past', 'those that are over instead, the last one first')
    .action(({ municipality, past = false }: Of & { past?: boolean }) =>
      list(terminal, municipality, past),
    );
  ofMeeting('results', 'who registered and came, and what they thought of it').action(
    ({ municipality, meeting: id }: Of) =>
      inMunicipality(terminal, municipality, (context) => tellResults(terminal, context, id)),
  );
  ofMeeting(
    'invite',
    'invite the organisations of an address list (columns such as organisatie, contactpersoon, e-mail, straat, huisnummer, postcode, plaats; - reads standard input)',
  )
    .requiredOption('--file <file>', 'the list')
    .option('--dry-run', 'only tell who would be invited, and save nothing')
    .action((options: Of & { file: string; dryRun?: boolean }) => invite(terminal, options));
  ofMeeting('remind', 'remind everybody who was invited a week ago or longer, once').action(
    (options: Of) => remind(terminal, options),
  );
  ofMeeting('letters', 'print the invitations and reminders that wait on paper')
    .requiredOption('--out <folder>', 'where the PDF and the address list go')
    .option(
      '--pages <url>',
      'where the pages of the municipality are; STEUNPAD_PUBLIC_URL where it is left out',
      hostAddress,
    )
    .action((options: Of & { out: string; pages?: string }) =>
      letters(terminal, { ...options, pages: options.pages ?? publicUrl ?? null }),
    );
  group
    .command('stop')
    .description('send no more invitations to an address, for good')
    .addOption(municipalityOption())
    .requiredOption('--email <address>', 'whose wish it is', mailAddress)
    .action(({ municipality, email }: Of & { email: string }) =>
      inMunicipality(terminal, municipality, async (context) => {
        await stopInvitations(context, { email, street: null, postcode: null });
        terminal.result('No more invitations go to this address.', { stopped: true });
      }),
    );
}

async function inMunicipality<Answer>(
  terminal: Terminal,
  municipality: string,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer> {
  const database = await terminal.database();
  await assertMunicipality(database, municipality);
  return asCommand(database, municipality, new Date(), work);
}

const list = (terminal: Terminal, municipality: string, past: boolean) =>
  inMunicipality(terminal, municipality, async ({ db, now }) => {
    const meetings = await db.meeting.findMany({
      where: { municipalityId: municipality, endsAt: past ? { lte: now } : { gt: now } },
      orderBy: { startsAt: past ? 'desc' : 'asc' },
      select: { id: true, title: true, status: true, startsAt: true },
    });
    const lines = meetings.map(
      ({ id, title, status, startsAt }) => `${id}  ${dayOf(startsAt)}  ${status}  ${title}`,
    );
    terminal.result(lines.join('\n') || (past ? 'No meeting is over.' : 'No meeting is to come.'), {
      meetings,
    });
  });

async function invite(
  terminal: Terminal,
  { municipality, meeting: id, file, dryRun = false }: Of & { file: string; dryRun?: boolean },
): Promise<void> {
  const rows = readInvitees(await readGiven(file, terminal));
  const good: { readonly line: number; readonly row: InviteeInput }[] = [];
  const failed = await importRows<ReadInvitee>(terminal, rows, {
    columnOf,
    take: async ({ line, invitee: given }) => {
      const row = checked(invitee, { ...given, organisation: given.organisation ?? '' });
      if (row instanceof InputInvalid) return row;
      good.push({ line, row });
      return null;
    },
  });
  const told = { mails: 0, letters: 0, leftOut: [] as { line: number; reason: LeftOutReason }[] };
  for (let at = 0; at < good.length; at += MOST_AT_ONCE) {
    const part = good.slice(at, at + MOST_AT_ONCE);
    const invited = await inMunicipality(terminal, municipality, (context) =>
      inviteToMeeting(context, crypto.randomUUID(), {
        meetingId: id,
        list: part.map(({ row }) => row),
        dryRun,
      }),
    );
    if (!('leftOut' in invited)) throw invited;
    add(told, invited, part);
  }
  for (const { line, reason } of told.leftOut)
    terminal.io.err(`line ${line}: ${LEFT_OUT[reason]}\n`);
  const { mails, letters: onPaper, leftOut } = told;
  terminal.result(
    [
      `${mails} by mail, ${onPaper} on paper, ${leftOut.length} left out, ${failed.length} that could not be read`,
      ...(dryRun ? ['Nothing was saved.'] : []),
    ].join('\n'),
    { mails, letters: onPaper, leftOut, failed, dryRun },
  );
}

function add(
  told: { mails: number; letters: number; leftOut: { line: number; reason: LeftOutReason }[] },
  { mails, letters: onPaper, leftOut }: Invited,
  part: readonly { readonly line: number }[],
): void {
  told.mails += mails;
  told.letters += onPaper;
  told.leftOut.push(...leftOut.map(({ row, reason }) => ({ line: part[row]!.line, reason })));
}

/** Each reason in words; never the address itself. */
const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  TWICE_IN_LIST: 'the same address stands on the list before.',
  NO_MORE: 'wants no more invitations.',
  CAME_BACK: 'what was sent to this address came back.',
  INVITED_BEFORE: 'was invited before.',
  REGISTERED: 'registered already.',
  NOT_PRINTABLE: 'has a name or address that cannot be printed.',
};

async function remind(terminal: Terminal, { municipality, meeting: id }: Of): Promise<void> {
  const reminded = await inMunicipality(terminal, municipality, (context) =>
    remindInvitees(context, crypto.randomUUID(), id),
  );
  if (!('mails' in reminded)) throw reminded;
  const { mails, letters: onPaper } = reminded;
  terminal.result(`${mails} by mail, ${onPaper} on paper`, { mails, letters: onPaper });
}

async function letters(
  terminal: Terminal,
  { municipality, meeting: id, out, pages }: Of & { out: string; pages: string | null },
): Promise<void> {
  if (!pages) throw new Error('Say with --pages where the pages of the municipality are.');
  const now = new Date();
  const made = await inMunicipality(terminal, municipality, async (context) => {
    const printed = await printInvitationLetters(context, crypto.randomUUID(), {
      meetingId: id,
      pages,
    });
    if (printed instanceof NoLetters) return null;
    if (!('batch' in printed)) throw printed;
    return { batch: printed, documents: await lettersOf(context, printed as LetterBatch) };
  });
  if (!made) return terminal.result('nothing to print', { letters: 0 });
  const folder = resolve(terminal.io.cwd, out);
  await mkdir(folder, { recursive: true });
  const name = `${municipality}-invitations-${made.batch.batch}`;
  const { pdf, pages: sheets } = await renderLetters(made.documents, { createdAt: now });
  await writeFile(join(folder, `${name}.pdf`), pdf);
  await writeFile(join(folder, `${name}.csv`), addressesOf(made.documents));
  const count = made.batch.letters;
  terminal.result(`${name}.pdf  ${count} letters  ${sheets} pages`, { name, letters: count });
}

function meetingId(text: string): string {
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text))
    throw new InvalidArgumentError('It is no id as meeting list tells it.');
  return text.toLowerCase();
}
