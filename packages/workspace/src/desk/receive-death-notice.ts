import {
  noPartialDay,
  noPartialDays,
  partialDay,
  partialDays,
  typed,
} from '../form/partial-day.ts';
import { addressFields, addressOf } from '../form/registry-address.ts';
import { type Field, formAbout, type Values } from '../form/step-form.ts';
import { ReceiveDeathNotice } from '../generated/receive-death-notice.ts';
import type {
  Gender,
  Investigated,
  NamingUse,
  NobleTitle,
  ReceiveDeathNoticeInput,
  Suspension,
} from '../generated/types.ts';

export const SUSPENSIONS: readonly Suspension[] = [
  ...(['DIED', 'EMIGRATED', 'ERROR', 'MINISTERIAL_DECISION', 'NON_RESIDENT', 'REMOVED'] as const),
];
export const DOUBTS: readonly Investigated[] = ['ADDRESS', 'BIRTH', 'BOND', 'DEATH', 'NAME'];
const NAMES: readonly NamingUse[] = ['OWN', 'PARTNER', 'PARTNER_THEN_OWN', 'OWN_THEN_PARTNER'];
const TITLES: readonly NobleTitle[] = [
  ...(['BARON', 'BARONESS', 'COUNT', 'COUNTESS', 'DUCHESS', 'DUKE', 'JONKHEER'] as const),
  ...(['JONKVROUW', 'KNIGHT', 'MARQUIS', 'MARQUISE', 'PRINCE', 'PRINCESS'] as const),
];

const left = ({ partner }: Values) => partner === 'YES';
const usesPartner = (values: Values) => left(values) && values['namingUse'] !== 'OWN';
const lives = (values: Values) => (left(values) ? String(values['where'] ?? '') : '');
const livesElsewhere = (values: Values) => lives(values) === 'ELSEWHERE';
const writtenElsewhere = (values: Values) => left(values) && values['letters'] !== 'SAME';

const noMunicipality = (text: string) => (/^gm(?!0000)\d{4}$/i.test(text) ? null : 'INVALID');

const line = (name: string, when = left, most = 100): Field<string, Place> => ({
  ...{ name, kind: 'line', most, when },
});
const needed = (field: Field<string, Place>): Field<string, Place> => ({
  ...field,
  required: true,
});
const yes = (name: string, when = left): Field<string, Place> => ({ name, kind: 'yes', when });

/** Where the desk stands: its own municipality by its code. */
export interface Place {
  readonly municipality: string;
}

/** One death as a clerk types it over: what a file has in its columns, with the same checks of the API. */
export const receiveDeathNotice = formAbout<Place>()<ReceiveDeathNoticeInput, string>(
  'receiveDeathNotice',
  ReceiveDeathNotice,
  {
    subject: () => ({ source: 'CLERK', eventSource: 'balie' }),
    known: ({ municipality }) => ({ ours: municipality }),
    fields: [
      { name: 'eventId', kind: 'line', required: true, most: 200 },
      { name: 'correction', kind: 'yes' },
      { name: 'dateOfDeath', kind: 'line', required: true, check: noPartialDay },
      { name: 'deceasedBsn', kind: 'line', most: 20 },
      { name: 'partner', kind: 'choice', required: true, options: ['YES', 'NO'] },
      line('initials'),
      line('surnamePrefix'),
      needed(line('surname')),
      { ...needed(line('birthDate')), check: noPartialDay },
      line('bsn', left, 20),
      {
        name: 'gender',
        kind: 'choice',
        options: ['WOMAN', 'MAN', 'UNKNOWN'],
        initial: 'UNKNOWN',
        when: left,
      },
      {
        name: 'namingUse',
        kind: 'pick',
        options: NAMES,
        initial: 'OWN',
        when: left,
        required: true,
      },
      line('partnerSurnamePrefix', usesPartner),
      needed(line('partnerSurname', usesPartner)),
      yes('partnerBondStands', usesPartner),
      { name: 'nobleTitle', kind: 'pick', options: TITLES, when: left },
      { name: 'partnerNobleTitle', kind: 'pick', options: TITLES, when: usesPartner },
      {
        name: 'where',
        kind: 'choice',
        required: true,
        options: ['HERE', 'ELSEWHERE', 'ABROAD'],
        when: left,
      },
      { ...needed(line('municipality', livesElsewhere, 6)), check: noMunicipality },
      ...addressFields<'', Place>('', (values) => {
        const where = lives(values);
        return where === 'ABROAD' ? 'ABROAD' : where ? 'HERE' : null;
      }),
      yes('notLivingAtAddress'),
      {
        name: 'letters',
        kind: 'choice',
        options: ['SAME', 'HERE', 'ABROAD'],
        initial: 'SAME',
        when: left,
      },
      ...addressFields<'letters.', Place>('letters.', (values) =>
        writtenElsewhere(values) ? (values['letters'] as 'HERE' | 'ABROAD') : null,
      ),
      yes('disclosureRestricted'),
      yes('deceased'),
      { name: 'suspension', kind: 'pick', options: SUSPENSIONS, when: left },
      { ...line('relationshipEndedOn'), check: noPartialDay },
      { name: 'underInvestigation', kind: 'several', options: DOUBTS, when: left },
      { ...line('daysToRemember', left, 200), check: noPartialDays },
    ],
    input: (values) => ({
      eventId: typed(values['eventId']),
      correction: values['correction'] === true,
      dateOfDeath: partialDay(typed(values['dateOfDeath']))!,
      ...given(values, 'deceasedBsn'),
      ...(left(values) && { survivor: survivorIn(values) }),
    }),
    place: (path) => {
      const name = path.findLast((part) => !/^\d+$/.test(part));
      return path.includes('lettersAddress') ? `letters.${name}` : name;
    },
  },
);

const given = (values: Values, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => (typed(values[name]) ? [[name, typed(values[name])]] : [])),
  );

function survivorIn(values: Values): NonNullable<ReceiveDeathNoticeInput['survivor']> {
  const where = lives(values);
  const ended = partialDay(typed(values['relationshipEndedOn']));
  return {
    surname: typed(values['surname']),
    birthDate: partialDay(typed(values['birthDate']))!,
    gender: typed(values['gender']) as Gender,
    namingUse: typed(values['namingUse']) as NamingUse,
    ...given(values, 'bsn', 'initials', 'surnamePrefix', 'nobleTitle', 'suspension'),
    ...(usesPartner(values) && {
      ...given(values, 'partnerSurname', 'partnerSurnamePrefix', 'partnerNobleTitle'),
      partnerBondStands: values['partnerBondStands'] === true,
    }),
    ...(where !== 'ABROAD' && {
      municipality: typed(values[where === 'HERE' ? 'ours' : 'municipality']).toUpperCase(),
    }),
    residence: addressOf(values, '', where === 'ABROAD'),
    ...(writtenElsewhere(values) && {
      lettersAddress: addressOf(values, 'letters.', values['letters'] === 'ABROAD'),
    }),
    ...(ended && { relationshipEndedOn: ended }),
    daysToRemember: partialDays(typed(values['daysToRemember'])).flatMap((day) => day ?? []),
    underInvestigation: DOUBTS.filter((doubt) => values[`underInvestigation.${doubt}`] === true),
    notLivingAtAddress: values['notLivingAtAddress'] === true,
    deceased: values['deceased'] === true,
    disclosureRestricted: values['disclosureRestricted'] === true,
  };
}
