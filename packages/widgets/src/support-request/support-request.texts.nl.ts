import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const supportRequestTextsNl = {
  ...formTextsNl,
  title: 'Steun als een partner is overleden',
  intro:
    'Een partner verliezen is heel zwaar. Misschien wilt u met iemand praten. Misschien kunt u hulp gebruiken bij brieven, geld of werk. Wij denken graag met u mee. Het kost niets. U kunt ook steun vragen voor iemand anders.',
  who: '{organisatie} doet dit samen met de gemeente {gemeente}. Getrouwd of niet: dat maakt niet uit.',
  nobodyReads:
    'Het is nu avond, nacht of weekend. Op dit moment leest niemand uw bericht. Wij lezen het op de eerste werkdag hierna.',
  requestedFor: {
    SELF: 'Voor mijzelf',
    RELATIVE: 'Voor iemand in mijn familie of omgeving',
    RESIDENT_BY_PROFESSIONAL: 'Voor iemand die ik door mijn werk ken',
  },
  help: {
    talk: 'Praten met iemand die luistert',
    peer: 'Contact met iemand die dit ook heeft meegemaakt',
    practical: 'Hulp bij brieven, formulieren en dingen regelen',
    money: 'Vragen over geld',
    work: 'Werk: blijven werken, weer beginnen of werk zoeken',
    children: 'Steun voor de kinderen',
    unsure: 'Ik weet het nog niet',
  },
  somebodyElse:
    'U vraagt dit voor iemand anders. Vul hieronder uw eigen naam in, en hoe wij u bereiken. Wij praten eerst met u.',
  labels: {
    ...formTextsNl.labels,
    requestedFor: 'Voor wie vraagt u steun?',
    help: 'Waar kunnen wij bij helpen? U mag meer dan één antwoord kiezen.',
    message: 'Wilt u er iets over vertellen? (optioneel)',
    preferredMoment: 'Wanneer komt het u uit? (optioneel)',
  },
  hints: {
    message:
      'Schrijf alleen op wat u wilt delen. Schrijf geen burgerservicenummer op. Wij lezen dit op werkdagen.',
    preferredMoment: 'Bijvoorbeeld: ’s ochtends, of niet op woensdag.',
  },
  problems: {
    ...formTextsNl.problems,
    requestedFor: { REQUIRED: 'Kies voor wie u steun vraagt.' },
    help: { REQUIRED: 'Kies waar wij bij kunnen helpen. U kunt ook kiezen: Ik weet het nog niet.' },
  },
  submit: 'Verstuur mijn vraag',
  doneHead: 'Wij hebben uw vraag ontvangen',
  doneNext: '{naam} van {organisatie} neemt uiterlijk {dag} contact met u op.',
  doneSooner: 'Wilt u eerder iemand spreken? Bel {telefoon}, {openingstijden}.',
  doneChange:
    'U kunt altijd van gedachten veranderen. Een telefoontje of mail is genoeg: {telefoon} of {email}.',
  keysHead: 'Bewaar uw nummer en uw code',
  keys: 'Schrijf ze op of maak een foto. Met uw nummer en code kunt u meer vertellen en zien hoe het met uw vraag staat. De code staat alleen hier.',
  reference: 'Uw nummer',
  code: 'Uw code',
  anwHead: 'Woonde u samen zonder trouwen?',
  anw: 'Misschien heeft u recht op een Anw-uitkering. Daar krijgt u geen brief over. U vraagt die zelf aan bij de Sociale Verzekeringsbank (SVB).',
  more: 'Meer vertellen? Dat kan met uw nummer en code.',
};

export type SupportRequestTexts = typeof supportRequestTextsNl;
