import type { GroupName } from './municipality.ts';
import type { PartName } from './part-names.ts';

/** Where something that is missing is mended, and by whom where that is somebody else. */
export interface Mend {
  readonly part: PartName;
  /** What is opened there. */
  readonly change?: string;
  readonly by: 'POLICY' | 'PRIVACY' | 'CLERK';
}

const group = (change: GroupName): Mend => ({ part: 'gemeente', change, by: 'POLICY' });
const ground = (change: string): Mend => ({ part: 'grondslagen', change, by: 'PRIVACY' });
const letters: Mend = { part: 'brieven', by: 'CLERK' };
const agencies: Mend = { part: 'instanties', by: 'CLERK' };

const MENDS: Readonly<Record<string, Mend>> = {
  NO_LEGAL_BASE_FOR_LETTERS: ground('LETTERS'),
  NO_LEGAL_BASE_FOR_HANDOVER: ground('HANDOVER'),
  NO_LEGAL_BASE_FOR_COHORT: ground('COHORT'),
  NO_PHONE: group('contact'),
  NO_EMAIL: group('contact'),
  NO_SIGNATORY: group('brieven'),
  NO_POSTAL_ADDRESS: group('brieven'),
  NO_REPLY_PAGE: group('brieven'),
  NO_SUPPORT_PAGE: group('brieven'),
  NO_NEUTRAL_CALLER_NAME: group('bellen'),
  NO_PROFESSIONAL_ON_DUTY: group('bellen'),
  NO_DUTY_ADDRESS: group('bellen'),
  DUTY_MAIL_FAILS: group('bellen'),
  NO_PRIVACY_TEXT: group('privacy'),
  NO_OBJECTION_CONTACT: group('privacy'),
  RETENTION_NOT_DECIDED: group('privacy'),
  DPIA_NOT_CONFIRMED: group('privacy'),
  NOBODY_READS_REQUESTS: group('mail'),
  OFFER_LETTER_NOT_PUBLISHED: letters,
  OFFER_LETTER_INCOMPLETE: letters,
  COHORT_LETTER_INCOMPLETE: letters,
  NO_AGENCIES: agencies,
  AGENCIES_NOT_CHECKED: agencies,
  TEXTS_NAME_ANOTHER: { part: 'formulieren', by: 'POLICY' },
  NO_EMBED_SITE: { part: 'websites', change: 'nieuw', by: 'POLICY' },
};

/** `null`: only the operator of the installation can, or a screen outside the settings. */
export const placeThatMends = (code: string): Mend | null => MENDS[code] ?? null;
