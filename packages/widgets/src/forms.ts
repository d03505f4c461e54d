/**
 * Every form, by the name of its folder, and the bytes, as brotli sends them, until it can be filled in; a test holds
 * them. The first is the promise. Where people come with a code there is far more to see.
 */
export const FORMS = {
  'support-request': 20_000,
  'volunteer-signup': 21_000,
  'agency-overview': 21_000,
  adoption: 21_000,
  'letter-reply': 21_000,
  'my-support': 24_000,
  'my-volunteering': 25_000,
  'intake-form': 26_000,
  partners: 21_000,
  links: 21_000,
  news: 21_000,
  downloads: 24_000,
  survey: 24_000,
  meetings: 24_000,
} as const;

export type FormName = keyof typeof FORMS;
