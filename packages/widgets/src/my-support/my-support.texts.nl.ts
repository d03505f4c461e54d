import { dataNl } from '../kernel/data.texts.nl.ts';
import { formTextsNl } from '../kernel/form.texts.nl.ts';
import { stepsNl } from '../kernel/steps.texts.nl.ts';

export const mySupportTextsNl = {
  ...formTextsNl,
  title: 'Uw steun bekijken of veranderen',
  intro:
    'U kreeg een code: in een brief, of toen u om steun vroeg. Daarmee ziet u hoe het staat. U kunt hier ook iets veranderen of stoppen.',
  open: 'Laat zien hoe het staat',
  standingHead: 'Zo staat het',
  steps: stepsNl,
  laterFrom: 'U koos zelf: niet eerder dan {dag}.',
  expectedOn: 'Dat is rond {dag}.',
  volunteer: '{vrijwilliger} komt bij u.',
  volunteerRests: '{vrijwilliger} komt nu even niet. U zegt zelf wanneer het weer mag.',
  searchRests: 'Wij zoeken nu even geen vrijwilliger. U houdt uw plek. Wij wachten tot u het zegt.',
  allRests: 'Wij doen nu even niets. Wij wachten tot u verder wilt.',
  questions: 'Heeft u vragen? Bel {telefoon}, {openingstijden}.',
  close: 'Sluit deze pagina',
  proposalHead: '{vrijwilliger} wil graag bij u komen',
  proposalNote:
    'U beslist. Zegt u nee, dan hoeft u niet te zeggen waarom. U houdt uw plek en wij zoeken verder.',
  proposalYes: 'Ja, {vrijwilliger} mag komen',
  proposalNo: 'Nee, liever iemand anders',
  planHead: 'Wat wij afspraken',
  planKinds: {
    VOLUNTEER: 'Een vrijwilliger',
    PRACTICAL_HELP: 'Praktische hulp',
    PEER_GROUP: 'Een groep met anderen die hun partner verloren',
    PROFESSIONAL: 'Een beroepskracht',
    WORK_GUIDANCE: 'Hulp bij werk, in uw eigen tempo',
    INFORMATION: 'Informatie',
    REFERRAL: 'Hulp van iemand anders',
  },
  goOn: 'Ga verder: {steun}',
  goSlowly: 'Liever langzamer: {steun}',
  goFaster: 'Het mag sneller: {steun}',
  rest: 'Nu even niet: {steun}',
  planStates: { RUNNING: '', PAUSED: 'nu even niet', DONE: 'klaar' },
  contactHead: 'Hoe wij u bereiken',
  contactKnown: {
    PHONE: 'Wij bellen u op het nummer dat eindigt op {nummer}.',
    EMAIL: 'Wij mailen u op {adres}.',
    POST: 'Wij sturen u een brief.',
  },
  contactUnknown: 'U heeft nog niet gekozen hoe wij u bereiken.',
  contactChange: 'Verander hoe wij u bereiken',
  contactSave: 'Bewaar',
  back: 'Ga terug',
  momentHead: 'Wanneer wij contact opnemen',
  momentLater: 'Neem later contact op',
  momentNow: 'Het mag nu',
  someoneElse: 'Ik wil een andere vrijwilliger',
  someoneElseNote:
    'U hoeft niet te zeggen waarom. U houdt uw plek. Wij nemen binnen drie werkdagen contact met u op.',
  stop: 'Ik wil geen steun meer',
  stopHead: 'Wilt u stoppen met de steun?',
  stopNote:
    'Wij nemen dan geen contact meer met u op. U hoeft niets uit te leggen. Wilt u later toch weer steun? Dat kan.',
  stopYes: 'Ja, stop de steun',
  comeBack: 'Ik wil toch weer steun',
  data: dataNl,
  rightsNote:
    'Klopt er iets niet? Of wilt u dat wij uw gegevens niet meer gebruiken, of wissen? Vraag het hier. U krijgt binnen een maand antwoord.',
  rights: {
    CORRECTION: 'Er klopt iets niet',
    RESTRICTION: 'Gebruik mijn gegevens voorlopig niet',
    OBJECTION: 'Gebruik mijn gegevens niet meer',
    ERASURE: 'Wis mijn gegevens',
  },
  rightsSend: 'Verstuur mijn vraag',
  results: {
    contact: 'Wij weten nu hoe wij u bereiken.',
    someoneElse: 'Wij zoeken iemand anders. Wij nemen binnen drie werkdagen contact met u op.',
    stop: 'De steun is gestopt. Wij nemen geen contact meer met u op.',
    accepted: 'Fijn. Wij maken binnen tien werkdagen een eerste afspraak met u.',
    refused: 'Dat is goed. Wij zoeken iemand anders.',
    notAfterAll: 'Deze vrijwilliger kan toch niet komen. Dat spijt ons. Wij zoeken iemand anders.',
    moment: 'Dat is goed. Wij houden ons aan het moment dat u koos.',
    rest: 'Dat is goed. Wij wachten tot u het zegt.',
    goOn: 'Dat is goed. Wij gaan verder in uw tempo.',
    comeBack: 'Wij maken binnen tien werkdagen een afspraak met u.',
    rights: 'Wij hebben uw vraag. U krijgt binnen een maand antwoord.',
    data: 'Uw gegevens zijn klaar.',
  },
  labels: {
    ...formTextsNl.labels,
    code: 'Uw code',
    reference: 'Uw nummer (optioneel)',
    right: 'Wat wilt u?',
    until: 'Niet eerder dan',
    bestDayParts: 'Wanneer komt het u meestal uit? (optioneel)',
  },
  hints: {
    code: 'De code heeft 12 letters en cijfers. Streepjes en spaties mag u weglaten.',
    reference:
      'Alleen als u zelf om steun vroeg. Bijvoorbeeld S-7K4M-92QD. Kreeg u een brief? Laat dit dan leeg.',
  },
  problems: {
    ...formTextsNl.problems,
    code: {
      REQUIRED: 'Vul uw code in.',
      INVALID: 'Deze code klopt niet helemaal. Kijk nog eens, of bel ons.',
    },
    reference: { INVALID: 'Dit nummer klopt niet helemaal. Een voorbeeld: S-7K4M-92QD' },
    right: { REQUIRED: 'Kies wat u wilt.' },
    until: {
      REQUIRED: 'Kies een dag.',
      INVALID_DATE: 'Kies een dag over twee weken of later, tot een jaar vooruit.',
    },
  },
  notices: {
    ...formTextsNl.notices,
    unknownKey: 'Wij kennen deze code niet. Kijk nog eens of alles klopt, of bel {telefoon}.',
    numberMissing:
      'Deze code werkt niet zonder nummer. Vroeg u zelf om steun? Vul dan ook uw nummer in. Het begint met een S. Staat de code in een brief? Kijk dan nog eens of de code klopt, of bel {telefoon}.',
    tooManyTries: 'Er is te vaak een code geprobeerd. Wacht een kwartier, of bel {telefoon}.',
    notNow: 'Dit lukt nu niet. Bel ons, dan regelen wij het meteen: {telefoon}.',
  },
};

export type MySupportTexts = typeof mySupportTextsNl;
