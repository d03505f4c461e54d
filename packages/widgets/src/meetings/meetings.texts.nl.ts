import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const meetingsTextsNl = {
  ...formTextsNl,
  title: 'Bijeenkomsten',
  intro:
    'Op een bijeenkomst leert u hoe u er kunt zijn voor iemand die een partner of ouder verloor.',
  ownLoss:
    'Ook wie meedoet, kan zelf iemand hebben verloren. U hoeft daar niets over te vertellen.',
  nothing: 'Er zijn nu geen bijeenkomsten.',
  notFetched:
    'De bijeenkomsten zijn er nu even niet. Probeer het over een paar minuten nog een keer.',
  again: 'Probeer het nog een keer',
  back: 'Alle bijeenkomsten',
  audiences: {
    PRIMARY_TEACHERS: 'Voor het basisonderwijs',
    SECONDARY_TEACHERS: 'Voor het voortgezet onderwijs',
    EMPLOYERS: 'Voor werkgevers',
    MUNICIPALITIES: 'Voor gemeenten',
    VOLUNTEERS: 'Voor vrijwilligers',
    GENERAL: 'Voor iedereen',
  },
  states: {
    FULL: 'Vol. U kunt op de wachtlijst.',
    CHANGED: 'De dag, de tijd of de plek is veranderd.',
    CANCELLED: 'Deze bijeenkomst gaat niet door.',
    HELD: 'Deze bijeenkomst is geweest.',
    closed: 'U kunt zich niet meer aanmelden.',
  },
  when: '{dag}, van {van} tot {tot} uur',
  free: 'Vrije plaatsen: {aantal}',
  online: 'U kunt ook online meedoen. Hoe dat werkt, staat in de mail die u krijgt.',
  noCosts: 'Gratis',
  parts: {
    where: 'Waar',
    costs: 'Kosten',
    speakers: 'Wie er spreken',
    programme: 'Programma',
    access: 'Wat er is',
    contentWarning: 'Goed om te weten',
    aftercare: 'Iemand om mee te praten',
    contact: 'Vragen',
  },
  access: {
    STEP_FREE: 'Geen trappen of drempels',
    ACCESSIBLE_TOILET: 'Een toilet voor wie een rolstoel heeft',
    INDUCTION_LOOP: 'Een ringleiding',
    SIGN_LANGUAGE: 'Een gebarentolk',
    WRITING_INTERPRETER: 'Een schrijftolk',
    QUIET_ROOM: 'Een stille ruimte',
  },
  certificate: 'Na afloop krijgt u een bewijs dat u er was.',
  file: 'Zet het in uw agenda. Verandert er later iets? Dit bestand verandert niet mee. Uw mail wel.',
  fileLink: 'Bestand voor uw agenda',
  register: 'Aanmelden',
  groupRules: {
    IN_ORDER:
      'Is er te weinig plaats voor uw hele groep? Dan wacht u tot u samen kunt komen. Niemand gaat voor.',
    SMALLER_FIRST:
      'Is er te weinig plaats voor uw hele groep? Dan wacht u tot u samen kunt komen. Een kleinere groep die wel past, mag dan voor.',
    MAY_SPLIT:
      'Is er te weinig plaats voor uw hele groep? U kunt kiezen om een deel van de plaatsen te nemen.',
  },
  acceptsPart: { YES: 'Een deel van de plaatsen is ook goed' },
  labels: {
    ...formTextsNl.labels,
    organisation: 'Naam van uw school, bedrijf of organisatie (optioneel)',
    role: 'Wat is uw functie? (optioneel)',
    places: 'Met hoeveel mensen komt u?',
    acceptsPart: 'Is een deel van de plaatsen ook goed? (optioneel)',
    companions: 'Wie komen er met u mee? (optioneel)',
    accessNeeds: 'Wat heeft u nodig om mee te doen? (optioneel)',
    question: 'Wat wilt u graag weten? (optioneel)',
  },
  hints: {
    places: 'Tel uzelf mee. U kunt met hooguit {meeste} mensen komen.',
    companions: 'Voor de naamkaartjes. Eén naam op elke regel.',
    accessNeeds: 'Bijvoorbeeld: een plek voor een rolstoel.',
    question: 'Schrijf geen namen op van leerlingen of medewerkers.',
  },
  problems: {
    ...formTextsNl.problems,
    email: { REQUIRED: 'Vul een e-mailadres in. Daar sturen wij de bevestiging heen.' },
    places: {
      REQUIRED: 'Vul in met hoeveel mensen u komt.',
      INVALID: 'Dit aantal kan niet. Tel uzelf mee, en kijk hoeveel mensen u mag aanmelden.',
    },
  },
  notices: {
    ...formTextsNl.notices,
    closed:
      'Aanmelden kan niet meer. De bijeenkomst is voorbij, gaat niet door of de aanmelding is gesloten.',
  },
  keep: 'Wij gebruiken uw gegevens alleen voor deze bijeenkomst. Daarna halen wij ze weg.',
  submit: 'Meld mij aan',
  doneHead: 'Wij hebben uw aanmelding ontvangen',
  done: {
    PLACED: 'Er is plaats voor u.',
    PART: 'Er is nu plaats voor {aantal} mensen. Voor de andere plaatsen staat u op de wachtlijst.',
    WAITING: 'U staat op de wachtlijst. Is er plaats? Dan krijgt u een mail.',
    SET_APART:
      'Er kwamen veel aanmeldingen tegelijk. Daarom kijken wij er eerst naar. U krijgt een mail.',
  },
  doneMail:
    'U krijgt een mail. Daarin staat hoe het met uw aanmelding staat. Ook staat er een link in om te veranderen of af te zeggen.',
  doneKnown:
    'Was u al aangemeld met dit e-mailadres? Dan verandert er niets. De mail zegt hoe het staat.',
};

export type MeetingsTexts = typeof meetingsTextsNl;
