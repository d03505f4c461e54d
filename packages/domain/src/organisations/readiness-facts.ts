import type { CivilDate } from '../calendar/civil-date.ts';

/** On which ground data are used (DOMAIN 3.1). */
export interface LegalBase {
  /** Name of the ordinance or decision. */
  readonly name: string;
  readonly article: string;
  readonly date: CivilDate;
  readonly url: string;
}

/** What a municipality has set up so far. `null` and an empty text are: not yet. */
export interface ReadinessFacts extends MeetingFacts {
  /** Whether the database promises to keep what it confirmed. The embedded one is for trying out. */
  readonly databaseDurable: boolean;
  readonly legalBaseForLetters: LegalBase | null;
  /** Art. 3.9 Wet BRP: the organisation as a third party with work of weighty public interest. */
  readonly legalBaseForHandover: LegalBase | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Who signs the letters, and in which function. */
  readonly signatoryName: string | null;
  readonly signatoryFunction: string | null;
  readonly privacyUrl: string | null;
  /** The page with the form that letters point to. */
  readonly replyUrl: string | null;
  /** The page where support is asked: the information letter has no code. */
  readonly supportUrl: string | null;
  /** Where to object and to ask what is kept. */
  readonly privacyContact: string | null;
  readonly retentionDecidedOn: CivilDate | null;
  readonly dpiaConfirmedOn: CivilDate | null;
  /** The published Dutch offer letter, with what it should say and does not; `null` when none is published. */
  readonly offerLetter: { readonly missing: readonly string[] } | null;
  /** The agencies that letters and the overview name. */
  readonly agencies: readonly { readonly key: string; readonly checkedOn: CivilDate | null }[];
  /** What letters to a cohort need; `null` where none was drawn and nobody wants to draw one. */
  readonly cohort: {
    readonly legalBase: LegalBase | null;
    /** What the published Dutch letters should say and do not. */
    readonly lettersMissing: readonly string[];
  } | null;
  readonly neutralCallerName: string | null;
  /** The professional who is told of a worry at once. */
  readonly dutyPhone: string | null;
  readonly dutyEmail: string | null;
  /** One line each. */
  readonly postalAddress: readonly string[];
  /** Whether this installation has a mail server to send with. */
  readonly mailSet: boolean;
  /** Why mails were not taken lately, each reason once; empty when mail goes out. */
  readonly mailFailures: readonly string[];
  /** Whether a mail to the person who is on duty was given up and none was taken since. */
  readonly dutyMailFails: boolean;
  /** How many mails nobody has seen to that were given up. */
  readonly mailsGivenUp: number;
  /** Whether somebody can read what residents send: a token that may read requests, or an address that hears of them. */
  readonly requestsAreRead: boolean;
  /** How many people may approve a role; `null` where nobody signs in, and for examples. */
  readonly administrators: number | null;
  /** Roles that somebody has to look at again, those whose day for it is over, and roles that end within a month. */
  readonly grantsToReview: readonly string[];
  readonly grantsOverdue: readonly string[];
  readonly grantsEnding: readonly string[];
  /** Titles of what the pages link to without anybody, machine or person, having seen that the page is there. */
  readonly linksNeverSeen: readonly string[];
  /** Phases of the programme that are for a while and have no last day. */
  readonly phasesWithoutEnd: readonly string[];
  /** The websites that may carry the widgets. */
  readonly embedSites: readonly string[];
  /** The last day for which it is known which days are equated with a public holiday. */
  readonly equatedDaysUntil: CivilDate;
  /** Letters and texts of forms that were taken over and still name the municipality that they come from. */
  readonly textsNamingAnother: readonly string[];
  /** The same of chapters of the handbook and documents of the hand-over. */
  readonly handbookNamingAnother: readonly string[];
}

/** Meetings by their titles, each with its day, of which something was forgotten. */
export interface MeetingFacts {
  /** Announced and to come, and nobody can ask anything. */
  readonly meetingsWithoutContact: readonly string[];
  /** Announced and to come, and nobody is there for the person who finds it hard. */
  readonly meetingsWithoutAftercare: readonly string[];
  /** To come, and invitations to it wait on paper. */
  readonly meetingLettersWaiting: readonly string[];
  /** Over, and nobody was checked in of those who had a place. */
  readonly attendanceOpen: readonly string[];
}
