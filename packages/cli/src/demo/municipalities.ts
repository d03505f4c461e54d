import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';

/** Two municipalities to try things out with. Names of places are real; organisations, people and numbers are not. */
export const DEMO_MUNICIPALITIES: readonly Omit<
  Prisma.MunicipalityCreateManyInput,
  'plainKey' | 'sealedKey'
>[] = [
  {
    id: 'GM0193',
    name: 'Zwolle',
    organisationName: 'Welzijn Voorbeeld',
    contactName: 'Sam',
    phone: '038 555 01 93',
    email: 'steun@zwolle.voorbeeld.example',
    openingHours: 'op werkdagen van 9.00 tot 17.00 uur',
    translations: {
      en: {
        openingHours: 'on working days from 9 am to 5 pm',
        signatoryFunction: 'coordinator of support after a loss',
      },
    },
    privacyUrl: 'https://zwolle.voorbeeld.example/privacy-steun',
    postalAddress: ['Gemeente Zwolle (voorbeeld)', 'Postbus 0', '8000 AA Zwolle'],
    signatoryName: 'A. Voorbeeld',
    signatoryFunction: 'coördinator steun na verlies',
    neutralCallerName: 'Welzijn Voorbeeld',
    privacyContact: 'privacy@zwolle.voorbeeld.example',
    dutyPhone: '038 555 01 94',
    dutyEmail: 'dienst@zwolle.voorbeeld.example',
    replyUrl: 'https://zwolle.voorbeeld.example/antwoord',
    supportUrl: 'https://zwolle.voorbeeld.example/steun',
    retentionDecidedOn: new Date('2026-01-15T00:00:00Z'),
    dpiaConfirmedOn: new Date('2026-01-15T00:00:00Z'),
    specimen: true,
  },
  {
    id: 'GM0160',
    name: 'Hardenberg',
    organisationName: 'Stichting Samen Voorbeeld',
    contactName: 'Robin',
    phone: '0523 555 160',
    email: 'steun@hardenberg.voorbeeld.example',
    openingHours: 'op werkdagen van 8.30 tot 16.30 uur',
    translations: { en: { openingHours: 'on working days from 8.30 am to 4.30 pm' } },
    privacyUrl: 'https://hardenberg.voorbeeld.example/privacy-steun',
    // What Zwolle has and Hardenberg not yet is what the readiness check tells.
    specimen: true,
  },
];

/** The grounds that Zwolle has set, as an example; no such ordinance exists. */
export const DEMO_LEGAL_BASES = [
  {
    purpose: 'LETTERS',
    name: 'Voorbeeldverordening BRP Zwolle',
    article: 'artikel 3',
    date: new Date('2020-01-01T00:00:00Z'),
    url: 'https://zwolle.voorbeeld.example/verordening-brp',
  },
  {
    purpose: 'HANDOVER',
    name: 'Voorbeeldverordening BRP Zwolle',
    article: 'artikel 5',
    date: new Date('2020-01-01T00:00:00Z'),
    url: 'https://zwolle.voorbeeld.example/verordening-brp',
  },
  {
    purpose: 'COHORT',
    name: 'Voorbeeldverordening BRP Zwolle',
    article: 'artikel 4',
    date: new Date('2020-01-01T00:00:00Z'),
    url: 'https://zwolle.voorbeeld.example/verordening-brp',
  },
] as const;
