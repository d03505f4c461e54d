import { normaliseEmail } from '../input/email.ts';
import { normalisePostcode } from '../input/postcode.ts';

/** Where an invitation goes: by mail where an address is known, on paper otherwise. */
export interface InviteeAddress {
  readonly email: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
}

export type InvitationChannel = 'MAIL' | 'LETTER';

export const channelOf = ({ email }: InviteeAddress): InvitationChannel =>
  email ? 'MAIL' : 'LETTER';

/** A mail address however it is written. */
export const mailAddressOf = ({ email }: Pick<InviteeAddress, 'email'>): string | null =>
  (email && normaliseEmail(email)?.toLowerCase()) || null;

/**
 * An address on paper however it is written: a postcode and a number are one front door in the Netherlands, whether it says
 * "Kerkstraat 12 A" or "Kerkstr. 12a".
 */
export function letterAddressOf({
  street,
  postcode,
}: Pick<InviteeAddress, 'street' | 'postcode'>): string | null {
  const code = postcode && normalisePostcode(postcode);
  if (!street || !code) return null;
  const [number] = /\d.*$/.exec(street) ?? [street];
  return `${code} ${number.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
}

export const LEFT_OUT = [
  'TWICE_IN_LIST',
  'NO_MORE',
  'CAME_BACK',
  'INVITED_BEFORE',
  'REGISTERED',
  'NOT_PRINTABLE',
] as const;

/** Why somebody on a list is not invited. */
export type LeftOutReason = (typeof LEFT_OUT)[number];

/** What is known of a row of a list. */
export interface InviteeFacts {
  /** The address to which it would go, as a key by which the same one is known again. */
  readonly key: string;
  /** Its other addresses, the same. */
  readonly others: readonly string[];
  readonly printable: boolean;
}

/** What is known of addresses, each by its key. */
export interface KnownAddresses {
  readonly stopped: ReadonlySet<string>;
  readonly cameBack: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
  readonly registered: ReadonlySet<string>;
}

/**
 * For each row of a list why it is left out, or `null` when it is invited. A wish of somebody goes before everything, and holds
 * for each of their addresses. Two people of one school are two mail addresses, and both are asked.
 */
export function decideInvitations(
  rows: readonly InviteeFacts[],
  known: KnownAddresses,
): (LeftOutReason | null)[] {
  const seen = new Set<string>();
  return rows.map(({ key, others, printable }) => {
    const isTwice = seen.has(key);
    seen.add(key);
    if ([key, ...others].some((each) => known.stopped.has(each))) return 'NO_MORE';
    if (isTwice) return 'TWICE_IN_LIST';
    if (known.cameBack.has(key)) return 'CAME_BACK';
    if (known.registered.has(key)) return 'REGISTERED';
    if (known.invited.has(key)) return 'INVITED_BEFORE';
    return printable ? null : 'NOT_PRINTABLE';
  });
}

/** So many days after an invitation it may be reminded of, once. */
export const REMIND_AFTER_DAYS = 7;
