import type { Meeting, MeetingRegistration } from '@steunpad/database/generated/prisma/client.ts';
import type { BlockDocument } from '@steunpad/documents/blocks.ts';
import { textOf } from '@steunpad/documents/blocks.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import type { MeetingPapers } from '@steunpad/documents/meetings/render-papers.ts';
import { printPapers, printReport } from '@steunpad/documents/print-room.ts';
import { stateOf } from '@steunpad/domain/meetings/meeting.ts';
import {
  MeetingPaperNotPossible,
  namesOnCertificates,
  noCertificates,
} from '@steunpad/domain/meetings/papers.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import type { TooManyRequests } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { beginToPrint, type Printing } from '../correspondence/print-document.ts';
import { NotPrintable, senderRow } from '../correspondence/print-one.ts';
import { attendanceList } from './attendance-list.ts';
import { badges, certificates, type Holder } from './badges-and-certificates.ts';
import { numbersOf } from './meeting-numbers.store.ts';
import { about } from './paper-texts.ts';
import { runSheet } from './run-sheet.ts';

export type MeetingPaper = 'ATTENDANCE_LIST' | 'BADGES' | 'RUN_SHEET' | 'CERTIFICATES';

type Printed = Printing | TooManyRequests | NotPrintable | MeetingPaperNotPossible;

/** Makes one of the papers of a meeting, of what is known of it now. */
export async function printPaper(
  context: Context,
  meeting: Meeting,
  kind: MeetingPaper,
): Promise<Printed> {
  if (kind === 'CERTIFICATES') return printCertificates(context, meeting);
  const registrations = await registrationsOf(context, meeting.id);
  const on = about(meeting, await senderRow(context), context.now);
  if (kind === 'BADGES') return papers(context, badges(on, registrations));
  const numbers = await numbersOf(context, meeting.id);
  const make = kind === 'RUN_SHEET' ? runSheet : attendanceList;
  return report(context, make(on, numbers, registrations));
}

/** Certificates for everybody of whom it is known that they came; the others wait until somebody says who did. */
async function printCertificates(context: Context, meeting: Meeting): Promise<Printed> {
  const no = await refusalOf(context, meeting);
  if (no) return no;
  const registrations = await registrationsOf(context, meeting.id);
  const holders = registrations.flatMap((row): Holder[] => {
    const names = namesOnCertificates(row);
    const { organisation } = row;
    return typeof names === 'string' ? [] : names.map((name) => ({ name, organisation }));
  });
  return holders.length === 0
    ? new MeetingPaperNotPossible('NOBODY_CAME')
    : forHolders(context, meeting, holders);
}

/** The certificates of one registration. */
export async function printCertificate(
  context: Context,
  meeting: Meeting,
  registration: MeetingRegistration,
  chosen: readonly string[] = [],
): Promise<Printed> {
  const no = await refusalOf(context, meeting);
  if (no) return no;
  const names = namesOnCertificates(registration, chosen);
  if (typeof names === 'string') return new MeetingPaperNotPossible(names);
  recordAccess(context, 'MeetingRegistration', registration.id);
  const { organisation } = registration;
  return forHolders(
    context,
    meeting,
    names.map((name) => ({ name, organisation })),
    // Each visitor with their own link may ask for as many as a colleague.
    context.caller.door === 'PUBLIC' ? registration.id : callerOf(context),
  );
}

async function refusalOf(context: Context, meeting: Meeting) {
  const { free } = await numbersOf(context, meeting.id);
  const reason = noCertificates(stateOf({ ...meeting, free }, context.now), meeting.certificate);
  return reason && new MeetingPaperNotPossible(reason);
}

async function forHolders(
  context: Context,
  meeting: Meeting,
  holders: readonly Holder[],
  caller = callerOf(context),
) {
  const on = about(meeting, await senderRow(context), context.now);
  const missing = lacking(holders.flatMap(({ name, organisation }) => [name, organisation ?? '']));
  return missing.length > 0
    ? new NotPrintable(missing)
    : papers(context, certificates(on, holders), caller);
}

/** In the order of the line. Who is read is written down: the papers show them. */
async function registrationsOf(
  context: Context,
  meetingId: string,
): Promise<MeetingRegistration[]> {
  const { db, municipality } = context;
  const registrations = await db.meetingRegistration.findMany({
    where: { municipalityId: municipality.code, meetingId },
    orderBy: { line: 'asc' },
  });
  for (const { id } of registrations) recordAccess(context, 'MeetingRegistration', id);
  return registrations;
}

const callerOf = ({ caller }: Context) => actorOf(caller, 'COORDINATOR');

function papers(context: Context, made: MeetingPapers, caller = callerOf(context)) {
  const missing = lacking([made.title, made.author]);
  if (missing.length > 0) return new NotPrintable(missing);
  return beginToPrint(context, caller, () => printPapers(made));
}

function report(context: Context, made: BlockDocument) {
  const missing = lacking([made.title, ...textsOf(made)]);
  if (missing.length > 0) return new NotPrintable(missing);
  return beginToPrint(context, callerOf(context), () => printReport(made));
}

const textsOf = ({ blocks }: BlockDocument): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'TABLE') return block.rows.flat().map(textOf);
    if (block.type === 'LIST') return block.items.map(({ runs }) => textOf(runs));
    return [textOf(block.runs)];
  });
