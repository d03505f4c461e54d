import { writtenDuration } from '@steunpad/domain/correspondence/written-duration.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionChoices, RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';

/** What the statements on a municipality's website tell of it. */
export interface Stated {
  readonly code: string;
  readonly name: string;
  readonly organisationName: string;
  readonly phone: string;
  readonly openingHours: string;
  readonly privacyContact: string;
  /** Where residents reach this server. */
  readonly host: string;
  readonly retention: RetentionChoices;
  /** On which ground letters are written, and names are given to the person who calls; not there when that is not done. */
  readonly grounds: Readonly<Partial<Record<'LETTERS' | 'HANDOVER', Ground>>>;
}

interface Ground {
  readonly name: string;
  readonly article: string;
  readonly url: string;
}

/** Markdown for the privacy statement: what the forms ask, who reads it and how long it stays (art. 13 and 14 GDPR). */
export function privacyStatement(about: Stated): string {
  const { code, name, organisationName, privacyContact, host, retention, grounds } = about;
  const term = (key: RetentionKey) => writtenDuration(ruleOf(key, retention).term, 'nl');
  return paragraphs(
    '## Steun na het overlijden van uw partner: wat wij met uw gegevens doen',
    `De gemeente ${name} en ${organisationName} geven steun aan mensen van wie de partner is overleden. Voor die steun gebruiken wij uw gegevens, en voor niets anders.`,
    '### Wat wij vragen',
    'Uw naam, hoe wij u kunnen bereiken, en wat u ons zelf wilt vertellen. Wij vragen geen burgerservicenummer en u hoeft niet in te loggen. Wat (optioneel) is, mag u overslaan.',
    ...origin(about),
    '### Wie uw gegevens ziet',
    `Alleen de mensen die u helpen. Komt er een vrijwilliger? Dan hoort die van ons alleen wat nodig is voor de kennismaking, nadat u ja heeft gezegd. Wij schrijven op wie uw gegevens bekijkt. Met het nummer en de code die u van ons kreeg, leest u dat op ${host}/f/${code}/my-support.`,
    '### Hoe lang wij uw gegevens bewaren',
    list(
      `U bewaarde een formulier om later verder te gaan: tot ${term('DRAFT')} daarna, versleuteld. Alleen met uw code is het te lezen. Wij kunnen het zelf niet lezen en niet voor u zoeken.`,
      `U kreeg steun: tot ${term('SUPPORTED')} na het einde.`,
      `U wilt geen contact: tot ${term('DECLINED')} nadat u dat zei. Wij houden een versleuteld kenmerk over, zodat wij u niet nog een keer schrijven.`,
      `Wij konden u niet bereiken: tot ${term('NEVER_REACHED')} na het overlijden.`,
      `U meldde zich aan als vrijwilliger en het ging niet door: tot ${term('VOLUNTEER_DECLINED')} daarna.`,
      `U bent gestopt als vrijwilliger: tot ${term('VOLUNTEER_LEFT')} daarna.`,
      `U meldde een kapotte link en liet uw e-mailadres achter: tot de link hersteld is, en hooguit ${term('LINK_REPORT')}.`,
      `Wie uw gegevens bekeek: tot ${term('ACCESS_LOG')} daarna.`,
    ),
    '### Op uw telefoon of computer',
    'De formulieren zetten niets op uw telefoon of computer: geen cookies en geen andere opslag. Raakt u een formulier twintig minuten niet aan? Dan halen wij weg wat er staat.',
    `De formulieren komen van ${new URL(host).host}. Geen ander bedrijf krijgt iets te weten. Wij tellen hoeveel formulieren er in tien minuten van één netwerk komen. Zo houden wij computers tegen die onzin sturen. Dat staat alleen in het geheugen van onze computer en nergens anders.`,
    '### Uw rechten',
    `U mag uw gegevens zien, laten verbeteren en laten wissen. U mag ook bezwaar maken. Vraag dat aan ${privacyContact}. Heeft u een nummer en een code van ons? Dan kan het ook op ${host}/f/${code}/my-support. Bent u vrijwilliger? Met uw code haalt u uw gegevens op waar u ook uw afspraken ziet.`,
    'Vindt u dat wij het niet goed doen? U kunt een klacht sturen naar de [Autoriteit Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl).',
    grounds.LETTERS
      ? ''
      : `Wij schrijven niemand uit onszelf: ${organisationName} kent u alleen als u zich bij ons meldt.`,
  );
}

function origin({ organisationName, grounds: { LETTERS, HANDOVER } }: Stated): readonly string[] {
  if (!LETTERS) return [];
  return [
    '### Als wij u een brief schreven',
    `Uw naam en adres komen uit de Basisregistratie Personen. Dat mag op grond van ${ground(LETTERS)}.`,
    HANDOVER
      ? `${organisationName} krijgt daaruit uw naam, om u te bellen of te schrijven. Dat mag op grond van ${ground(HANDOVER)}.`
      : '',
  ];
}

const ground = ({ name, article, url }: Ground): string => `[${article} van de ${name}](${url})`;

/** Markdown for the accessibility statement: what of it is about these forms. The status of the whole site is the municipality's. */
export function accessibilityStatement({ code, phone, openingHours, host }: Stated): string {
  return paragraphs(
    '## Formulieren voor steun na het overlijden van een partner',
    `Deze formulieren komen van Steunpad, op ${new URL(host).host}. Zij zijn gemaakt volgens WCAG 2.2, niveau A en AA.`,
    '### Hoe dat is onderzocht',
    list(
      'Bij elke nieuwe versie bekijken twee programma’s (axe en IBM Equal Access) de formulieren, ook als er iets fout is ingevuld, in elke taal, op een telefoon, in het donker en met hoog contrast.',
      'Bij elke nieuwe versie worden de formulieren ingevuld met alleen een toetsenbord, in Chromium en in Firefox.',
      'Alles is te lezen en in te vullen op 320 pixels breed en bij 400% zoom.',
    ),
    '### Wat nog niet is onderzocht',
    list(
      'Er is nog geen onderzoek met mensen met een beperking en met hun eigen hulpmiddelen.',
      'De talen zijn nog niet gelezen door mensen met die moedertaal, en het Nederlands nog niet door lezers op niveau B1.',
    ),
    '### Lukt het niet?',
    `Bel ${phone}, ${openingHours}. Of gebruik [dezelfde formulieren op een eigen pagina](${host}/f/${code}): die werken ook zonder JavaScript.`,
  );
}

const paragraphs = (...texts: string[]): string => texts.filter(Boolean).join('\n\n');
const list = (...texts: string[]): string => texts.map((text) => `- ${text}`).join('\n');
