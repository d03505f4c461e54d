import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';

/**
 * What the pages of the example list: the parties of the pilot in Zwolle, what happened there, and pages of the national
 * government. Nobody looks at these addresses by itself: the demo asks nothing of the world.
 */
export const DEMO_LISTINGS: readonly Omit<
  Prisma.ListingCreateManyInput,
  'municipalityId' | 'changedAt' | 'confirmedOn'
>[] = [
  {
    kind: 'PARTNER',
    title: 'WijZ',
    text: 'Welzijnsorganisatie. Gaf in de pilot in Zwolle steun en begeleiding, en nam die daarna op in het gewone aanbod.',
  },
  {
    kind: 'PARTNER',
    title: 'Stichting De Jonge Weduwe',
    text: 'Deed in de pilot het deel over bewustwording: bijeenkomsten voor werkgevers en scholen.',
    url: 'https://www.dejongeweduwe.nl/',
  },
  {
    kind: 'PARTNER',
    title: 'Ministerie van Sociale Zaken en Werkgelegenheid',
    text: 'Gaf de pilot een eenmalige subsidie.',
    url: 'https://www.rijksoverheid.nl/ministeries/ministerie-van-sociale-zaken-en-werkgelegenheid',
  },
  {
    kind: 'NEWS',
    title: 'Overdrachtsdocument aangeboden aan staatssecretaris Klijnsma',
    text: 'In het document staan de opzet, de ervaringen en de resultaten van de pilot, met tips voor andere gemeenten.',
    day: new Date('2017-02-10'),
  },
  {
    kind: 'NEWS',
    title: 'De pilot Steun na Partnerverlies is begonnen',
    text: 'De aftrap was op het seminar van Stichting De Jonge Weduwe in Bunnik.',
    day: new Date('2015-09-26'),
  },
  {
    kind: 'LINK',
    title: 'Nabestaandenuitkering (Anw)',
    text: 'Van de SVB: wie een uitkering kan krijgen als de partner overlijdt, en hoe u die aanvraagt.',
    url: 'https://www.svb.nl/nl/anw/',
  },
  {
    kind: 'LINK',
    title: 'Uitkeringen na overlijden',
    text: 'Van Regelhulp: welke uitkeringen er zijn voor nabestaanden.',
    url: 'https://www.regelhulp.nl/ik-heb-hulp-nodig/uitkeringen-na-overlijden',
  },
  {
    kind: 'LINK',
    title: '113 Zelfmoordpreventie',
    text: 'Praten met iemand als u niet meer wilt leven. Dag en nacht, gratis: bel 113.',
    url: 'https://www.113.nl/',
  },
];
