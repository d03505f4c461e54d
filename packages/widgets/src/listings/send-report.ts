import { ReportBrokenLink } from '../generated/report-broken-link.ts';
import type { ReportBrokenLinkInput } from '../generated/types.ts';
import { check, emailAddress, type Problem } from '../kernel/checks.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import type { Told } from './listings.page.ts';

export const BLANK = { email: '' };

export type ReportAnswers = typeof BLANK;

export const checkReport = ({ email }: ReportAnswers): readonly Problem[] =>
  check('email', email, emailAddress);

/** Says that a link does not work; with an address somebody hears when it was mended. */
export async function sendReport(
  ask: Ask,
  input: Omit<ReportBrokenLinkInput, 'email'> & { readonly email?: string },
): Promise<Outcome<Told>> {
  const answer = (await ask(ReportBrokenLink, { input }))?.reportBrokenLink;
  switch (answer?.__typename) {
    case 'BrokenLinkReported':
      if (answer.hearsBack) return accepted('hears');
      return accepted(input.email ? 'hearsNot' : 'reported');
    // Somebody took it off the page meanwhile.
    case 'NotFound':
      return accepted(input.email ? 'hears' : 'reported');
    case 'InputInvalid':
      return misfilled(answer.fields, () => 'email');
    case 'TooManyRequests':
      return refused('busy');
    default:
      return refused('unreachable');
  }
}
