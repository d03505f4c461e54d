import { UnknownMunicipality } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { type CivilDate, parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { normaliseWebAddress } from '@steunpad/domain/input/web-address.ts';
import { InvalidArgumentError, Option } from 'commander';

/** A gemeentecode as it was typed, or a usage error. */
export function municipalityCode(text: string): string {
  if (!/^GM\d{4}$/.test(text))
    throw new InvalidArgumentError('A code is GM and four digits, for example GM0193.');
  return text;
}

/** `--municipality GM0193`, as most commands have it. */
export const municipalityOption = (): Option =>
  new Option('--municipality <code>', 'gemeentecode, for example GM0193')
    .makeOptionMandatory()
    .argParser(municipalityCode);

/** Rejects when nobody here has this code. */
export async function assertMunicipality(database: Database, code: string): Promise<void> {
  const known = await database.asTenant(
    { municipality: code },
    'read',
    async (_db, opened) => opened.municipality,
  );
  if (!known) throw new UnknownMunicipality(code);
}

/** An id as a list shows it, or a usage error. */
export function shownId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    throw new InvalidArgumentError('An id is what the list shows first on a line.');
  return text;
}

/** A day as it was typed, or a usage error. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new InvalidArgumentError('A date is written as 2026-03-01.');
  return date;
}

/** An address on the web as it was typed, or a usage error. */
export function webAddress(text: string): string {
  const address = normaliseWebAddress(text);
  if (!address) throw new InvalidArgumentError('An address begins with https://.');
  return address;
}

/** An address for mail as it was typed, or a usage error. */
export function mailAddress(text: string): string {
  const address = normaliseEmail(text);
  if (!address) throw new InvalidArgumentError('An address is written as naam@voorbeeld.nl.');
  return address;
}

/** Several, with commas between them; an empty text is none. */
export const mailAddresses = (text: string): string[] => [
  ...new Set(text.split(',').flatMap((one) => (one.trim() ? mailAddress(one) : []))),
];

/** The host of an address, without a path. */
export function hostAddress(text: string): string {
  return new URL(webAddress(text)).origin;
}
