import type { Words } from '../texts/texts.ts';
import type { typedNl } from './texts.typed.nl.ts';

const date = 'For example 21-11-2026. If you do not know the day, 11-2026 or 2026 will do.';
const titles = {
  BARON: 'baron',
  BARONESS: 'baroness',
  COUNT: 'count',
  COUNTESS: 'countess',
  DUCHESS: 'duchess',
  DUKE: 'duke',
  JONKHEER: 'jonkheer',
  JONKVROUW: 'jonkvrouw',
  KNIGHT: 'knight',
  MARQUIS: 'marquis',
  MARQUISE: 'marquise',
  PRINCE: 'prince',
  PRINCESS: 'princess',
};

export const typedEn: Words<typeof typedNl> = {
  title: 'A death notice',
  send: 'Take in',
  done: 'The notice was taken in.',
  fields: {
    eventId: {
      label: 'Number of the notice',
      hint: 'As you have it, for example of the deed. It tells us that there is only one.',
    },
    correction: { label: 'This corrects a notice that was typed in under this number before' },
    dateOfDeath: { label: 'Day of death', hint: date },
    deceasedBsn: {
      label: 'BSN of the person who died',
      hint: 'Only to recognise a notice. We do not keep it.',
    },
    partner: {
      label: 'Is there a partner by the registry?',
      options: { YES: 'Yes', NO: 'No' },
    },
    initials: { label: 'Initials of the partner' },
    surnamePrefix: { label: 'Prefix', hint: 'For example: van der.' },
    surname: {
      label: 'Surname of the partner',
      hint: 'Their own name. A full stop where the registry does not know it.',
    },
    birthDate: { label: 'Birth date of the partner', hint: date },
    bsn: { label: 'BSN of the partner', hint: 'Only to recognise the person. We do not keep it.' },
    gender: { label: 'Gender', options: { WOMAN: 'Woman', MAN: 'Man', UNKNOWN: 'Unknown' } },
    namingUse: {
      label: 'Which name does the partner use?',
      options: {
        OWN: 'Their own',
        PARTNER: 'That of their partner',
        PARTNER_THEN_OWN: 'That of their partner, then their own',
        OWN_THEN_PARTNER: 'Their own, then that of their partner',
      },
    },
    partnerSurnamePrefix: { label: 'Prefix of the name of the partner that is used' },
    partnerSurname: { label: 'Name of the partner that is used' },
    partnerBondStands: {
      label: 'That name is of another partner, with whom the bond still stands',
    },
    nobleTitle: { label: 'Title or predicate', none: 'None', options: titles },
    partnerNobleTitle: {
      label: 'Title or predicate of that partner',
      none: 'None',
      options: titles,
    },
    where: {
      label: 'Where does the partner live?',
      options: {
        HERE: 'In our municipality',
        ELSEWHERE: 'In another municipality',
        ABROAD: 'Abroad',
      },
    },
    municipality: { label: 'Code of that municipality', hint: 'For example GM0193.' },
    street: { label: 'Street', hint: 'The number may stand behind it.' },
    houseNumber: { label: 'Number' },
    houseLetter: { label: 'Letter' },
    houseNumberAddition: { label: 'Addition' },
    houseNumberIndication: {
      label: 'Indication with the number',
      none: 'None',
      options: { BY: 'Beside this number', TO: 'Across from this number' },
    },
    location: { label: 'Place without a street', hint: 'For example a houseboat, in words.' },
    postcode: { label: 'Postcode' },
    town: { label: 'Town', hint: 'Empty: it is called as the municipality.' },
    country: { label: 'Country' },
    foreignLines: { label: 'Address', hint: 'At most three lines, as they stand on the letter.' },
    notLivingAtAddress: { label: 'The registry says that the partner does not live there' },
    letters: {
      label: 'Where do letters go?',
      options: { SAME: 'To this address', HERE: 'To another address', ABROAD: 'Abroad' },
    },
    'letters.street': { label: 'Street for letters', hint: 'The number may stand behind it.' },
    'letters.houseNumber': { label: 'Number for letters' },
    'letters.houseLetter': { label: 'Letter behind the number, for letters' },
    'letters.houseNumberAddition': { label: 'Addition for letters' },
    'letters.houseNumberIndication': {
      label: 'Indication with the number, for letters',
      none: 'None',
      options: { BY: 'Beside this number', TO: 'Across from this number' },
    },
    'letters.location': { label: 'Place without a street, for letters' },
    'letters.postcode': { label: 'Postcode for letters' },
    'letters.town': { label: 'Town for letters' },
    'letters.country': { label: 'Country for letters' },
    'letters.foreignLines': { label: 'Address for letters', hint: 'At most three lines.' },
    disclosureRestricted: { label: 'The partner has secrecy' },
    deceased: { label: 'The partner died too' },
    suspension: {
      label: 'Is the record of the partner no longer kept up?',
      none: 'Kept up as usual',
      options: {
        DIED: 'Died',
        EMIGRATED: 'Moved abroad',
        ERROR: 'Was a mistake',
        MINISTERIAL_DECISION: 'Decision of the minister',
        NON_RESIDENT: 'Non-resident',
        REMOVED: 'Removed',
      },
    },
    relationshipEndedOn: {
      label: 'Did the relationship end before? When?',
      hint: `Leave it empty where the death ended it. ${date}`,
    },
    underInvestigation: {
      label: 'What is under investigation?',
      options: {
        ADDRESS: 'The address',
        BIRTH: 'The birth date',
        BOND: 'Who the partner is',
        DEATH: 'The death',
        NAME: 'The name',
      },
    },
    daysToRemember: {
      label: 'Days on which we do not call',
      hint: 'Such as the birthday of the person who died and the wedding day, with commas between.',
    },
  },
};
