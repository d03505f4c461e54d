import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const draftsTextsNl = {
  ...formTextsNl,
  keptHead: 'Wij bewaren uw antwoorden',
  keptUntil: 'Tot en met {dag}. Daarna zijn ze weg.',
  notSent: 'U heeft nog niets verstuurd. Niemand leest uw antwoorden.',
  code: 'Uw code',
  writeDown: 'Schrijf deze code op, maak een foto of print deze pagina. De code staat alleen hier.',
  how: 'Gaat u later verder? Ga naar {adres} en vul uw code in. Dat kan op elk apparaat.',
  change: 'Nu verder met invullen',
  discard: 'Bewaar dit toch niet',
  goneHead: 'Wij bewaren uw antwoorden niet meer',
  codeTitle: 'Verder met uw code',
  codeIntro: 'Heeft u eerder antwoorden bewaard? Met uw code staan ze er weer.',
  replaces: 'Wat u nu al heeft ingevuld, gaat dan weg.',
  goOn: 'Ga verder',
  back: 'Terug',
  labels: { ...formTextsNl.labels, draftCode: 'Uw code' },
  hints: { draftCode: 'Bijvoorbeeld 7K4M-92QD-C3PX-5RTA. Hoofdletters maken niet uit.' },
  notices: {
    ...formTextsNl.notices,
    unreachable: 'Dat lukte nu niet. Probeer het nog een keer of bel {telefoon}.',
    busy: 'Dat was te vaak achter elkaar. Probeer het over een kwartier nog een keer of bel {telefoon}.',
  },
  problems: {
    ...formTextsNl.problems,
    draftCode: {
      REQUIRED: 'Vul uw code in.',
      INVALID:
        'Bij deze code staan geen antwoorden. Kijk of de code klopt. Na zeven dagen zijn antwoorden weg.',
    },
  },
};

export type DraftsTexts = typeof draftsTextsNl;
