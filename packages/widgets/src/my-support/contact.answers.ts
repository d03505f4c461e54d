import { type ContactAnswers, NO_CONTACT } from '../kernel/contact.ts';

/** How and when somebody wants to be reached, as it is filled in. */
export type MyContactAnswers = ContactAnswers & { readonly bestDayParts: readonly string[] };

export const blankContact = (bestDayParts: readonly string[] = []): MyContactAnswers => ({
  ...NO_CONTACT,
  bestDayParts,
});
