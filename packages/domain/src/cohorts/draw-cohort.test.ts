import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { parsePartialDate } from '../calendar/partial-date.ts';
import {
  addedUp,
  type Bereaved,
  type CohortRule,
  countReasons,
  type KnownOfPerson,
  LEFT_OUT_REASONS,
  type LeftOutReason,
  leftOutReason,
  wrongYears,
} from './draw-cohort.ts';

const TODAY = civilDate('2026-11-27');
const date = (text: string) => parsePartialDate(text)!;

const RULE: CohortRule = {
  municipality: 'GM0193',
  fromYear: 2011,
  toYear: 2011,
  pensionRule: 'AT_LOSS',
  minimumAge: 18,
  sender: 'MUNICIPALITY',
};

const SURVIVOR = {
  initials: 'J.',
  surnamePrefix: null,
  surname: 'Velzen',
  partnerSurnamePrefix: null,
  partnerSurname: null,
  namingUse: 'OWN',
  nobleTitle: null,
  partnerNobleTitle: null,
  partnerBondStands: false,
  gender: 'WOMAN',
  birthDate: date('1971-04-02'),
  municipality: 'GM0193',
  deceased: false,
  relationshipEndedOn: null,
  underInvestigation: [],
  notLivingAtAddress: false,
  suspension: null,
} as const satisfies Bereaved['survivor'];

const UNKNOWN: KnownOfPerson = {
  inListBefore: false,
  died: false,
  objected: false,
  hasPathway: false,
  drawnBefore: false,
  restricted: false,
};

interface Case {
  readonly survivor?: Partial<NonNullable<Bereaved['survivor']>> | null;
  readonly died?: string;
  readonly known?: Partial<KnownOfPerson>;
  readonly rule?: Partial<CohortRule>;
  readonly disclosureRestricted?: boolean;
  readonly addressUsable?: boolean;
}

function reasonOf({ survivor = {}, died = '2011-05-06', known, rule, ...told }: Case) {
  const person: Bereaved = {
    dateOfDeath: date(died),
    survivor: survivor && { ...SURVIVOR, ...survivor },
    addressUsable: true,
    disclosureRestricted: false,
    ...told,
  };
  return leftOutReason(person, { ...UNKNOWN, ...known }, { ...RULE, ...rule }, TODAY);
}

const byOrganisation = { sender: 'ORGANISATION' } as const;

test('DOMAIN 5.1: who lost their partner in that year and nothing speaks against it is drawn', () => {
  expect(reasonOf({})).toBeNull();
  expect(reasonOf({ died: '2011' })).toBeNull();
  expect(reasonOf({ died: '2012-01-01', rule: { toYear: 2012 } })).toBeNull();
});

test.each<readonly [LeftOutReason, Case]>([
  ['NO_PARTNER', { survivor: null }],
  ['OTHER_YEAR', { died: '2010-12-31' }],
  ['OTHER_YEAR', { died: '2012' }],
  ['TWICE_IN_LIST', { known: { inListBefore: true } }],
  ['DIED', { survivor: { deceased: true } }],
  ['DIED', { survivor: { suspension: 'DIED' } }],
  ['DIED', { known: { died: true } }],
  ['MOVED_AWAY', { survivor: { municipality: 'GM0160' } }],
  ['MOVED_AWAY', { survivor: { municipality: null } }],
  ['MOVED_AWAY', { survivor: { suspension: 'EMIGRATED' } }],
  ['SUSPENDED', { survivor: { suspension: 'ERROR' } }],
  ['RELATIONSHIP_ENDED', { survivor: { relationshipEndedOn: date('2009-01-01') } }],
  ['DATE_INCOMPLETE', { survivor: { relationshipEndedOn: date('2011-01-01') }, died: '2011' }],
  ...(['NAME', 'ADDRESS', 'BIRTH', 'DEATH', 'BOND'] as const).map(
    (part) => ['UNDER_INVESTIGATION', { survivor: { underInvestigation: [part] } }] as const,
  ),
  ['DATE_INCOMPLETE', { died: '' }],
  ['DATE_INCOMPLETE', { survivor: { birthDate: date('') } }],
  ['DATE_INCOMPLETE', { survivor: { birthDate: date('1993') } }],
  ['UNDER_MINIMUM_AGE', { survivor: { birthDate: date('1993-05-07') } }],
  ['PENSION_AGE', { survivor: { birthDate: date('1946-05-06') } }],
  ['OBJECTED', { known: { objected: true } }],
  ['HAS_PATHWAY', { known: { hasPathway: true } }],
  ['SECRECY', { disclosureRestricted: true, rule: byOrganisation }],
  ['SECRECY', { known: { restricted: true }, rule: byOrganisation }],
  ['DRAWN_BEFORE', { known: { drawnBefore: true } }],
  ['NO_NAME', { survivor: { surname: '.' } }],
  ['NO_ADDRESS', { addressUsable: false }],
  ['NO_ADDRESS', { survivor: { notLivingAtAddress: true } }],
])('DOMAIN 5.1: left out by %s (%j)', (reason, told) => {
  expect(reasonOf(told)).toBe(reason);
});

test('DOMAIN 2.1: the pension age of 2011 was 65; today the same person may be over it', () => {
  const justUnder = { birthDate: date('1946-05-07') };
  const years = { birthDate: date('1959-01-01') };
  expect(reasonOf({ survivor: justUnder })).toBeNull();
  expect(reasonOf({ survivor: years })).toBeNull();
  expect(reasonOf({ survivor: years, rule: { pensionRule: 'TODAY' } })).toBe('PENSION_AGE');
  expect(reasonOf({ survivor: SURVIVOR, rule: { pensionRule: 'TODAY' } })).toBeNull();
});

test('DOMAIN 5.1: secrecy keeps the organisation from writing, never the municipality itself', () => {
  expect(reasonOf({ disclosureRestricted: true })).toBeNull();
});

test('everybody is counted once, whatever the reasons', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LEFT_OUT_REASONS)),
      fc.array(fc.constantFrom(...LEFT_OUT_REASONS)),
      (one, other) => {
        const counts = addedUp(countReasons(one), countReasons(other));
        const sum = Object.values(counts).reduce((total, count) => total + count, 0);
        expect(sum).toBe(one.length + other.length);
        expect(counts).toEqual(countReasons([...one, ...other]));
      },
    ),
  );
});

test('a cohort is of years that were', () => {
  const wrong = (fromYear: number, toYear: number) => wrongYears({ fromYear, toYear }, TODAY);
  expect(wrong(2011, 2011)).toEqual([]);
  expect(wrong(2011, 2010)).toEqual(['toYear']);
  expect(wrong(2027, 2027)).toEqual(['fromYear', 'toYear']);
  expect(wrong(1900, 2011)).toEqual(['fromYear']);
});
