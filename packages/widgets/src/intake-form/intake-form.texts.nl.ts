import { formTextsNl } from '../kernel/form.texts.nl.ts';
import { stepsNl } from '../kernel/steps.texts.nl.ts';

export const intakeFormTextsNl = {
  ...formTextsNl,
  title: 'Uw vraag bekijken en het gesprek voorbereiden',
  intro:
    'Heeft u om steun gevraagd? Dan kreeg u een nummer en een code. Daarmee ziet u hoe het met uw vraag staat. U kunt hier ook meer vertellen, zodat wij ons goed kunnen voorbereiden.',
  open: 'Bekijk mijn vraag',
  standingHead: 'Zo staat het met uw vraag',
  steps: stepsNl,
  reference: 'Uw nummer is {kenmerk}.',
  questions: 'Heeft u vragen? Bel {telefoon}, {openingstijden}.',
  closed: 'U kunt hier nu niets meer veranderen. Wilt u nog iets vertellen? Bel {telefoon}.',
  prepareHead: 'Het gesprek voorbereiden',
  prepare:
    'U mag alles overslaan. U kunt op elk moment bewaren en later verdergaan. Alleen de mensen die u helpen, lezen dit.',
  stepOf: 'Stap {nummer} van {aantal}',
  sections: {
    needs: 'Waar wilt u steun bij?',
    contact: 'Contact met u',
    volunteer: 'Een vrijwilliger',
    home: 'Kinderen en werk',
    days: 'Moeilijke dagen en wat u verder wilt zeggen',
  },
  sectionNotes: {
    needs: 'Kies per onderwerp of u steun wilt. U hoeft niet alles te kiezen.',
    contact: '',
    volunteer:
      'Een vrijwilliger luistert en helpt met gewone dingen. U leert elkaar eerst kennen. Daarna beslist u.',
    home: '',
    days: 'Een verjaardag, een trouwdag, een feestdag. Op dagen die u hier noemt, bellen en komen wij niet.',
  },
  childrenHead: 'Hoeveel kinderen heeft u? (optioneel)',
  next: 'Volgende',
  back: 'Vorige',
  save: 'Bewaar mijn antwoorden',
  saveNow: 'Bewaar en stop hier',
  addDay: 'Voeg een dag toe',
  removeDay: 'Haal weg',
  urgentNow: 'Kan het niet wachten? Bel {telefoon}, {openingstijden}.',
  wishes: { YES: 'Ja, graag', LATER: 'Later misschien', NO: 'Nee' },
  urgencies: { NONE: 'Er is geen haast bij', SOON: 'Liefst snel', NOW: 'Het is nu dringend' },
  volunteerWishes: { YES: 'Ja', MAYBE: 'Misschien', NO: 'Nee' },
  genders: { WOMAN: 'Een vrouw', MAN: 'Een man', NO_PREFERENCE: 'Dat maakt niet uit' },
  experiences: { YES: 'Ja, graag', NO: 'Nee, liever niet', EITHER: 'Dat maakt niet uit' },
  works: {
    EMPLOYED: 'Ik werk in loondienst',
    SELF_EMPLOYED: 'Ik heb een eigen bedrijf',
    LOOKING_FOR_WORK: 'Ik zoek werk',
    UNABLE_TO_WORK: 'Ik kan nu niet werken',
    NOT_WORKING: 'Ik werk niet',
  },
  ages: {
    AGE_0_TO_3: '0 tot en met 3 jaar',
    AGE_4_TO_11: '4 tot en met 11 jaar',
    AGE_12_TO_17: '12 tot en met 17 jaar',
    AGE_18_AND_OLDER: '18 jaar en ouder',
  },
  labels: {
    ...formTextsNl.labels,
    reference: 'Uw nummer',
    code: 'Uw code',
    PRACTICAL: 'Brieven, formulieren en dingen regelen',
    FINANCIAL: 'Geld',
    HOUSING: 'Uw huis en wonen',
    CHILDREN: 'Uw kinderen',
    WORK: 'Werk',
    EMOTIONAL: 'Praten over uw verdriet',
    SOCIAL: 'Mensen om u heen, ook mensen die dit hebben meegemaakt',
    MEANING: 'Geloof, afscheid en wat het leven nu betekent',
    ownWords: 'Wilt u er iets over vertellen? (optioneel)',
    urgency: 'Is er haast bij? (optioneel)',
    existingHelp: 'Helpt iemand u hier al bij? (optioneel)',
    contactDayParts: 'Wanneer kunnen wij u het beste bereiken? (optioneel)',
    interpreterLanguage: 'Wilt u een tolk? Voor welke taal? (optioneel)',
    volunteerWish: 'Wilt u steun van een vrijwilliger? (optioneel)',
    volunteerGender: 'Wie heeft u het liefst? (optioneel)',
    volunteerLivedExperience: 'Iemand die zelf een partner verloor? (optioneel)',
    volunteerRemarks: 'Andere wensen (optioneel)',
    workSituation: 'Hoe is het met werk? (optioneel)',
    children: 'Aantal kinderen',
    day: 'Een dag waarop wij u met rust laten',
    remarks: 'Wilt u nog iets zeggen? (optioneel)',
  },
  hints: {
    reference: 'Bijvoorbeeld S-7K4M-92QD. Streepjes en spaties mag u weglaten.',
    code: 'De code heeft 12 letters en cijfers. Streepjes en spaties mag u weglaten.',
    existingHelp: 'Bijvoorbeeld: mijn zus helpt met de bank.',
    volunteerRemarks: 'Bijvoorbeeld: liever niemand uit mijn straat.',
    remarks: 'Schrijf geen burgerservicenummer op.',
  },
  problems: {
    ...formTextsNl.problems,
    reference: { REQUIRED: 'Vul uw nummer in.' },
    code: { REQUIRED: 'Vul uw code in.' },
    children: { INVALID: 'Vul een getal in, bijvoorbeeld 2.' },
  },
  notices: {
    ...formTextsNl.notices,
    unknownKey:
      'Wij kennen dit nummer met deze code niet. Kijk nog eens of alles klopt, of bel {telefoon}.',
    tooManyTries:
      'Er is te vaak een nummer of code geprobeerd. Wacht een kwartier, of bel {telefoon}.',
    closedMeanwhile:
      'Deze antwoorden kunnen niet meer worden veranderd, omdat het gesprek er al is geweest. Wilt u nog iets vertellen? Bel {telefoon}.',
    changedMeanwhile:
      'Uw antwoorden zijn intussen ergens anders veranderd, bijvoorbeeld op een ander apparaat. Wat u hier invulde, staat er nog. Wat wilt u doen?',
    notNow: 'Dit lukt nu niet. Bel ons, dan regelen wij het meteen: {telefoon}.',
  },
  takeTheirs: 'Haal de andere versie op',
  keepMine: 'Bewaar wat ik hier invulde',
  savedHead: 'Wij hebben uw antwoorden bewaard',
  saved:
    'U kunt uw antwoorden tot aan het gesprek veranderen. Dat kan met hetzelfde nummer en dezelfde code.',
  changeAgain: 'Verder met mijn antwoorden',
  stop: 'Ik wil geen steun meer',
  stopHead: 'Wilt u stoppen met de steun?',
  stopAsk:
    'Wij nemen dan geen contact meer met u op. U hoeft niets uit te leggen. Wilt u later toch weer steun? Dat kan altijd.',
  stopYes: 'Ja, stop de steun',
  stopNo: 'Nee, ga terug',
  stoppedHead: 'De steun is gestopt',
  stopped:
    'Wij nemen geen contact meer met u op. Wilt u later toch weer steun? Bel dan {telefoon}, of vul het formulier nog een keer in.',
};

export type IntakeFormTexts = typeof intakeFormTextsNl;
