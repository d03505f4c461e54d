import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate, daysBetween, latest } from '../calendar/civil-date.ts';
import { parsePartialDate } from '../calendar/partial-date.ts';
import { addWorkingDays, isQuietDay } from '../calendar/working-days.ts';
import type { Occasion } from '../kernel.ts';
import type { Effect } from '../pathway/pathway.ts';
import { NotForThisRole } from '../pathway/transition.ts';
import { INVESTIGATED } from './investigation.ts';
import { NOBLE_TITLES } from './noble-title.ts';
import {
  type KnownBefore,
  type NoticeReceived,
  receiveDeathNotice,
  SUSPENSIONS,
  type Survivor,
} from './receive-death-notice.ts';

const zwolle = { code: '0193', targetRule: 'UNDER_PENSION_AGE', minimumAge: 18 } as const;

const joan: Survivor = {
  initials: 'J.',
  surnamePrefix: 'in het',
  surname: 'Veld',
  partnerSurnamePrefix: null,
  partnerSurname: null,
  namingUse: 'OWN',
  gender: 'WOMAN',
  birthDate: parsePartialDate('1971-04-02')!,
  municipality: '0193',
  deceased: false,
  relationshipEndedOn: parsePartialDate('2026-09-01'),
  underInvestigation: [],
  notLivingAtAddress: false,
  suspension: null,
};

/** A death of 1 September 2026 of which we hear on 4 September, unless said otherwise. */
function notice(
  survivor: Partial<Survivor> | null = {},
  known: Partial<KnownBefore> = {},
  { death = '2026-09-01', received = '2026-09-04' } = {},
): NoticeReceived {
  return receiveDeathNotice(
    { dateOfDeath: parsePartialDate(death)!, survivor: survivor && { ...joan, ...survivor } },
    { sameLoss: false, mayBeKnown: false, objected: false, ...known },
    zwolle,
    on(received),
  );
}

const on = (day: string): Occasion => ({
  at: new Date(`${day}T10:00:00Z`),
  today: civilDate(day),
  actor: 'system',
  role: 'SYSTEM',
});

const rows = ({ steps }: NoticeReceived) => steps.map(({ row, from, to }) => [row, from, to]);
const effects = ({ steps }: NoticeReceived) => steps.flatMap((step) => step.effects);

/** When the letter to a survivor goes out who is in the target group. */
function letter(death: string, received: string) {
  const survivor = { relationshipEndedOn: null };
  const [task, ...others] = effects(notice(survivor, {}, { death, received }));
  expect(others).toEqual([]);
  return task as Extract<Effect, { type: 'TaskOpened' }> & { notBefore: string };
}

test('the letter finds Joan: not before 15 September, normally on the 22nd (scenario 1)', () => {
  const received = notice();

  expect(received.status).toBe('PARTNER_FOUND');
  expect(received.decision?.outcome).toBe('IN');
  expect(rows(received)).toEqual([
    [1, null, 'NEW'],
    [2, 'NEW', 'TO_INVITE'],
  ]);
  expect(effects(received)).toEqual([
    { type: 'TaskOpened', task: 'SEND_LETTER', notBefore: '2026-09-15', due: '2026-09-22' },
  ]);
});

test('a notice that the rule cannot decide on is checked by a person within five working days', () => {
  const received = notice({ underInvestigation: ['ADDRESS'] });

  expect(received.status).toBe('PARTNER_FOUND');
  expect(rows(received)).toEqual([
    [1, null, 'NEW'],
    [3, 'NEW', 'TO_CHECK'],
  ]);
  expect(effects(received)).toEqual([
    { type: 'TaskOpened', task: 'CHECK_NOTICE', due: '2026-09-11' },
  ]);
});

test('of a survivor outside the target group little is kept, and not for long', () => {
  const received = notice({ birthDate: parsePartialDate('1940-01-01')! });

  expect(received.status).toBe('PARTNER_FOUND');
  expect(rows(received)).toEqual([
    [1, null, 'NEW'],
    [5, 'NEW', 'NOT_TARGET'],
  ]);
  expect(effects(received)).toEqual([
    { type: 'BirthDateDropped' },
    { type: 'EraseAfterSet', rule: 'NOTICE_WITHOUT_TARGET', day: '2026-10-04' },
  ]);
});

test('who may be known already waits for a person, whatever the rule says', () => {
  for (const birthDate of ['1971-04-02', '1940-01-01', '1959']) {
    const received = notice({ birthDate: parsePartialDate(birthDate)! }, { mayBeKnown: true });

    expect(rows(received).at(-1)).toEqual([41, 'NEW', 'TO_CHECK']);
    expect(effects(received)).toEqual([
      { type: 'TaskOpened', task: 'CHECK_SAME_PERSON', due: '2026-09-11' },
    ]);
  }
});

test('a survivor of 17 gets no offer, but a person looks', () => {
  const received = notice({ birthDate: parsePartialDate('2008-09-02')! });

  expect(rows(received).at(-1)).toEqual([5, 'NEW', 'NOT_TARGET']);
  expect(effects(received)).toContainEqual({
    type: 'TaskOpened',
    task: 'CHECK_NOTICE',
    due: '2026-09-11',
  });
});

describe('no pathway opens', () => {
  test.each([
    ['nobody was the partner of the deceased', 'NO_PARTNER', null, {}],
    ['the act and the registry both tell of the same death', 'DUPLICATE', {}, { sameLoss: true }],
    ['both partners died', 'PARTNER_DECEASED', { deceased: true }, {}],
    ['the survivor lives elsewhere', 'OTHER_MUNICIPALITY', { municipality: '0166' }, {}],
    ['the survivor lives abroad', 'OTHER_MUNICIPALITY', { municipality: null }, {}],
    ['the survivor wants no contact', 'OBJECTED', {}, { objected: true }],
    ['both partners died, twice told', 'DUPLICATE', { deceased: true }, { sameLoss: true }],
    [
      'who died elsewhere too is no survivor',
      'PARTNER_DECEASED',
      { deceased: true, municipality: '0166' },
      {},
    ],
    [
      'who objected and moved lives elsewhere',
      'OTHER_MUNICIPALITY',
      { municipality: '0166' },
      { objected: true },
    ],
    ['the registry keeps up the record no more', 'SUSPENDED', { suspension: 'EMIGRATED' }, {}],
    ['it does not since it was a mistake', 'SUSPENDED', { suspension: 'ERROR' }, {}],
    ['it does not since they died', 'PARTNER_DECEASED', { suspension: 'DIED' }, {}],
    ['a death without partner is told twice', 'DUPLICATE', null, { sameLoss: true }],
  ] as const)('when %s', (_, status, survivor, known) => {
    expect(notice(survivor, known)).toEqual({ status, decision: null, steps: [] });
  });

  test('when they were divorced before', () => {
    const received = notice({ relationshipEndedOn: parsePartialDate('2019-05-06') });

    expect(received).toMatchObject({ status: 'NOT_BEREAVED', steps: [] });
    expect(received.decision).toMatchObject({ outcome: 'NOT_APPLICABLE' });
  });
});

describe('the letter', () => {
  test.each([
    ['2026-09-01', '2026-10-20', '2026-10-22', '2026-10-22', 'told late, from abroad'],
    ['2026-09-04', '2026-09-07', '2026-09-18', '2026-09-25', 'on a Friday'],
    ['2026-09-05', '2026-09-07', '2026-09-21', '2026-09-28', 'on a Saturday: the Monday after'],
    [
      '2026-12-10',
      '2026-12-11',
      '2027-01-04',
      '2027-01-04',
      'its fourteenth day in the quiet days',
    ],
    ['2026-12-08', '2026-12-09', '2026-12-22', '2027-01-04', 'its 21st day in the quiet days'],
    ['2026-03-23', '2026-03-24', '2026-04-07', '2026-04-13', 'its fourteenth day on Easter Monday'],
    ['2024-02-15', '2024-02-16', '2024-02-29', '2024-03-07', 'its fourteenth day on a leap day'],
    ['2026-09-01', '2026-09-01', '2026-09-15', '2026-09-22', 'told on the same day'],
  ])('death %s, received %s: not before %s, due %s (%s)', (death, received, notBefore, due) => {
    expect(letter(death, received)).toMatchObject({ task: 'SEND_LETTER', notBefore, due });
  });

  test('of a death of which only the month is known, counts from the last day that it may have been on', () => {
    expect(letter('2026-08', '2026-09-04')).toMatchObject({
      notBefore: '2026-09-14',
      due: '2026-09-21',
    });
    expect(letter('2026-09', '2026-09-28')).toMatchObject({
      notBefore: '2026-10-12',
      due: '2026-10-19',
    });
  });

  const someDay = fc
    .integer({ min: 0, max: 5_000 })
    .map((days) => addDays(civilDate('2024-01-01'), days));

  test('goes out about three weeks after the death, never within two, never on a quiet day', () => {
    fc.assert(
      fc.property(someDay, fc.nat(60), (death, days) => {
        const received = addDays(death, days);

        const { notBefore, due } = letter(death, received);

        const earliest = latest(addDays(death, 14), addWorkingDays(received, 2));
        const target = latest(addDays(death, 21), earliest);
        expect(notBefore >= earliest && due >= target && due >= notBefore).toBe(true);
        expect(isQuietDay(civilDate(notBefore)) || isQuietDay(due)).toBe(false);
        for (let day = target; day < due; day = addDays(day, 1)) {
          if (day >= notBefore) expect(isQuietDay(day), day).toBe(true);
        }
        for (let day = earliest; day < notBefore; day = addDays(day, 1))
          expect(isQuietDay(day), day).toBe(true);
        expect(daysBetween(target, due)).toBeLessThanOrEqual(13);
      }),
    );
  });

  test('goes out within two weeks of no day of a month in which the death may have been', () => {
    fc.assert(
      fc.property(someDay, fc.nat(45), (death, days) => {
        const { notBefore } = letter(death.slice(0, 7), addDays(death, days));

        expect(notBefore >= addDays(death, 14)).toBe(true);
      }),
    );
  });
});

test('a clerk may put in a notice too, and the rule still decides as the system', () => {
  const received = receiveDeathNotice(
    { dateOfDeath: parsePartialDate('2026-09-01')!, survivor: joan },
    { sameLoss: false, mayBeKnown: false, objected: false },
    zwolle,
    { ...on('2026-09-04'), role: 'CLERK' },
  );

  expect(received.steps.map(({ to }) => to)).toEqual(['NEW', 'TO_INVITE']);
});

test.each(['RESIDENT', 'COORDINATOR', 'PROFESSIONAL'] as const)(
  'a %s puts in no notice',
  (role) => {
    const put = () =>
      receiveDeathNotice(
        { dateOfDeath: parsePartialDate('2026-09-01')!, survivor: joan },
        { sameLoss: false, mayBeKnown: false, objected: false },
        zwolle,
        { ...on('2026-09-04'), role },
      );

    expect(put).toThrow(NotForThisRole);
  },
);

test.each([
  [{ underInvestigation: ['NAME'] }, ['NAME_UNDER_INVESTIGATION']],
  [{ surname: '.' }, ['NAME_UNKNOWN']],
  [
    { surname: '.', underInvestigation: ['ADDRESS', 'NAME'] },
    ['NAME_UNDER_INVESTIGATION', 'ADDRESS_UNDER_INVESTIGATION', 'NAME_UNKNOWN'],
  ],
] as const)('no letter goes out to %o before a person has looked', (doubt, reasons) => {
  const received = notice(doubt);

  expect(received.decision).toMatchObject({ outcome: 'UNCLEAR', reasons });
  expect(rows(received).at(-1)?.[2]).toBe('TO_CHECK');
  expect(effects(received)).toMatchObject([{ type: 'TaskOpened', task: 'CHECK_NOTICE' }]);
});

test('who uses the name of the partner is known by it', () => {
  const received = notice({ surname: '.', partnerSurname: 'Velzen', namingUse: 'PARTNER' });

  expect(rows(received).at(-1)?.[2]).toBe('TO_INVITE');
});

test('whatever the registry knows, a notice leads to an answer, and to a pathway only for people who live here', () => {
  const partial = fc
    .constantFrom(
      '',
      '1900',
      '1959',
      '1959-11',
      '1959-11-22',
      '2008-02-29',
      '2026',
      '2026-09',
      '2026-09-01',
      '9000',
    )
    .map((text) => parsePartialDate(text)!);
  const surname = fc.constantFrom('.', 'Veld');
  const someSurvivor = fc.record({
    initials: fc.constantFrom(null, '.', 'J.'),
    surnamePrefix: fc.constantFrom(null, 'in het'),
    surname,
    partnerSurnamePrefix: fc.constantFrom(null, 'van'),
    partnerSurname: fc.option(surname),
    namingUse: fc.constantFrom('OWN', 'PARTNER', 'PARTNER_THEN_OWN', 'OWN_THEN_PARTNER'),
    gender: fc.constantFrom('WOMAN', 'MAN', 'UNKNOWN'),
    nobleTitle: fc.option(fc.constantFrom(...NOBLE_TITLES)),
    partnerNobleTitle: fc.option(fc.constantFrom(...NOBLE_TITLES)),
    partnerBondStands: fc.boolean(),
    birthDate: partial,
    municipality: fc.constantFrom('0193', '0166', null),
    deceased: fc.boolean(),
    relationshipEndedOn: fc.option(partial),
    underInvestigation: fc.subarray([...INVESTIGATED]),
    notLivingAtAddress: fc.boolean(),
    suspension: fc.option(fc.constantFrom(...SUSPENSIONS)),
  });
  fc.assert(
    fc.property(
      partial,
      fc.option(someSurvivor),
      fc.record({
        sameLoss: fc.boolean(),
        mayBeKnown: fc.boolean(),
        objected: fc.boolean(),
      }),
      (dateOfDeath, survivor, known) => {
        const received = receiveDeathNotice(
          { dateOfDeath, survivor },
          known,
          zwolle,
          on('2026-09-04'),
        );

        const welcome =
          survivor?.municipality === '0193' &&
          !survivor.deceased &&
          survivor.suspension === null &&
          !known.objected &&
          !known.sameLoss;
        expect(received.steps.length).toBe(received.status === 'PARTNER_FOUND' ? 2 : 0);
        expect(received.status === 'PARTNER_FOUND' || received.status === 'NOT_BEREAVED').toBe(
          welcome,
        );
        expect(received.decision !== null).toBe(welcome);
      },
    ),
    { numRuns: 500 },
  );
});
