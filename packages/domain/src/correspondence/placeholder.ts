import type { CivilDate } from '../calendar/civil-date.ts';
import type { PartialDate } from '../calendar/partial-date.ts';

/**
 * Everything that may be filled in, and of which kind it is. The kind decides how it is written:
 * WHEN brings its own preposition (`op 1 september 2026`, `in 2026`, `kort geleden`), because the
 * registry may know a death by its year only; a LIST stands alone on a line.
 */
export const PLACEHOLDERS = {
  salutation: 'TEXT',
  residentName: 'TEXT',
  municipality: 'TEXT',
  organisation: 'TEXT',
  /** A name for voicemails and cards that gives nothing away. */
  neutralCallerName: 'TEXT',
  callerName: 'TEXT',
  signatoryName: 'TEXT',
  signatoryFunction: 'TEXT',
  phone: 'PHONE',
  openingHours: 'TEXT',
  email: 'TEXT',
  replyUrl: 'URL',
  privacyUrl: 'URL',
  /** Opens the resident's own page: only ever inside an envelope. */
  code: 'CODE',
  /** To say over the telephone. It opens nothing. */
  reference: 'CODE',
  whenDied: 'WHEN',
  monthOfCall: 'MONTH',
  talkDate: 'DATE',
  contactBy: 'DATE',
  laterFrom: 'DATE',
  dataSource: 'TEXT',
  legalBase: 'TEXT',
  dataShared: 'TEXT',
  /** Completes `Wij bewaren ze tot …`. */
  retention: 'TEXT',
  privacyContact: 'TEXT',
  agreements: 'LIST',
  agenciesTold: 'LIST',
  agenciesToTell: 'LIST',
  /** What happened to a registration for a meeting. */
  meetingNews: 'TEXT',
  /** Why an organisation should come to a meeting. */
  meetingWhy: 'TEXT',
  /** Where somebody says that they want no more invitations. */
  noMoreUrl: 'URL',
  /** What, when and where. */
  meetingFacts: 'LIST',
} as const satisfies Record<string, PlaceholderType>;

export type PlaceholderType =
  | 'TEXT'
  | 'DATE'
  | 'MONTH'
  | 'WHEN'
  | 'CODE'
  | 'URL'
  | 'PHONE'
  | 'LIST';

export type PlaceholderName = keyof typeof PLACEHOLDERS;

/** One line of a list; the term before it is printed in bold. */
export type ListItem = string | { readonly term: string; readonly text: string };

interface ValueOfType {
  readonly TEXT: string;
  readonly DATE: CivilDate;
  /** Any day of the month. */
  readonly MONTH: CivilDate;
  readonly WHEN: PartialDate;
  readonly CODE: string;
  readonly URL: string;
  readonly PHONE: string;
  readonly LIST: readonly ListItem[];
}

export type PlaceholderValue<Name extends PlaceholderName> =
  ValueOfType[(typeof PLACEHOLDERS)[Name]];

/** A placeholder as it is written in a text, with what stands between its braces. */
export const WRITTEN = /\{\{([A-Za-z]+)\}\}/g;

/** The names between double braces, each once, in the order of the text; also names that nobody knows. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(WRITTEN)].map(([, name]) => name!))];
}

export function isPlaceholder(name: string): name is PlaceholderName {
  return Object.hasOwn(PLACEHOLDERS, name);
}
