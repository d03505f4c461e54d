import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  approveGrant,
  checkTerm,
  type Grant,
  GrantOver,
  GrantTermWrong,
  LastAdministrator,
  OPERATOR,
  revokeGrant,
  SamePerson,
  staffActor,
} from './grants.ts';
import { reviewDueOn, STAFF_ROLES } from './roles.ts';

const AT = new Date('2026-11-29T12:00:00Z');
const grant = (over: Partial<Grant> = {}): Grant => ({
  staffMemberId: 'robin',
  role: 'COORDINATOR',
  until: civilDate('2027-11-29'),
  proposedBy: staffActor('ank'),
  proposedAt: AT,
  approvedAt: null,
  revokedAt: null,
  ...over,
});

describe('a role', () => {
  test('is approved by another person than the one who proposed it or gets it', () => {
    const approve = (actor: string, over?: Partial<Grant>) =>
      approveGrant(grant(over), { actor, at: AT }, 2);

    expect(approve(staffActor('lou'))).toEqual({ reviewDue: '2027-11-29' });
    expect(approve(staffActor('ank'))).toBeInstanceOf(SamePerson);
    expect(approve(staffActor('robin'))).toBeInstanceOf(SamePerson);
    expect(approve(OPERATOR, { proposedBy: OPERATOR })).toBeInstanceOf(SamePerson);
    expect(approve(OPERATOR)).toEqual({ reviewDue: '2027-11-29' });
  });

  test('of the first administrator needs nobody else, of the second it does', () => {
    const first = grant({ role: 'ADMINISTRATOR', proposedBy: OPERATOR });
    const act = { actor: OPERATOR, at: AT };

    expect(approveGrant(first, act, 0)).toEqual({ reviewDue: '2027-02-28' });
    expect(approveGrant(first, act, 1)).toBeInstanceOf(SamePerson);
    expect(approveGrant({ ...first, role: 'CLERK' }, act, 0)).toBeInstanceOf(SamePerson);
  });

  test('never comes from one person alone, whoever they are', () => {
    const who = fc.constantFrom('ank', 'robin', 'lou');
    fc.assert(
      fc.property(who, who, who, fc.constantFrom(...STAFF_ROLES), (for_, by, approver, role) => {
        const proposed = grant({ staffMemberId: for_, proposedBy: staffActor(by), role });
        const act = { actor: staffActor(approver), at: AT };
        const isOne = approver === by || approver === for_;
        expect(approveGrant(proposed, act, 0) instanceof SamePerson).toBe(isOne);
      }),
    );
  });

  test.each<[string, Partial<Grant>]>([
    ['approved before', { approvedAt: AT }],
    ['taken back', { revokedAt: AT }],
    ['left lying for a month', { proposedAt: new Date('2026-10-29T12:00:00Z') }],
    ['over by now', { until: civilDate('2026-11-29') }],
  ])('that was %s is not approved', (_, over) => {
    expect(approveGrant(grant(over), { actor: staffActor('lou'), at: AT }, 2)).toBeInstanceOf(
      GrantOver,
    );
  });

  test('is taken away by whoever may, but from the last administrator', () => {
    const ank = grant({ role: 'ADMINISTRATOR', staffMemberId: 'ank', approvedAt: AT });

    expect(revokeGrant(ank, new Set(['ank']))).toBeInstanceOf(LastAdministrator);
    expect(revokeGrant(ank, new Set(['ank', 'lou']))).toBeUndefined();
    expect(revokeGrant({ ...ank, role: 'CLERK' }, new Set(['ank']))).toBeUndefined();
    expect(revokeGrant({ ...ank, approvedAt: null }, new Set(['ank']))).toBeUndefined();
    expect(revokeGrant({ ...ank, revokedAt: AT }, new Set(['ank']))).toBeInstanceOf(GrantOver);
  });

  test.each([
    ['2026-11-29', true],
    ['2026-11-30', false],
    ['2028-11-29', false],
    ['2028-11-30', true],
  ])('until %s: refused is %s', (until, refused) => {
    expect(checkTerm(civilDate(until), AT) instanceof GrantTermWrong).toBe(refused);
  });
});

test('special rights are looked at each quarter, the others each year', () => {
  const from = civilDate('2026-11-29');
  const quarterly = STAFF_ROLES.filter((role) => reviewDueOn(role, from) === '2027-02-28');
  expect(quarterly).toEqual(['PRIVACY_OFFICER', 'ADMINISTRATOR']);
});
