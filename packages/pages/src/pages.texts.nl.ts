export const pagesTextsNl = {
  /** In a title or an address nothing tells what it is about: somebody may look over a shoulder. */
  names: {
    'support-request': 'Uw vraag',
    'intake-form': 'Uw vraag bekijken',
    'letter-reply': 'Uw antwoord op onze brief',
    'my-support': 'Uw eigen pagina',
    'agency-overview': 'Wie krijgt bericht',
    adoption: 'Welke gemeenten meedoen',
    'volunteer-signup': 'Vrijwilliger worden',
    'my-volunteering': 'Uw vrijwilligerswerk',
  },
  /** On the list of all forms everybody reads what they came for. */
  doors: {
    'support-request': 'Steun vragen',
    'intake-form': 'Meer vertellen over uw vraag',
    'letter-reply': 'Antwoord geven op onze brief',
    'my-support': 'Zien hoe het met uw steun staat',
    'agency-overview': 'Zien wie bericht krijgt van het overlijden',
    adoption: 'Zien welke gemeenten meedoen',
    'volunteer-signup': 'Vrijwilliger worden',
    'my-volunteering': 'Zien hoe het met uw vrijwilligerswerk staat',
  },
  municipality: 'Gemeente {gemeente}',
  problem: 'Er klopt nog iets niet',
  skip: 'Naar de inhoud',
  all: 'Alle formulieren',
  choose: 'Wat wilt u doen?',
  questions: 'Liever bellen? {organisatie} helpt u graag: {telefoon}, {openingstijden}.',
  languages: 'Taal',
  fitting: 'Vul hieronder alleen in wat bij uw keuze past.',
  onlyFor: 'alleen bij ‘{keuze}’',
  somebodyElse:
    'Vraagt u dit voor iemand anders? Vul dan hieronder uw eigen naam in, en hoe wij u bereiken. Wij praten eerst met u.',
  trap: 'Laat dit leeg',
  whole: 'Dit is de hele lijst. Sla over wat niet bij u past.',
  notFound: 'Deze pagina is er niet. Kijk nog eens of het adres klopt.',
  elsewhere: 'Zoek ons op de website van uw gemeente, of kijk in de brief die u van ons kreeg.',
  nothingSent: 'Er is niets verstuurd.',
  again: 'Naar het formulier',
  notNow: 'Deze pagina doet het nu even niet. Probeer het over een paar minuten nog een keer.',
  notFromHere: 'Dit formulier kunt u alleen versturen vanaf onze eigen pagina.',
  tooLong: 'Dit is te lang om te versturen. Maak uw tekst korter.',
};

export type PagesTexts = typeof pagesTextsNl;
