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
    ['Voor welke gemeente werkt u nu?', 'U werkt voor meer dan één gemeente. Kies er één.'],
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
      'Het inloggen duurde te lang of begon in een ander venster. Begin opnieuw.',
    ],
    ['Signing in did not work', 'It took too long, or began in another window. Begin again.'],
  ),
  CODE_USED: both(
    ['Inloggen is niet gelukt', 'Deze inlogcode is al gebruikt of verlopen. Begin opnieuw.'],
    ['Signing in did not work', 'This sign-in code was used before or is too old. Begin again.'],
  ),
  REFUSED_THERE: both(
    [
      'Inloggen is niet gelukt',
      'De inlogdienst van uw organisatie laat u niet binnen. Vraag uw beheerder om hulp.',
    ],
    ['Signing in did not work', 'The sign-in service did not let you in. Ask your administrator.'],
  ),
  PROVIDER_DOWN: both(
    [
      'Inloggen kan nu niet',
      'De inlogdienst van uw organisatie antwoordt niet. Probeer het over een paar minuten opnieuw. De formulieren voor inwoners werken gewoon door.',
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
      'De klok van deze server of die van de inlogdienst loopt {seconds} seconden voor of achter. Uw beheerder kan dit herstellen.',
    ],
    [
      'Signing in did not work',
      'The clock of this server or that of the sign-in service is {seconds} seconds off. Your administrator can repair this.',
    ],
  ),
  NO_SECOND_FACTOR: both(
    [
      'Inloggen is niet gelukt',
      'Bij het inloggen hoort een tweede stap, zoals een code op uw telefoon. De inlogdienst meldt niet dat u die stap deed. Zonder die stap kunt u niet verder.',
    ],
    [
      'Signing in did not work',
      'Signing in takes a second step, such as a code on your telephone. The sign-in service does not say that you took it. Without it you cannot go on.',
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
      'Wij kennen u, maar u hebt nog geen rol in een gemeente, of uw rol is afgelopen. Geef uw beheerder dit nummer: {staffId}',
    ],
    [
      'You have no role here',
      'We know you, but you have no role in a municipality yet, or your role has ended. Give your administrator this number: {staffId}',
    ],
  ),
  NOT_FROM_HERE: both(
    [
      'Dit is niet uitgevoerd',
      'Het verzoek kwam van een andere website. Probeer het opnieuw op deze website.',
    ],
    ['This was not done', 'The request came from another website. Try again on this website.'],
  ),
  DEMO: both(
    ['Inloggen in de demo', 'Deze mensen zijn verzonnen. Kies als wie u wilt rondkijken.'],
    ['Sign in to the demo', 'These people are invented. Choose as whom you want to look around.'],
  ),
} as const satisfies Record<string, Both>;

export type PageKey = keyof typeof SIGN_IN_TEXTS;

export const BUTTONS = {
  again: { nl: 'Opnieuw inloggen', en: 'Sign in again' },
  work: { nl: 'Naar mijn werk', en: 'To my work' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
} as const;
