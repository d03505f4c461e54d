/** A page in both languages: a title, and a sentence or two. `{…}` are filled in. */
export interface PageText {
  readonly title: string;
  readonly text: string;
}

type Both = readonly [nl: PageText, en: PageText];

const both = (nl: readonly [string, string], en: readonly [string, string]): Both => [
  { title: nl[0], text: nl[1] },
  { title: en[0], text: en[1] },
];

export const SIGN_IN_TEXTS = {
  SIGNED_IN: both(
    ['U bent ingelogd', 'U bent ingelogd als {name}.'],
    ['You are signed in', 'You are signed in as {name}.'],
  ),
  CHOOSE: both(
    ['Voor welke gemeente werkt u nu?', 'U werkt voor meer dan één gemeente. Kies er een.'],
    ['For which municipality do you work now?', 'You work for more than one. Choose one.'],
  ),
  SIGNED_OUT: both(
    ['U bent uitgelogd', 'U kunt dit venster sluiten.'],
    ['You are signed out', 'You can close this window.'],
  ),
  SIGN_OUT: both(['Uitloggen', 'Wilt u uitloggen?'], ['Sign out', 'Do you want to sign out?']),
  STARTED_ELSEWHERE: both(
    [
      'Inloggen is niet gelukt',
      'Het inloggen duurde te lang, of begon in een ander venster. Begin opnieuw.',
    ],
    ['Signing in did not work', 'It took too long, or began in another window. Begin again.'],
  ),
  CODE_USED: both(
    ['Inloggen is niet gelukt', 'Deze inlogcode is al gebruikt of verlopen. Begin opnieuw.'],
    ['Signing in did not work', 'This sign-in code was used before or is too old. Begin again.'],
  ),
  REFUSED_THERE: both(
    ['Inloggen is niet gelukt', 'De inlogdienst liet u niet toe. Vraag het aan uw beheerder.'],
    ['Signing in did not work', 'The sign-in service did not let you in. Ask your administrator.'],
  ),
  PROVIDER_DOWN: both(
    [
      'Inloggen kan nu niet',
      'De inlogdienst van uw organisatie antwoordt niet. Probeer het over een paar minuten opnieuw. Formulieren van inwoners werken gewoon.',
    ],
    [
      'Signing in is not possible now',
      'The sign-in service of your organisation does not answer. Try again in some minutes. Forms of residents work as usual.',
    ],
  ),
  ANSWER_WRONG: both(
    [
      'Inloggen is niet gelukt',
      'Het antwoord van de inlogdienst klopt niet. Geef uw beheerder dit nummer: {id}',
    ],
    [
      'Signing in did not work',
      'The answer of the sign-in service is not right. Give your administrator this number: {id}',
    ],
  ),
  CLOCK_OFF: both(
    [
      'Inloggen is niet gelukt',
      'De klok van deze server of die van de inlogdienst loopt {seconds} seconden verkeerd. Uw beheerder kan dit herstellen.',
    ],
    [
      'Signing in did not work',
      'The clock of this server or that of the sign-in service is {seconds} seconds off. Your administrator can repair this.',
    ],
  ),
  NO_SECOND_FACTOR: both(
    [
      'Inloggen is niet gelukt',
      'De inlogdienst zegt niet dat u met een tweede stap inlogde, zoals een code op uw telefoon. Zonder die stap komt u niet verder.',
    ],
    [
      'Signing in did not work',
      'The sign-in service does not say that you used a second step, such as a code on your telephone. Without it you cannot go on.',
    ],
  ),
  UNKNOWN: both(
    [
      'Wij kennen u hier niet',
      'Uw organisatie kent u, maar hier bent u nog niet toegevoegd. Geef uw beheerder dit kenmerk: {subject}',
    ],
    [
      'You are not known here',
      'Your organisation knows you, but nobody added you here yet. Give your administrator this text: {subject}',
    ],
  ),
  NO_ROLE: both(
    [
      'U hebt hier geen rol',
      'U bent bekend, maar hebt (nog) geen rol in een gemeente, of niet meer. Geef uw beheerder dit nummer: {staffId}',
    ],
    [
      'You have no role here',
      'You are known, but have no role in any municipality yet, or no longer. Give your administrator this number: {staffId}',
    ],
  ),
  NOT_FROM_HERE: both(
    ['Dit is niet gedaan', 'De vraag kwam van een andere website. Doe het op deze pagina zelf.'],
    ['This was not done', 'The request came from another website. Do it on this page itself.'],
  ),
  DEMO: both(
    ['Inloggen in de demo', 'Alle mensen zijn verzonnen. Kies als wie u rondkijkt.'],
    ['Sign in to the demo', 'All people are invented. Choose as whom you look around.'],
  ),
} as const satisfies Record<string, Both>;

export type PageKey = keyof typeof SIGN_IN_TEXTS;

export const BUTTONS = {
  again: 'Opnieuw inloggen / Sign in again',
  signOut: 'Uitloggen / Sign out',
} as const;
