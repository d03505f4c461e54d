import { agencyLists, noticesFor } from '@steunpad/domain/agencies/agency-notice.ts';
import { UNKNOWN_SITUATION } from '@steunpad/domain/agencies/situation.ts';
import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { greeting } from '@steunpad/texts/greeting.ts';
import { shippedAgencies } from './shipped-agencies.ts';

const WORDS = {
  nl: {
    salutation: 'Geachte mevrouw Van Voorbeeld',
    residentName: 'mevrouw Van Voorbeeld',
    signatoryFunction: 'teamleider burgerzaken',
    openingHours: 'op werkdagen van 9.00 tot 17.00 uur',
    dataSource: 'de Basisregistratie Personen',
    legalBase: 'artikel 4 van de Verordening BRP Voorbeeldstad (1 januari 2026)',
    dataShared: 'uw naam, adres en telefoonnummer',
    retention: '26 weken na het overlijden',
    meetingNews: 'U bent aangemeld. Er is plaats voor u.',
    meetingWhy: 'Verliest een kind een ouder, dan komt dat verdriet mee naar school.',
    meetingFacts: ['Bijeenkomst voor docenten, 14 januari 2027, van 19:30 tot 21:30 uur'],
    agreements: [
      'Wij bellen u elke drie weken, op dinsdag na 10 uur.',
      'Wij zoeken een vrijwilliger die ook graag wandelt.',
    ],
  },
  en: {
    salutation: 'Dear Ms Van Voorbeeld',
    residentName: 'Ms Van Voorbeeld',
    signatoryFunction: 'head of civil affairs',
    openingHours: 'on working days from 9 am to 5 pm',
    dataSource: 'the population register (BRP)',
    legalBase: 'article 4 of the BRP ordinance of Voorbeeldstad (1 January 2026)',
    dataShared: 'your name, address and telephone number',
    retention: '26 weeks after the death',
    meetingNews: 'You are registered. There is a place for you.',
    meetingWhy: 'When a child loses a parent, that grief comes along to school.',
    meetingFacts: ['Meeting for teachers, 14 January 2027, from 19:30 to 21:30'],
    agreements: [
      'We call you every three weeks, on Tuesday after 10 am.',
      'We look for a volunteer who likes walking too.',
    ],
  },
} as const;

/** Values to see a text with before anybody gets it. Nobody is called so and no code opens anything. */
export function exampleValues(language: Language): ValuesFor<TemplateKind> {
  const written = language === 'en' ? 'en' : 'nl';
  return {
    ...WORDS[written],
    ...(written !== language && { salutation: greeting({ name: 'Anna Voorbeeld' }, language) }),
    ...agencyLists(noticesFor(UNKNOWN_SITUATION, shippedAgencies()), written),
    municipality: 'Voorbeeldstad',
    organisation: 'Welzijn Voorbeeldstad',
    neutralCallerName: 'Welzijn Voorbeeldstad',
    callerName: 'Anna',
    signatoryName: 'A. Voorbeeld',
    phone: '010 555 01 23',
    email: 'post@voorbeeldstad.example',
    replyUrl: 'https://voorbeeldstad.example/voor-u',
    noMoreUrl: 'https://voorbeeldstad.example/geen-post',
    privacyUrl: 'https://voorbeeldstad.example/privacy',
    privacyContact: 'privacy@voorbeeldstad.example',
    code: 'AAAA-BBBB-CCCC',
    reference: 'S-AAAA-BBBB',
    whenDied: { precision: 'DAY', year: 2026, month: 9, day: 1 },
    monthOfCall: civilDate('2026-12-01'),
    talkDate: civilDate('2026-12-14'),
    contactBy: civilDate('2026-12-16'),
    laterFrom: civilDate('2027-01-04'),
  };
}
