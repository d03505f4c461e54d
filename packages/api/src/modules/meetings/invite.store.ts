import { lacking } from '@steunpad/documents/fonts.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import {
  channelOf,
  decideInvitations,
  type InvitationChannel,
  type KnownAddresses,
  type LeftOutReason,
} from '@steunpad/domain/meetings/invitations.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { type IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { type HeldMeeting, holdMeeting, refusedStep } from './held-meeting.store.ts';
import { registeredAmong } from './invitable.store.ts';
import {
  addressKeys,
  hexKeys,
  inviteeCode,
  inviteeCodeHash,
  stoppedAmong,
} from './invitation-keys.ts';
import type { InviteeInput } from './invitee.input.ts';

/** What became of a list. */
export interface Invited {
  readonly meetingId: string;
  /** Mails that were queued, and letters that wait to be printed. */
  readonly mails: number;
  readonly letters: number;
  readonly leftOut: readonly { readonly row: number; readonly reason: LeftOutReason }[];
}

interface Row extends InviteeInput {
  readonly key: string;
  readonly channel: InvitationChannel;
}

/**
 * Invites the organisations of a list to a meeting: mails are queued, letters wait to be printed. Nothing goes twice to one
 * address, and nothing to one of which somebody said that no more is to come. With `dryRun` it only tells.
 */
export async function inviteToMeeting(
  context: Context,
  key: string,
  {
    meetingId,
    list,
    dryRun = false,
  }: { meetingId: string; list: readonly InviteeInput[]; dryRun?: boolean },
): Promise<Invited | Refusal | IdempotencyKeyReused> {
  let answer: Invited | null = null;
  const asked = { operation: 'inviteToMeeting', key, input: { meetingId, list, dryRun } };
  return once(context, { ...asked, answer: () => answer! }, async () => {
    const meeting = await holdToInvite(context, meetingId);
    if ('code' in meeting) return meeting;
    const rows = list.map((row): Row => ({ ...row, ...usedAddress(context, row) }));
    const known = await knownAddresses(context, meetingId, rows);
    const reasons = decideInvitations(
      rows.map((row) => ({
        key: row.key,
        others: hexKeys(context, row).filter((each) => each !== row.key),
        printable: row.channel === 'MAIL' || isPrintable(row),
      })),
      known,
    );
    const invited = rows.filter((_, i) => reasons[i] === null);
    if (!dryRun && invited.length > 0) await invite(context, meeting.id, invited);
    const mails = invited.filter(({ channel }) => channel === 'MAIL').length;
    answer = {
      meetingId,
      mails,
      letters: invited.length - mails,
      leftOut: reasons.flatMap((reason, row) => (reason ? [{ row, reason }] : [])),
    };
    return undefined;
  });
}

/** A meeting that people may be invited to now. Lists of one municipality wait for each other: an address may stand on two. */
export async function holdToInvite(
  context: Context,
  meetingId: string,
): Promise<HeldMeeting | Refusal> {
  await context.db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `invite ${context.municipality.code}`,
  ]);
  const meeting = await holdMeeting(context, meetingId);
  if (!meeting) return new NotFound();
  return refusedStep(context, 'invite', meeting) ?? meeting;
}

function usedAddress(context: Context, row: InviteeInput): Pick<Row, 'key' | 'channel'> {
  const channel = channelOf(row);
  const { mail, letter } = addressKeys(context, row);
  return { channel, key: (channel === 'MAIL' ? mail : letter)!.toString('hex') };
}

const isPrintable = ({ organisation, contact, street, town }: InviteeInput) =>
  lacking([organisation, contact ?? '', street ?? '', town ?? '']).length === 0;

const KNOWN = `SELECT encode(coalesce(i.mail_key, i.letter_key), 'hex') AS key, i.returned_at IS NOT NULL AS "cameBack",
  EXISTS (SELECT FROM meeting_invitation v WHERE v.municipality_id = $1 AND v.invitee_id = i.id AND v.meeting_id = $3) AS invited
FROM meeting_invitee i WHERE i.municipality_id = $1
  AND coalesce(i.mail_key, i.letter_key) IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) AS k)`;

async function knownAddresses(
  context: Context,
  meetingId: string,
  rows: readonly Row[],
): Promise<KnownAddresses> {
  const { db, municipality } = context;
  const keys = rows.map(({ key }) => key);
  const known = await db.$sql<{ key: string; cameBack: boolean; invited: boolean }>(
    KNOWN,
    [municipality.code, keys, meetingId],
    'known-invitees',
  );
  const keysOf = (those: readonly { readonly key: string }[]) =>
    new Set(those.map(({ key }) => key));
  return {
    stopped: await stoppedAmong(
      context,
      rows.flatMap((row) => hexKeys(context, row)),
    ),
    cameBack: keysOf(known.filter(({ cameBack }) => cameBack)),
    invited: keysOf(known.filter(({ invited }) => invited)),
    registered: await registeredAmong(context, meetingId, keys),
  };
}

async function invite(context: Context, meetingId: string, rows: readonly Row[]): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const { language } = await db.meeting.findUniqueOrThrow({
    where: rowKey(municipality, meetingId),
  });
  const ids = await saveInvitees(context, language, rows);
  const invitations = rows.map(({ key, channel, email }) => ({
    ...{ id: uuid(), inviteeId: ids.get(key)!, channel, email },
    invitedAt: channel === 'MAIL' ? now : null,
  }));
  await db.meetingInvitation.createMany({
    data: invitations.map(({ email: _, ...each }) => ({ ...each, municipalityId, meetingId })),
  });
  await queueInvitations(
    context,
    invitations.flatMap(({ id, email }) => (email ? [{ id, email }] : [])),
    { language, reminder: false },
  );
}

/** What a mail that waits knows: nothing of the organisation but which invitation it is. */
export interface InvitationValues {
  readonly invitation: string;
  readonly reminder: boolean;
}

/** Queues a mail for each of these, in the transaction of what it tells about. */
export async function queueInvitations(
  { db, municipality, now }: Context,
  invitations: readonly { readonly id: string; readonly email: string }[],
  { language, reminder }: { readonly language: string; readonly reminder: boolean },
): Promise<void> {
  await db.correspondence.createMany({
    data: invitations.map(({ id, email }) => ({
      municipalityId: municipality.code,
      id: uuid(),
      kind: 'MEETING_INVITATION' as const,
      channel: 'EMAIL' as const,
      language,
      email,
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
      values: { invitation: id, reminder },
    })),
  });
}

/** The rows of these organisations by their keys: who was on a list before keeps its row, with what the new list says. */
async function saveInvitees(
  context: Context,
  language: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> {
  const { db, municipality, now } = context;
  const saved = await db.$sql<{ id: string; key: string }>(
    `WITH given AS (
       SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
         AS g (id, key, channel, organisation, contact, email, street, postcode, town, code_hash)
     ), known AS (
       UPDATE meeting_invitee i SET organisation = g.organisation, contact = g.contact, email = g.email, street = g.street,
         postcode = g.postcode, town = g.town, last_invited_at = $12
       FROM given g WHERE i.municipality_id = $1 AND coalesce(i.mail_key, i.letter_key) = decode(g.key, 'hex')
       RETURNING i.id, g.key
     ), fresh AS (
       INSERT INTO meeting_invitee (municipality_id, id, organisation, contact, email, street, postcode, town, language,
         mail_key, letter_key, code_hash, added_at, last_invited_at)
       SELECT $1, g.id, g.organisation, g.contact, g.email, g.street, g.postcode, g.town, $13::text,
         CASE WHEN g.channel = 'MAIL' THEN decode(g.key, 'hex') END, CASE WHEN g.channel = 'LETTER' THEN decode(g.key, 'hex') END,
         decode(g.code_hash, 'hex'), $12, $12
       FROM given g WHERE g.key NOT IN (SELECT key FROM known) RETURNING id, encode(coalesce(mail_key, letter_key), 'hex') AS key
     ) SELECT id, key FROM known UNION ALL SELECT id, key FROM fresh`,
    [municipality.code, ...columnsOf(context, rows), now.toISOString(), language],
    'save-invitees',
  );
  return new Map(saved.map(({ id, key }) => [key, id]));
}

function columnsOf(
  context: Context,
  rows: readonly Row[],
): readonly (readonly (string | null)[])[] {
  const ids = rows.map(() => uuid());
  const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name]);
  return [
    ids,
    column('key'),
    column('channel'),
    column('organisation'),
    column('contact'),
    column('email'),
    column('street'),
    column('postcode'),
    column('town'),
    ids.map((id) => inviteeCodeHash(context, inviteeCode(context, id)).toString('hex')),
  ];
}
