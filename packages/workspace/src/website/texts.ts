import type { Words } from '../texts/texts.ts';

const languages = {
  nl: 'Nederlands',
  en: 'Engels',
  de: 'Duits',
  uk: 'Oekraïens',
  ar: 'Arabisch',
  tr: 'Turks',
  pl: 'Pools',
};
const listingNl = {
  kind: {
    label: 'Wat is het?',
    options: { PARTNER: 'Een partner', LINK: 'Een link', NEWS: 'Nieuws', MEDIA: 'In de media' },
  },
  title: { label: 'Naam of kop' },
  text: { label: 'Waar gaat het over?' },
  url: { label: 'Webadres', hint: 'Begint met https://. Nodig bij een link en bij media.' },
  day: { label: 'Van welke dag is het?' },
  language: { label: 'In welke taal is het?', options: languages },
};

const nl = {
  title: 'Website',
  parts: {
    links: {
      name: 'Links en nieuws',
      lead: 'Wat op uw pagina’s staat. Elke link wordt nagekeken; wat niet werkt staat bovenaan.',
    },
    documenten: {
      name: 'Documenten',
      lead: 'Het handboek en de documenten, om te lezen, te printen of aan te passen. De tekst is Nederlands.',
    },
  },
  links: {
    kinds: { PARTNER: 'Partners', LINK: 'Links', NEWS: 'Nieuws', MEDIA: 'In de media' },
    none: 'Hier staat nog niets. Begin met “Iets toevoegen”.',
    what: 'Wat',
    standing: 'Hoe het ermee staat',
    next: 'Wat u kunt doen',
    noLink: 'Geen link',
    dead: 'Werkt niet meer. Bezoekers zien dat.',
    movedTo: 'Staat nu op {url}',
    reported: '{count} keer gemeld',
    confirmed: 'Nagekeken {day}',
    states: {
      NOT_CHECKED: 'Wordt nog nagekeken',
      WORKS: 'Werkt',
      MOVED: 'Is verhuisd',
      GONE: 'Is weg',
      NOT_NOW: 'Gaf nu geen antwoord',
      NOT_FOR_MACHINES: 'Laat zich niet vanzelf nakijken',
      UNKNOWN: 'Niet bekend',
    },
  },
  documents: {
    forWhom: 'Voor wie',
    everybody: 'Iedereen',
    caption: 'Documenten',
    none: 'Voor hen is er geen document.',
    what: 'Document',
    kind: 'Soort',
    version: 'Van',
    files: 'Bestanden',
    own: 'Eigen tekst, versie {version}',
    audiences: {
      COORDINATOR: 'Coördinatoren',
      PROFESSIONAL: 'Professionals',
      VOLUNTEER: 'Vrijwilligers',
      VOLUNTEER_COORDINATOR: 'Vrijwilligerscoördinatoren',
      REGISTRAR: 'Burgerzaken',
      POLICY_OFFICER: 'Beleid',
      PRIVACY_OFFICER: 'Privacy',
      COMMUNICATION: 'Communicatie',
      MEETING_ORGANISER: 'Bijeenkomsten',
      TEACHER: 'Scholen',
      EMPLOYER: 'Werkgevers',
      EVALUATOR: 'Onderzoek',
    },
    kinds: {
      CHAPTER: 'hoofdstuk',
      FORMAT: 'format',
      GUIDE: 'handreiking',
      LETTER: 'brief',
      MODEL: 'model',
      PLAN: 'plan',
      PRESS: 'persbericht',
      SCRIPT: 'script',
    },
  },
  forms: {
    addListing: {
      title: 'Iets toevoegen',
      send: 'Op de pagina’s zetten',
      done: 'Het staat op uw pagina’s.',
      fields: listingNl,
    },
    changeListing: {
      title: 'Wijzigen',
      send: 'Bewaren',
      done: 'Het is gewijzigd.',
      fields: listingNl,
    },
    confirmListing: {
      title: 'Dit klopt',
      send: 'Ik heb gekeken, het klopt',
      done: 'Dit is nagekeken.',
      fields: {},
    },
    removeListing: {
      title: 'Weghalen',
      send: 'Van de pagina’s halen',
      done: 'Het staat niet meer op uw pagina’s.',
      fields: {},
    },
  },
};

const listingEn: Words<typeof listingNl> = {
  kind: {
    label: 'What is it?',
    options: { PARTNER: 'A partner', LINK: 'A link', NEWS: 'News', MEDIA: 'In the media' },
  },
  title: { label: 'Name or headline' },
  text: { label: 'What is it about?' },
  url: { label: 'Web address', hint: 'Begins with https://. Needed for a link and for media.' },
  day: { label: 'From which day is it?' },
  language: {
    label: 'In which language is it?',
    options: {
      nl: 'Dutch',
      en: 'English',
      de: 'German',
      uk: 'Ukrainian',
      ar: 'Arabic',
      tr: 'Turkish',
      pl: 'Polish',
    },
  },
};

const en: Words<typeof nl> = {
  title: 'Website',
  parts: {
    links: {
      name: 'Links and news',
      lead: 'What stands on your pages. Each link is checked; what does not work comes first.',
    },
    documenten: {
      name: 'Documents',
      lead: 'The handbook and documents, to read, print or change. Their text is Dutch.',
    },
  },
  links: {
    kinds: { PARTNER: 'Partners', LINK: 'Links', NEWS: 'News', MEDIA: 'In the media' },
    none: 'Nothing is here yet. Begin with “Add something”.',
    what: 'What',
    standing: 'How it stands',
    next: 'What you can do',
    noLink: 'No link',
    dead: 'Does not work any more. Visitors see that.',
    movedTo: 'Is at {url} now',
    reported: 'Reported {count} times',
    confirmed: 'Looked at {day}',
    states: {
      NOT_CHECKED: 'Is checked soon',
      WORKS: 'Works',
      MOVED: 'Moved',
      GONE: 'Is gone',
      NOT_NOW: 'Did not answer now',
      NOT_FOR_MACHINES: 'Does not let itself be checked',
      UNKNOWN: 'Not known',
    },
  },
  documents: {
    forWhom: 'For whom',
    everybody: 'Everybody',
    caption: 'Documents',
    none: 'There is no document for them.',
    what: 'Document',
    kind: 'Kind',
    version: 'Of',
    files: 'Files',
    own: 'Own words, version {version}',
    audiences: {
      COORDINATOR: 'Coordinators',
      PROFESSIONAL: 'Professionals',
      VOLUNTEER: 'Volunteers',
      VOLUNTEER_COORDINATOR: 'Volunteer coordinators',
      REGISTRAR: 'Civil registry',
      POLICY_OFFICER: 'Policy',
      PRIVACY_OFFICER: 'Privacy',
      COMMUNICATION: 'Communication',
      MEETING_ORGANISER: 'Meetings',
      TEACHER: 'Schools',
      EMPLOYER: 'Employers',
      EVALUATOR: 'Research',
    },
    kinds: {
      CHAPTER: 'chapter',
      FORMAT: 'format',
      GUIDE: 'guide',
      LETTER: 'letter',
      MODEL: 'model',
      PLAN: 'plan',
      PRESS: 'press release',
      SCRIPT: 'script',
    },
  },
  forms: {
    addListing: {
      title: 'Add something',
      send: 'Put it on the pages',
      done: 'It is on your pages.',
      fields: listingEn,
    },
    changeListing: { title: 'Change', send: 'Save', done: 'It is changed.', fields: listingEn },
    confirmListing: {
      title: 'This is right',
      send: 'I looked, it is right',
      done: 'This was looked at.',
      fields: {},
    },
    removeListing: {
      title: 'Take away',
      send: 'Take it off the pages',
      done: 'It is not on your pages any more.',
      fields: {},
    },
  },
};

export const websiteWords = { nl, en };
