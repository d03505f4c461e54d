import { numbersEn } from '../settings/texts.numbers.en.ts';
import { numbersNl } from '../settings/texts.numbers.nl.ts';
import type { Words } from '../texts/texts.ts';
import { programmeForms } from './texts.forms.ts';

const fundingNl = programmeForms.nl.recordFunding.fields;
const fundingEn = programmeForms.en.recordFunding.fields;

const nl = {
  regularPreview: {
    title: 'Naar gewoon aanbod',
    send: 'Kijk wat er verandert',
    done: '',
    fields: {
      startsOn: { label: 'Vanaf welke dag?', hint: 'Vandaag of eerder: alles verandert tegelijk.' },
      targetRule: {
        label: 'Wie wij uit onszelf steun aanbieden',
        none: 'Blijft zoals het is',
        options: {
          UNDER_PENSION_AGE: 'Wie nog geen AOW-leeftijd heeft',
          FROM_PENSION_AGE: 'Wie de AOW-leeftijd heeft',
          ALL_ADULTS: 'Iedereen vanaf de laagste leeftijd',
        },
      },
      minimumAge: { label: 'Laagste leeftijd', hint: 'Leeg: blijft zoals het is.' },
      withFunding: { label: 'Er is nieuw geld voor' },
      ...fundingNl,
      withTerms: { label: 'Wij bewaren iets langer of korter' },
    },
    terms: {
      label: 'Hoe lang bewaren: {rule}',
      hint: 'Bijvoorbeeld 8 weken of 2 jaar. Leeg: blijft zoals het is.',
    },
    refusals: {
      NOT_FOUND: 'Er is nog geen programma. Begin met de doelen.',
      ALREADY_REGULAR: 'Het is al gewoon aanbod.',
      PHASE_ORDER_WRONG: 'Op die dag is er al een andere fase. Kies een andere dag.',
      PREVIEW_OUTDATED: 'Er veranderde intussen iets. Kijk opnieuw wat er verandert.',
    },
  },
  regular: {
    changes: 'Wat er verandert. Er is nog niets bewaard.',
    caption: 'Nu en straks',
    what: 'Wat',
    becomes: 'Wat het wordt',
    fromTo: 'Van {before} naar {after}',
    nothing: 'niets',
    take: 'Neem de stap',
    leave: 'Niet doen',
    done: 'Het is nu gewoon aanbod.',
    whats: {
      phase: 'Fase',
      startsOn: 'Begint op',
      endsOn: 'Fase ervoor eindigt op',
      targetRule: 'Wie wij steun aanbieden',
      minimumAge: 'Laagste leeftijd',
      fundings: 'Geld',
    },
  },
};

const en: Words<typeof nl> = {
  regularPreview: {
    title: 'To a regular offer',
    send: 'See what changes',
    done: '',
    fields: {
      startsOn: { label: 'From which day?', hint: 'Today or earlier: all of it changes at once.' },
      targetRule: {
        label: 'Whom we offer support ourselves',
        none: 'Stays as it is',
        options: {
          UNDER_PENSION_AGE: 'Who has not reached the pension age',
          FROM_PENSION_AGE: 'Who has reached the pension age',
          ALL_ADULTS: 'Everybody from the lowest age',
        },
      },
      minimumAge: { label: 'Lowest age', hint: 'Empty: stays as it is.' },
      withFunding: { label: 'There is new money for it' },
      ...fundingEn,
      withTerms: { label: 'We keep something longer or shorter' },
    },
    terms: {
      label: 'How long to keep: {rule}',
      hint: 'For example 8 weeks or 2 years. Empty: stays as it is.',
    },
    refusals: {
      NOT_FOUND: 'There is no programme yet. Begin with the goals.',
      ALREADY_REGULAR: 'It is a regular offer already.',
      PHASE_ORDER_WRONG: 'There is another phase on that day. Choose another day.',
      PREVIEW_OUTDATED: 'Something changed meanwhile. See again what changes.',
    },
  },
  regular: {
    changes: 'What changes. Nothing is saved yet.',
    caption: 'Before and after',
    what: 'What',
    becomes: 'What it becomes',
    fromTo: 'From {before} to {after}',
    nothing: 'nothing',
    take: 'Take the step',
    leave: 'Leave it',
    done: 'It is a regular offer now.',
    whats: {
      phase: 'Phase',
      startsOn: 'Begins on',
      endsOn: 'The phase before ends on',
      targetRule: 'Whom we offer support',
      minimumAge: 'Lowest age',
      fundings: 'Money',
    },
  },
};

export const regularWords = {
  nl: {
    ...nl,
    rules: numbersNl.retention.names,
    units: numbersNl.retention.units,
    one: numbersNl.retention.one,
  },
  en: {
    ...en,
    rules: numbersEn.retention.names,
    units: numbersEn.retention.units,
    one: numbersEn.retention.one,
  },
};
