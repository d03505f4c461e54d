import { normaliseResidentCode, residentCode } from '@steunpad/domain/input/resident-code.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

/** Of a volunteer's page. It follows from the moment at which it was given, so that only a hash of it is kept. */
export const volunteerCode = (
  { municipality }: Pick<Context, 'municipality'>,
  volunteerId: string,
  issuedAt: Date,
): string =>
  residentCode(
    pseudonym(municipality, 'resident-code', `volunteer ${volunteerId} ${issuedAt.toISOString()}`),
  );

/** The hash under which a volunteer's code is kept: the code alone finds the row. */
export const volunteerCodeHash = ({ municipality }: Pick<Context, 'municipality'>, typed: string) =>
  pseudonym(municipality, 'code-check', `volunteer\n${normaliseResidentCode(typed) ?? ''}`);
