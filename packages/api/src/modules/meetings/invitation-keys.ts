import { normaliseResidentCode, residentCode } from '@steunpad/domain/input/resident-code.ts';
import {
  type InviteeAddress,
  letterAddressOf,
  mailAddressOf,
} from '@steunpad/domain/meetings/invitations.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

type Whose = Pick<Context, 'municipality'>;
type Key = Buffer<ArrayBuffer>;

/** Keyed hashes of the addresses of an organisation; the mail one is the same as of a registration with that address. */
export function addressKeys(
  { municipality }: Whose,
  address: InviteeAddress,
): { readonly mail: Key | null; readonly letter: Key | null } {
  const keyOf = (text: string | null) =>
    text === null ? null : pseudonym(municipality, 'meeting-address', text);
  const letter = letterAddressOf(address);
  return { mail: keyOf(mailAddressOf(address)), letter: keyOf(letter && `letter ${letter}`) };
}

/** The code with which an organisation says that it wants no more invitations. It follows from the row. */
export const inviteeCode = ({ municipality }: Whose, id: string): string =>
  residentCode(pseudonym(municipality, 'resident-code', `invitee ${id}`));

export const inviteeCodeHash = ({ municipality }: Whose, typed: string): Key =>
  pseudonym(municipality, 'code-check', `invitee\n${normaliseResidentCode(typed) ?? ''}`);

/** Of these addresses, in hexadecimal, those to which no invitation goes any more. */
export async function stoppedAmong(
  { db, municipality }: Context,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$sql<{ key: string }>(
    `SELECT encode(address_key, 'hex') AS key FROM meeting_invitation_stop
     WHERE municipality_id = $1 AND address_key IN (SELECT decode(k, 'hex') FROM unnest($2::text[]) AS k)`,
    [municipality.code, keys],
    'invitations-stopped',
  );
  return new Set(rows.map(({ key }) => key));
}

export const hexKeys = (context: Whose, address: InviteeAddress): string[] =>
  Object.values(addressKeys(context, address)).flatMap((key) => (key ? [key.toString('hex')] : []));
