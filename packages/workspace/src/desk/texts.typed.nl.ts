const date = 'Bijvoorbeeld 21-11-2026. Weet u de dag niet? Dan mag 11-2026 of 2026 ook.';
const titles = {
  BARON: 'baron',
  BARONESS: 'barones',
  COUNT: 'graaf',
  COUNTESS: 'gravin',
  DUCHESS: 'hertogin',
  DUKE: 'hertog',
  JONKHEER: 'jonkheer',
  JONKVROUW: 'jonkvrouw',
  KNIGHT: 'ridder',
  MARQUIS: 'markies',
  MARQUISE: 'markiezin',
  PRINCE: 'prins',
  PRINCESS: 'prinses',
};

/** What the form of one death asks. */
export const typedNl = {
  title: 'Een bericht van overlijden',
  send: 'Innemen',
  done: 'Het bericht is ingenomen.',
  fields: {
    eventId: {
      label: 'Nummer van het bericht',
      hint: 'Zoals het bij u staat, bijvoorbeeld van de akte. Zo weten wij dat het er maar één keer is.',
    },
    correction: { label: 'Dit verbetert een bericht dat al onder dit nummer is ingetypt' },
    dateOfDeath: { label: 'Dag van overlijden', hint: date },
    deceasedBsn: {
      label: 'BSN van wie overleed',
      hint: 'Alleen om een bericht te herkennen. Wij bewaren het niet.',
    },
    partner: {
      label: 'Is er een partner volgens de basisregistratie?',
      options: { YES: 'Ja', NO: 'Nee' },
    },
    initials: { label: 'Voorletters van de partner' },
    surnamePrefix: { label: 'Voorvoegsel', hint: 'Bijvoorbeeld: van der.' },
    surname: {
      label: 'Achternaam van de partner',
      hint: 'De eigen naam. Een punt als de basisregistratie hem niet kent.',
    },
    birthDate: { label: 'Geboortedatum van de partner', hint: date },
    bsn: {
      label: 'BSN van de partner',
      hint: 'Alleen om de persoon te herkennen. Wij bewaren het niet.',
    },
    gender: {
      label: 'Geslacht',
      options: { WOMAN: 'Vrouw', MAN: 'Man', UNKNOWN: 'Onbekend' },
    },
    namingUse: {
      label: 'Welke naam gebruikt de partner?',
      options: {
        OWN: 'De eigen naam',
        PARTNER: 'Die van de partner',
        PARTNER_THEN_OWN: 'Die van de partner, daarna de eigen',
        OWN_THEN_PARTNER: 'De eigen, daarna die van de partner',
      },
    },
    partnerSurnamePrefix: { label: 'Voorvoegsel van de naam van de partner die wordt gebruikt' },
    partnerSurname: { label: 'Naam van de partner die wordt gebruikt' },
    partnerBondStands: {
      label: 'Die naam is van een andere partner, met wie de band nog bestaat',
    },
    nobleTitle: { label: 'Titel of predicaat', none: 'Geen', options: titles },
    partnerNobleTitle: {
      label: 'Titel of predicaat van die partner',
      none: 'Geen',
      options: titles,
    },
    where: {
      label: 'Waar woont de partner?',
      options: {
        HERE: 'In onze gemeente',
        ELSEWHERE: 'In een andere gemeente',
        ABROAD: 'In het buitenland',
      },
    },
    municipality: { label: 'Code van die gemeente', hint: 'Bijvoorbeeld GM0193.' },
    street: { label: 'Straat', hint: 'Het huisnummer mag erachter staan.' },
    houseNumber: { label: 'Huisnummer' },
    houseLetter: { label: 'Huisletter' },
    houseNumberAddition: { label: 'Toevoeging' },
    houseNumberIndication: {
      label: 'Aanduiding bij het huisnummer',
      none: 'Geen',
      options: { BY: 'Bij dit nummer', TO: 'Tegenover dit nummer' },
    },
    location: { label: 'Plek zonder straat', hint: 'Bijvoorbeeld een woonboot, in woorden.' },
    postcode: { label: 'Postcode' },
    town: { label: 'Plaats', hint: 'Leeg: zo heet de gemeente ook.' },
    country: { label: 'Land' },
    foreignLines: { label: 'Adres', hint: 'Hooguit drie regels, zoals ze op de brief komen.' },
    notLivingAtAddress: { label: 'De basisregistratie zegt dat de partner daar niet woont' },
    letters: {
      label: 'Waar gaat post heen?',
      options: {
        SAME: 'Naar dit adres',
        HERE: 'Naar een ander adres',
        ABROAD: 'Naar het buitenland',
      },
    },
    'letters.street': {
      label: 'Straat voor de post',
      hint: 'Het huisnummer mag erachter staan.',
    },
    'letters.houseNumber': { label: 'Huisnummer voor de post' },
    'letters.houseLetter': { label: 'Huisletter voor de post' },
    'letters.houseNumberAddition': { label: 'Toevoeging voor de post' },
    'letters.houseNumberIndication': {
      label: 'Aanduiding bij het huisnummer voor de post',
      none: 'Geen',
      options: { BY: 'Bij dit nummer', TO: 'Tegenover dit nummer' },
    },
    'letters.location': { label: 'Plek zonder straat, voor de post' },
    'letters.postcode': { label: 'Postcode voor de post' },
    'letters.town': { label: 'Plaats voor de post' },
    'letters.country': { label: 'Land voor de post' },
    'letters.foreignLines': { label: 'Adres voor de post', hint: 'Hooguit drie regels.' },
    disclosureRestricted: { label: 'De partner heeft geheimhouding' },
    deceased: { label: 'De partner is ook overleden' },
    suspension: {
      label: 'Wordt de partner niet meer bijgehouden?',
      none: 'Gewoon bijgehouden',
      options: {
        DIED: 'Overleden',
        EMIGRATED: 'Verhuisd naar het buitenland',
        ERROR: 'Was een fout',
        MINISTERIAL_DECISION: 'Besluit van de minister',
        NON_RESIDENT: 'Niet-ingezetene',
        REMOVED: 'Verwijderd',
      },
    },
    relationshipEndedOn: {
      label: 'Eindigde de relatie eerder? Wanneer?',
      hint: `Laat leeg als het overlijden de relatie beëindigde. ${date}`,
    },
    underInvestigation: {
      label: 'Wat is in onderzoek?',
      options: {
        ADDRESS: 'Het adres',
        BIRTH: 'De geboortedatum',
        BOND: 'Wie de partner is',
        DEATH: 'Het overlijden',
        NAME: 'De naam',
      },
    },
    daysToRemember: {
      label: 'Dagen waarop wij niet bellen',
      hint: 'Zoals de verjaardag van wie overleed en de trouwdag, met een komma ertussen.',
    },
  },
};
