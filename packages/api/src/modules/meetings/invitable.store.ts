import type { MeetingInvitee } from '@steunpad/database/generated/prisma/client.ts';
import type { Context } from '../../operation/context.ts';
import { hexKeys, stoppedAmong } from './invitation-keys.ts';

/**
 * Those to whom something about this meeting still goes: not who registered, whose mail or letter came back, or of whom
 * somebody said that nothing is to come any more. As many statements for a thousand as for one.
 */
export async function invitableAmong<Row extends { readonly meetingInvitee: MeetingInvitee }>(
  context: Context,
  meetingId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const keysOf = ({ meetingInvitee }: Row) => hexKeys(context, meetingInvitee);
  const keys = rows.flatMap(keysOf);
  const stopped = await stoppedAmong(context, keys);
  const registered = await registeredAmong(context, meetingId, keys);
  return rows.filter((row) => {
    const { returnedAt, organisation } = row.meetingInvitee;
    // After its term nothing is left to send to.
    const isThere = !returnedAt && organisation !== '';
    return isThere && !keysOf(row).some((key) => stopped.has(key) || registered.has(key));
  });
}

/** Of these addresses, in hexadecimal, those with which somebody registered. */
export async function registeredAmong(
  { db, municipality }: Context,
  meetingId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$sql<{ key: string }>(
    `SELECT encode(address_key, 'hex') AS key FROM meeting_registration
     WHERE municipality_id = $1 AND meeting_id = $3 AND status <> 'CANCELLED'
       AND address_key IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) AS k)`,
    [municipality.code, keys, meetingId],
    'registered-invitees',
  );
  return new Set(rows.map(({ key }) => key));
}
