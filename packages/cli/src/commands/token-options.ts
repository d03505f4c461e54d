import { isTokenScope, type Scope, TOKEN_SCOPES } from '@steunpad/api/operation/scopes.ts';
import { InvalidArgumentError, Option } from 'commander';

/** What a token or a client may do. */
export const scopeOption = (): Option =>
  new Option('--scope <scope>', `what it may do; repeat for more: ${TOKEN_SCOPES.join(', ')}`)
    .makeOptionMandatory()
    .argParser(scopes);

/** A moment from now, with what is usual. */
export const durationOption = (name: string, description: string, usual: string): Option =>
  new Option(`--${name} <duration>`, description).default(expiry(usual), usual).argParser(expiry);

/** Until when it is valid, and when it was used last. */
export const standing = (of: {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}): string =>
  [
    of.revokedAt ? 'revoked' : `until ${of.expiresAt.toISOString().slice(0, 10)}`,
    `last used: ${of.lastUsedAt?.toISOString().slice(0, 13).concat('h') ?? 'never'}`,
  ].join('  ');

function scopes(text: string, earlier: readonly Scope[] = []): Scope[] {
  if (!isTokenScope(text)) throw new InvalidArgumentError(`Scopes are ${TOKEN_SCOPES.join(', ')}.`);
  return [...earlier, text];
}

/** A moment from now, by an ISO 8601 duration of years, months, weeks, days and hours. */
function expiry(text: string): Date {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?$/.exec(text);
  const [years, months, weeks, days, hours] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moment = new Date();
  moment.setUTCFullYear(
    moment.getUTCFullYear() + (years ?? 0),
    moment.getUTCMonth() + (months ?? 0),
  );
  moment.setUTCDate(moment.getUTCDate() + (weeks ?? 0) * 7 + (days ?? 0));
  moment.setUTCHours(moment.getUTCHours() + (hours ?? 0));
  if (!match || moment <= new Date() || Number.isNaN(moment.getTime())) {
    throw new InvalidArgumentError('A duration is written as P30D, P12M, P1Y or PT8H.');
  }
  return moment;
}
