import { instructionSentence } from '@steunpad/texts/visits.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { type Occasion, Refusal, type Role } from '../kernel.ts';
import {
  changeSignalLevel,
  closeSignal,
  recordSignalAction,
  type SignalRefusal,
} from './handle-signal.ts';
import { instructions } from './instructions.ts';
import { raiseSignal } from './raise-signal.ts';
import { LEVEL_OF, type SafeguardingSignal, type SignalKind } from './safeguarding-signal.ts';

const ROLES: readonly Role[] = [
  'RESIDENT',
  'CLERK',
  'COORDINATOR',
  'PROFESSIONAL',
  'VOLUNTEER',
  'PRIVACY_OFFICER',
  'SYSTEM',
];

const by = (role: Role, day = '2026-11-23'): Occasion => ({
  at: new Date(`${day}T09:00:00Z`),
  today: civilDate(day),
  actor: role.toLowerCase(),
  role,
});

/** As it was granted; a refusal is a fault of the test. */
function granted(result: SafeguardingSignal | SignalRefusal | Refusal): SafeguardingSignal {
  if (result instanceof Refusal) throw result;
  return result;
}

const raised = (kind: SignalKind = 'SUICIDE_RISK', note = 'Ze zegt dat ze niet meer wil leven.') =>
  granted(raiseSignal({ kind, note }, by('VOLUNTEER')));

describe('raising', () => {
  test('a volunteer writes two lines and a professional looks the same working day', () => {
    expect(raised()).toEqual({
      kind: 'SUICIDE_RISK',
      level: 'HIGH',
      status: 'OPEN',
      note: 'Ze zegt dat ze niet meer wil leven.',
      raisedBy: 'volunteer',
      raisedRole: 'VOLUNTEER',
      raisedAt: new Date('2026-11-23T09:00:00Z'),
      dueOn: '2026-11-23',
      closedAt: null,
      actions: [],
    });
  });

  test.each<[SignalKind, string]>([
    ['SUICIDE_RISK', '2026-11-21'],
    ['CHILD_SAFETY', '2026-11-21'],
    ['DOMESTIC_VIOLENCE', '2026-11-21'],
    ['DEBT', '2026-11-23'],
  ])('on a Saturday %s is due on %s', (kind, due) => {
    const result = granted(raiseSignal({ kind, note: '' }, by('VOLUNTEER', '2026-11-21')));

    expect(result.dueOn).toBe(due);
  });

  test('suicide, a child and violence are HIGH until a professional looked', () => {
    const high = Object.entries(LEVEL_OF).filter(([, level]) => level === 'HIGH');

    expect(high.map(([kind]) => kind).sort()).toEqual([
      'CHILD_SAFETY',
      'DOMESTIC_VIOLENCE',
      'SUICIDE_RISK',
    ]);
  });

  test.each([
    ['three lines', 'een\ntwee\ndrie'],
    ['a long story', 'a'.repeat(241)],
  ])('%s are too much', (_, note) => {
    expect(raiseSignal({ kind: 'OTHER', note }, by('VOLUNTEER'))).toMatchObject({
      code: 'NOTE_TOO_LONG',
    });
  });

  test.each([
    ['nothing', '', ''],
    ['two lines of another system', ' een\r\ntwee \r\n', 'een\ntwee'],
    ['all that fits', 'a'.repeat(240), 'a'.repeat(240)],
  ])('%s may be written', (_, note, kept) => {
    expect(raised('OTHER', note).note).toBe(kept);
  });

  test('volunteers, coordinators and professionals may, others may not', () => {
    const may = ROLES.filter(
      (role) => !(raiseSignal({ kind: 'OTHER', note: '' }, by(role)) instanceof Refusal),
    );

    expect(may).toEqual(['COORDINATOR', 'PROFESSIONAL', 'VOLUNTEER']);
  });
});

describe('caring', () => {
  const professional = by('PROFESSIONAL', '2026-11-24');

  test('with the first action it is in care, with another it may be closed', () => {
    const inCare = granted(recordSignalAction(raised(), ' Gebeld; huisarts is er. ', professional));
    const closed = granted(closeSignal(inCare, 'Morgen opnieuw gesproken.', professional));

    expect(inCare).toMatchObject({ status: 'IN_CARE', closedAt: null });
    expect(inCare.actions).toEqual([
      { action: 'Gebeld; huisarts is er.', actor: 'professional', at: professional.at },
    ]);
    expect(closed).toMatchObject({ status: 'CLOSED', closedAt: professional.at });
    expect(closed.actions).toHaveLength(2);
  });

  test('it is not closed before anything was done', () => {
    expect(closeSignal(raised(), '', professional)).toMatchObject({ code: 'ACTION_MISSING' });
    expect(closeSignal(raised(), 'Gesproken.', professional)).toMatchObject({ status: 'CLOSED' });
  });

  test('what was done before is enough to close', () => {
    const inCare = granted(recordSignalAction(raised(), 'Gebeld.', professional));

    expect(granted(closeSignal(inCare, ' ', professional)).actions).toHaveLength(1);
  });

  test('an action is as long as it has to be, up to a limit', () => {
    const longest = 'a'.repeat(1000);

    expect(recordSignalAction(raised(), longest, professional)).toMatchObject({
      actions: [{ action: longest }],
    });
    expect(recordSignalAction(raised(), `${longest}a`, professional)).toMatchObject({
      code: 'ACTION_MISSING',
    });
  });

  test('another level has a reason', () => {
    const lower = granted(changeSignalLevel(raised(), 'LOW', ' Gesproken, veilig. ', professional));

    expect(lower).toMatchObject({ level: 'LOW', status: 'IN_CARE' });
    expect(lower.actions[0]).toMatchObject({ action: 'HIGH → LOW: Gesproken, veilig.' });
    expect(changeSignalLevel(raised(), 'LOW', '  ', professional)).toMatchObject({
      code: 'ACTION_MISSING',
    });
  });

  test('only professionals do any of it', () => {
    const inCare = granted(recordSignalAction(raised(), 'Gebeld.', professional));
    for (const role of ROLES.filter((each) => each !== 'PROFESSIONAL')) {
      const results = [
        recordSignalAction(raised(), 'Gebeld.', by(role)),
        changeSignalLevel(raised(), 'LOW', 'Veilig.', by(role)),
        closeSignal(raised(), 'Gebeld.', by(role)),
        closeSignal(inCare, '', by(role)),
      ];

      for (const result of results) expect(result).toMatchObject({ code: 'NOT_FOR_THIS_ROLE' });
    }
  });

  test('nothing is added to one that is closed', () => {
    const closed = granted(closeSignal(raised(), 'Gebeld.', professional));

    for (const result of [
      recordSignalAction(closed, 'Nog iets.', professional),
      changeSignalLevel(closed, 'LOW', 'Veilig.', professional),
      closeSignal(closed, '', professional),
    ])
      expect(result).toMatchObject({ code: 'SIGNAL_CLOSED' });
  });
});

test('before anything is written it is clear what to do, in this order', () => {
  const all = instructions({ phone: '038-1234567' });

  expect(all.map(({ phone }) => phone)).toEqual([null, '113', '112', '038-1234567']);
  expect(instructionSentence(all[0]!, 'nl')).toMatch(/^Blijf bij/);
  expect(instructionSentence(all[0]!, 'en')).toMatch(/^Stay with/);
});

test('whatever happens, a closed signal has an action and what was done is never lost', () => {
  const someStep = fc.record({
    what: fc.constantFrom('action', 'level', 'close'),
    text: fc.constantFrom('', ' ', 'Gebeld.', 'Langs geweest.'),
    role: fc.constantFrom<Role>('PROFESSIONAL', 'PROFESSIONAL', 'COORDINATOR'),
  });
  let closedSome = 0;
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 6 }), (steps) => {
      let signal = raised();
      for (const { what, text, role } of steps) {
        const result =
          what === 'action'
            ? recordSignalAction(signal, text, by(role))
            : what === 'level'
              ? changeSignalLevel(signal, 'LOW', text, by(role))
              : closeSignal(signal, text, by(role));
        if (result instanceof Refusal) continue;
        expect(result.actions.slice(0, signal.actions.length)).toEqual(signal.actions);
        signal = result;
      }

      expect(signal.status === 'CLOSED').toBe(signal.closedAt !== null);
      if (signal.status !== 'CLOSED') return;
      expect(signal.actions.length).toBeGreaterThan(0);
      closedSome += 1;
    }),
    { numRuns: 500, seed: 13 },
  );

  expect(closedSome).toBeGreaterThan(0);
});
