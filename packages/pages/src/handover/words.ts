import { writtenDay } from '@steunpad/handover/blocks.ts';
import type { AUDIENCES, KINDS } from '@steunpad/handover/handover-document.ts';

type Audience = (typeof AUDIENCES)[number];
type Kind = (typeof KINDS)[number];

/** As many as the API gives. */
const MOST_FINDINGS = 30;

interface Version {
  readonly date: string;
  readonly ownVersion?: number | null;
}

/** The documents are in Dutch alone, and so is what stands around them: no text for translators. Each has a summary in English. */
export const handoverTexts = {
  name: 'Handboek en documenten',
  intro:
    'Alles om Steun na Partnerverlies in uw gemeente op te zetten: een handboek, en plannen, brieven, scripts en formats die u zelf aanpast.',
  search: 'Zoeken',
  question: 'Zoek in alle teksten',
  audience: 'Voor wie',
  kind: 'Soort',
  any: 'Alles',
  chapters: 'Handboek',
  documents: 'Documenten',
  found: (count: number) => {
    if (count === MOST_FINDINGS) return `De ${count} beste vindplaatsen`;
    return count === 1 ? '1 vindplaats' : `${count} vindplaatsen`;
  },
  documentsFound: (count: number) => (count === 1 ? '1 document' : `${count} documenten`),
  nothing: 'Wij vonden niets.',
  nothingAdvice: 'Probeer een ander woord, of kies bij Voor wie en Soort weer Alles.',
  clear: 'Alles laten zien',
  archive: 'Alles downloaden (zip)',
  archiveSays:
    'Elk document als pdf om te lezen en als odt om aan te passen in Word of LibreOffice.',
  back: 'Alle documenten',
  download: 'Downloaden',
  asPdf: (size: string) => `Pdf, om te lezen of te printen (${size})`,
  asOdt: (size: string) => `Odt, om aan te passen in Word of LibreOffice (${size})`,
  asOds: (size: string) => `Rekenblad om in te vullen (ODS, ${size})`,
  versionOf: ({ date, ownVersion }: Version) =>
    ownVersion
      ? `Eigen versie ${ownVersion}, van ${writtenDay(date)}`
      : `Versie van ${writtenDay(date)}`,
  adaptedBy: (municipality: string) => `Aangepast door ${municipality}.`,
  changes: 'Wat er veranderde',
  contents: 'Op deze pagina',
  sources: 'Bronnen',
  english: 'In English',
  blanks: 'Wat tussen dubbele accolades staat, vult u zelf in.',
  notThere: 'Dit document is er niet. Misschien heeft het nu een andere naam.',
  audiences: {
    'policy-officer': 'Beleidsmedewerker',
    coordinator: 'Coördinator',
    professional: 'Beroepskracht',
    'volunteer-coordinator': 'Coördinator vrijwilligers',
    volunteer: 'Vrijwilliger',
    registrar: 'Burgerzaken',
    'privacy-officer': 'Functionaris gegevensbescherming',
    communication: 'Communicatie',
    'meeting-organiser': 'Organisator van bijeenkomsten',
    employer: 'Werkgever',
    teacher: 'Leraar',
    evaluator: 'Onderzoeker',
  } satisfies Record<Audience, string>,
  kinds: {
    chapter: 'Hoofdstuk',
    plan: 'Plan',
    format: 'Format',
    letter: 'Brief',
    script: 'Script',
    guide: 'Leidraad',
    model: 'Model',
    press: 'Pers',
  } satisfies Record<Kind, string>,
} as const;
