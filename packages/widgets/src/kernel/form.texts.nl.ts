import type { FieldErrorCode } from '../generated/types.ts';

type Sentences = Partial<Record<FieldErrorCode, string>>;

const problem: Record<FieldErrorCode, string> = {
  REQUIRED: 'Vul dit nog in.',
  TOO_LONG: 'Deze tekst is te lang. Maak de tekst korter.',
  CONTAINS_BSN:
    'Er staat een burgerservicenummer in uw tekst. Dat hebben wij niet nodig. Haalt u het weg?',
  INVALID_PHONE:
    'Wij kunnen dit telefoonnummer niet lezen. Vul alleen één nummer in, zoals 06 12 34 56 78. Wanneer u te bereiken bent (‘na 18 uur’), vult u verderop in.',
  INVALID_EMAIL: 'Dit e-mailadres klopt niet helemaal. Een voorbeeld: naam@voorbeeld.nl',
  INVALID_POSTCODE: 'Deze postcode klopt niet helemaal. Een voorbeeld: 8011 AB',
  INVALID_DATE: 'Deze datum klopt niet helemaal. Schrijf een datum zo: 3-2-2027.',
  DUPLICATE: 'Dit staat er twee keer.',
  INVALID: 'Dit klopt niet helemaal. Kijkt u er nog eens naar?',
};

const problems = {
  name: { REQUIRED: 'Vul uw naam in.' },
  preference: { REQUIRED: 'Kies hoe wij contact met u opnemen.' },
  phone: { REQUIRED: 'Vul een telefoonnummer in, of kies een andere manier om contact te hebben.' },
  email: { REQUIRED: 'Vul een e-mailadres in, of kies een andere manier om contact te hebben.' },
  street: { REQUIRED: 'Vul uw straat en huisnummer in.' },
  postcode: { REQUIRED: 'Vul uw postcode in.' },
  town: { REQUIRED: 'Vul uw woonplaats in.' },
};

const labels = {
  name: 'Hoe heet u?',
  preference: 'Hoe wilt u dat wij contact opnemen?',
  phone: 'Uw telefoonnummer',
  email: 'Uw e-mailadres',
  street: 'Straat en huisnummer',
  postcode: 'Postcode',
  town: 'Woonplaats',
};

const notices = {
  unreachable:
    'Het versturen lukte niet. Wat u schreef, staat er nog. Probeer het nog een keer of bel {telefoon}.',
  notFetched: 'Het ophalen lukte niet. Probeer het nog een keer of bel {telefoon}.',
  busy: 'Er komen nu veel berichten tegelijk binnen. Wat u schreef, staat er nog. Probeer het over een paar minuten nog een keer of bel {telefoon}.',
  changedAfterSending:
    'Uw eerste bericht is al bij ons. Daarna heeft u iets veranderd. Wilt u de nieuwe versie ook sturen? Druk dan nog een keer op de knop.',
};

export const formTextsNl = {
  requiredNote: 'Beantwoord alle vragen. Staat er (optioneel) bij? Dan mag u de vraag overslaan.',
  somethingMissing: 'Er ontbreekt nog iets',
  somethingWrong: 'Er klopt nog iets niet',
  stillThere:
    'Bent u er nog? Druk op een toets of raak het scherm aan. Anders halen wij over 2 minuten weg wat hier staat.',
  wentIdle:
    'Hier gebeurde 20 minuten niets. Misschien zit er nu iemand anders. Daarom is alles weg wat hier stond.',
  later: 'Later verder',
  haveCode: 'Verder met bewaarde antwoorden',
  sending: 'Een ogenblik. Wij versturen uw antwoorden.',
  keeping: 'Een ogenblik. Wij bewaren uw antwoorden.',
  fetching: 'Een ogenblik. Wij halen uw gegevens op.',
  working: 'Een ogenblik.',
  charactersLeft: 'U kunt nog {aantal} tekens schrijven.',
  charactersTooMany: 'Dit zijn {aantal} tekens te veel.',
  crisisHead: 'Gaat het nu niet goed met u?',
  crisis:
    'Wilt u niet meer leven? Bel {113} of {0800-0113}. Dat is gratis en kan dag en nacht. Is er direct gevaar? Bel {112}.',
  crisisDoctor: 'Uw huisarts of de huisartsenpost kunt u ook bellen.',
  contactPreferences: { PHONE: 'Bellen', EMAIL: 'E-mailen', POST: 'Een brief sturen' },
  dayParts: { MORNING: 'Ochtend', AFTERNOON: 'Middag', EVENING: 'Avond' },
  voicemail: 'Krijgen wij uw voicemail? Dan noemen wij alleen onze naam en ons telefoonnummer.',
  privacy:
    'Wij gebruiken uw gegevens alleen om u te helpen. Wij geven ze alleen door als u dat goed vindt.',
  privacyLink: 'Lees wat wij bewaren en hoe lang',
  labels,
  hints: {},
  notices,
  problem,
  problems,
};

/** The texts that every form has, in another language too. */
export type CommonTexts = typeof formTextsNl;

/** How fields look their texts up; each form has more of them than these. */
export type FormTexts = Omit<CommonTexts, 'labels' | 'hints' | 'notices' | 'problems'> & {
  readonly labels: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, Sentences>>;
};
