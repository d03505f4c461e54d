import type { TenantRow } from '@steunpad/database';
import { residentCode } from '@steunpad/domain/input/resident-code.ts';
import { hashedId } from '../../rows/hashed-id.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

type Keyed = Pick<TenantRow, 'pseudonymKey'>;

/**
 * The code of an invitation. It follows from the invitation under the sealed key of the municipality, so that a letter can
 * be printed again and a reminder names the same code, although the code is kept nowhere.
 */
export const surveyCodeOf = (municipality: Keyed, ref: string): string =>
  residentCode(pseudonym(municipality, 'survey-code', ref));

// Three hashes of one code, for three tables that nobody can join without the key.

/** Under which it is known that a code opens a survey. */
export const codeId = (municipality: Keyed, code: string): string =>
  hashedId(pseudonym(municipality, 'survey-code-id', code));

/** Under which the answers wait for their release. */
export const waitingId = (municipality: Keyed, code: string): string =>
  hashedId(pseudonym(municipality, 'survey-waiting-id', code));

/** Under which answers are kept that somebody goes on with later. */
export const draftId = (municipality: Keyed, code: string): string =>
  hashedId(pseudonym(municipality, 'survey-draft-id', code));

/** Whoever has the code opens what was kept under it, and nobody else. */
export const draftSeal = (municipality: Keyed, code: string) => ({
  seal: pseudonym(municipality, 'survey-draft-seal', code),
});

/** What writes the messages of the day after opens the addresses for them. */
export const addressSeal = (municipality: Keyed) => ({
  seal: pseudonym(municipality, 'survey-address-seal', ''),
});

/** What releases answers opens all that wait, without a code. */
export const waitingSeal = (municipality: Keyed) => ({
  seal: pseudonym(municipality, 'survey-waiting-seal', ''),
});
