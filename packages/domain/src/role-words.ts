import type { Role } from './kernel.ts';

/** The roles as people are called, for a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  RESIDENT: 'the resident',
  CLERK: 'a clerk',
  COORDINATOR: 'a coordinator',
  PROFESSIONAL: 'a professional',
  VOLUNTEER: 'the volunteer',
  PRIVACY_OFFICER: 'the privacy officer',
  SYSTEM: 'the system itself',
};

/** Some things as a sentence lists them: one, two or three. */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
