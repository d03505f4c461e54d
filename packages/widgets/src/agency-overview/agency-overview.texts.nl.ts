import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const agencyOverviewTextsNl = {
  ...formTextsNl,
  title: 'Wie krijgt bericht van het overlijden?',
  intro:
    'De gemeente geeft het overlijden door aan een aantal instanties. Andere instanties belt of schrijft u zelf. Kies wat bij u past.',
  privacy: 'Uw antwoorden blijven op dit apparaat. Wij zien ze niet en bewaren niets.',
  relationships: {
    MARRIED: 'Wij waren getrouwd',
    REGISTERED: 'Wij hadden een geregistreerd partnerschap',
    COHABITING: 'Wij woonden samen',
    LIVING_APART: 'Wij woonden niet samen',
  },
  facts: {
    childrenUnder18: 'Er zijn kinderen onder de 18',
    car: 'Er is een auto',
    rentedHome: 'De woning is gehuurd',
    ownHome: 'De woning is gekocht',
    employed: 'Mijn partner had werk',
    benefit: 'Mijn partner had een uitkering',
    pension: 'Mijn partner had AOW of pensioen',
    studentDebt: 'Mijn partner had een studieschuld',
    care: 'Mijn partner had hulp thuis of woonde in een verpleeghuis',
  },
  submit: 'Laat mijn lijst zien',
  fetching: 'Een ogenblik. Wij halen uw lijst op.',
  resultHead: 'Uw lijst',
  resultNote: 'U hoeft niet alles tegelijk te doen. Begin bovenaan. Sla over wat niet bij u past.',
  example: 'Deze lijst is nog een voorbeeld. De gemeente heeft niet alles nagekeken.',
  piles: { NOW: 'Nu', WEEKS: 'De komende weken', LATER: 'Kan later' },
  told: 'Dit gaat vanzelf',
  toldAndSelf: 'Zij krijgen bericht. U doet zelf ook iets',
  self: 'Dit doet u zelf',
  nothing: 'Hier staat nu niets voor u.',
  page: 'Naar de website',
  help: 'Is het te veel? Dat is heel gewoon. Wij helpen u graag: {telefoon}, {openingstijden}.',
  print: 'Print mijn lijst',
  change: 'Verander mijn antwoorden',
  labels: {
    ...formTextsNl.labels,
    relationship: 'Wat was uw relatie? (optioneel)',
    facts: 'Wat past bij u? (optioneel)',
  },
  hints: {
    facts: 'U mag meer dan één antwoord kiezen. Weet u iets niet zeker? Kies het dan ook.',
  },
};

export type AgencyOverviewTexts = typeof agencyOverviewTextsNl;
