import type { FormWords } from '../texts/texts.ts';
import { typedEn } from './texts.typed.en.ts';
import { typedNl } from './texts.typed.nl.ts';

const stays = { SAME: 'Is zoals hier staat', YES: 'Ja', NO: 'Nee' };
const same = { SAME: 'Is as it stands here', YES: 'Yes', NO: 'No' };

/** What the form says about somebody who was looked up. Of an address it says the same as a notice. */
export const registryFormWords = {
  nl: {
    title: 'Opgezocht in de basisregistratie',
    send: 'Vastleggen',
    done: 'Wat de basisregistratie zegt is vastgelegd.',
    fields: {
      ...typedNl.fields,
      result: {
        label: 'Wat zegt de basisregistratie vandaag?',
        options: {
          LIVES_HERE: 'Leeft en woont in onze gemeente',
          MOVED: 'Woont ergens anders',
          DIED: 'Is overleden',
        },
      },
      where: {
        label: 'Het adres',
        options: {
          SAME: 'Is zoals hier staat',
          HERE: 'Is een ander adres in Nederland',
          ABROAD: 'Is in het buitenland',
        },
      },
      letters: {
        label: 'Waar gaat post heen?',
        options: {
          SAME: 'Zoals hier staat',
          HERE: 'Naar een ander adres in Nederland',
          ABROAD: 'Naar het buitenland',
          NONE: 'Er is geen apart adres voor post meer',
        },
      },
      secrecy: { label: 'Geheimhouding', options: stays },
      notThere: { label: 'Vastgesteld dat deze persoon daar niet woont', options: stays },
      doubts: {
        label: 'Wat is in onderzoek?',
        options: { SAME: 'Is zoals hier staat', OTHER: 'Is anders' },
      },
      underInvestigation: {
        label: 'Dit is nu in onderzoek',
        hint: 'Kruis niets aan als er niets meer in onderzoek is.',
        options: typedNl.fields.underInvestigation.options,
      },
      suspension: {
        ...typedNl.fields.suspension,
        label: 'Wordt deze persoon niet meer bijgehouden?',
      },
    },
  },
  en: {
    title: 'Looked up in the registry',
    send: 'Record',
    done: 'What the registry says is recorded.',
    fields: {
      ...typedEn.fields,
      result: {
        label: 'What does the registry say today?',
        options: {
          LIVES_HERE: 'Alive, and living in our municipality',
          MOVED: 'Lives elsewhere',
          DIED: 'Has died',
        },
      },
      where: {
        label: 'The address',
        options: {
          SAME: 'Is as it stands here',
          HERE: 'Is another one in the Netherlands',
          ABROAD: 'Is abroad',
        },
      },
      letters: {
        label: 'Where do letters go?',
        options: {
          SAME: 'As it stands here',
          HERE: 'To another address in the Netherlands',
          ABROAD: 'Abroad',
          NONE: 'There is no address for letters alone any more',
        },
      },
      secrecy: { label: 'Secrecy', options: same },
      notThere: { label: 'Established that this person does not live there', options: same },
      doubts: {
        label: 'What is under investigation?',
        options: { SAME: 'Is as it stands here', OTHER: 'Is something else' },
      },
      underInvestigation: {
        label: 'This is under investigation now',
        hint: 'Tick nothing when nothing is under investigation any more.',
        options: typedEn.fields.underInvestigation.options,
      },
      suspension: {
        ...typedEn.fields.suspension,
        label: 'Is the record of this person no longer kept up?',
      },
    },
  },
} as const satisfies Readonly<Record<'nl' | 'en', FormWords>>;
