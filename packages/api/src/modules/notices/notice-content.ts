import { formatPartialDate, type PartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import { postalAddress } from '@steunpad/domain/notices/registry-address.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';
import type { DeathNoticeInput, SurvivorInput } from './death-notice.input.ts';

/** What names the message or how it came, and is no part of what it says. */
const ENVELOPE: readonly string[] = [
  'idempotencyKey',
  'source',
  'eventSource',
  'eventId',
  'correction',
];

/**
 * A keyed hash of what a message says, so that the same again is known and other content is not taken for it. What is
 * left out equals what is empty, an equal date equals it however it was written, and the order of a list says nothing.
 */
export function contentHash(
  { municipality }: Pick<Context, 'municipality'>,
  input: DeathNoticeInput,
): Buffer<ArrayBuffer> {
  const said = without(ENVELOPE, { ...input, survivor: input.survivor && saidOf(input.survivor) });
  return pseudonym(municipality, 'notice', JSON.stringify(plain(said)));
}

/** What may be told in two ways, and stands in the one way that is kept. */
const TOLD_TWICE: readonly string[] = [
  'street',
  'town',
  'investigationCodes',
  'addressUnderInvestigation',
  'partnerUnderInvestigation',
];

const saidOf = (survivor: SurvivorInput) => ({
  ...without(TOLD_TWICE, survivor),
  residence: postalAddress(survivor.residence),
  lettersAddress: survivor.lettersAddress && postalAddress(survivor.lettersAddress),
});

const without = (names: readonly string[], record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));

function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === false || value === '') return undefined;
  if (typeof value === 'string') return value.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return listOf(value);
  if (typeof value !== 'object') return value;
  if ('precision' in value) return formatPartialDate(value as PartialDate) || undefined;
  const entries = Object.entries(value)
    .map(([name, part]) => [name, plain(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function listOf(values: readonly unknown[]): unknown {
  const parts = new Set(values.map((part) => JSON.stringify(plain(part))));
  return parts.size > 0 ? [...parts].sort() : undefined;
}
