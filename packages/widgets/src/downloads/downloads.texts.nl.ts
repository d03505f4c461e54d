import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const downloadsTextsNl = {
  ...formTextsNl,
  title: 'Handboek en documenten',
  intro:
    'Voor gemeenten die ook willen beginnen: een handboek, en plannen, brieven en formats om zelf aan te passen. De documenten zijn in het Nederlands.',
  question: 'Zoek in alle teksten',
  search: 'Zoeken',
  audience: 'Voor wie',
  kind: 'Soort',
  any: 'Alles',
  found: 'Gevonden: {aantal}',
  nothing: 'Wij vonden niets. Probeer een ander woord, of kies weer Alles.',
  version: 'Versie van {dag}',
  ownVersion: 'Eigen versie {nummer}, van {dag}',
  changes: 'Wat er veranderde',
  pdf: 'Pdf, om te lezen',
  odt: 'Odt, om aan te passen',
  ods: 'Ods, om in te vullen',
  archive: 'Alles downloaden (zip)',
  notFetched: 'De documenten zijn er nu even niet. Probeer het over een paar minuten nog een keer.',
  audiences: {
    POLICY_OFFICER: 'Beleidsmedewerker',
    COORDINATOR: 'Coördinator',
    PROFESSIONAL: 'Beroepskracht',
    VOLUNTEER_COORDINATOR: 'Coördinator vrijwilligers',
    VOLUNTEER: 'Vrijwilliger',
    REGISTRAR: 'Burgerzaken',
    PRIVACY_OFFICER: 'Functionaris gegevensbescherming',
    COMMUNICATION: 'Communicatie',
    MEETING_ORGANISER: 'Organisator van bijeenkomsten',
    EMPLOYER: 'Werkgever',
    TEACHER: 'Leraar',
    EVALUATOR: 'Onderzoeker',
  },
  types: {
    CHAPTER: 'Hoofdstuk',
    PLAN: 'Plan',
    FORMAT: 'Format',
    LETTER: 'Brief',
    SCRIPT: 'Script',
    GUIDE: 'Leidraad',
    MODEL: 'Model',
    PRESS: 'Pers',
  },
};

export type DownloadsTexts = typeof downloadsTextsNl;
