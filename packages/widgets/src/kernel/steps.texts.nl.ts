/** Where it stands and what happens next, for every form that shows it; `by` when there is a day for it. */
export const stepsNl = {
  RECEIVED: {
    by: 'Wij hebben uw vraag. Wij nemen uiterlijk {dag} contact met u op.',
    open: 'Wij hebben uw vraag. Wij nemen contact met u op.',
  },
  INVITED: {
    by: 'U kreeg een brief van ons. Wij nemen uiterlijk {dag} contact met u op.',
    open: 'U kreeg een brief van ons. Daarin staat wanneer wij u bellen of schrijven.',
  },
  CALL: {
    by: 'Wij nemen contact met u op, uiterlijk {dag}.',
    open: 'Wij nemen contact met u op.',
  },
  LATER: {
    by: 'Wij nemen later contact met u op, uiterlijk {dag}.',
    open: 'Wij nemen later contact met u op. U koos zelf wanneer.',
  },
  TALK_PLANNED: {
    by: 'Wij praten uiterlijk {dag} met u.',
    open: 'Wij maken een afspraak met u voor een gesprek.',
  },
  PLANNING: {
    by: 'Wij maken samen met u een plan, uiterlijk {dag}.',
    open: 'Wij maken samen met u een plan.',
  },
  WAITING: {
    by: 'Wij zoeken een vrijwilliger die bij u past. Uiterlijk {dag} hoort u hoe het staat.',
    open: 'Wij zoeken een vrijwilliger die bij u past.',
  },
  PROPOSED: {
    by: 'Wij hebben iemand gevonden. Uiterlijk {dag} hoort u hoe het staat.',
    open: 'Wij hebben iemand gevonden en wachten op antwoord.',
  },
  SUPPORTED: {
    by: 'U krijgt steun. Uiterlijk {dag} hoort u weer van ons.',
    open: 'U krijgt steun.',
  },
  ENDING: {
    by: 'De steun houdt binnenkort op, zoals wij afspraken. De laatste afspraak is uiterlijk {dag}.',
    open: 'De steun houdt binnenkort op, zoals wij afspraken.',
  },
  AFTERCARE: {
    by: 'De steun is klaar. Wij bellen u nog een keer, uiterlijk {dag}.',
    open: 'De steun is klaar. Wij bellen u nog een keer.',
  },
  ENDED: {
    by: 'Wij nemen nu geen contact met u op. Wilt u toch steun? Bel {telefoon}.',
    open: 'Wij nemen nu geen contact met u op. Wilt u toch steun? Bel {telefoon}.',
  },
};

export type StepTexts = typeof stepsNl;
