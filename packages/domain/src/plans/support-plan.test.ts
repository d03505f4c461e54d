import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../calendar/civil-date.ts';
import { isQuietDay } from '../calendar/working-days.ts';
import {
  agreePlan,
  needsVolunteer,
  type PlanDraft,
  type PlanFacts,
  type PlanItemKind,
  type PlanProblem,
  reviewBy,
} from './support-plan.ts';

const today = civilDate('2026-11-23');
const facts: PlanFacts = { afterSuicide: false, byProfessional: false };
const KINDS: readonly PlanItemKind[] = [
  'VOLUNTEER',
  'PRACTICAL_HELP',
  'PEER_GROUP',
  'PROFESSIONAL',
  'WORK_GUIDANCE',
  'INFORMATION',
  'REFERRAL',
];

const item = (kind: PlanItemKind, more: Partial<PlanDraft['items'][number]> = {}) => ({
  kind,
  goal: 'Weer kunnen slapen zonder aan de rekeningen te denken.',
  startOn: today,
  consentOn: null,
  guidance: kind === 'WORK_GUIDANCE' ? ({ pace: 'SLOW', consultantConsent: false } as const) : null,
  ...more,
});

const agree = (draft: Partial<PlanDraft>, more: Partial<PlanFacts> = {}) =>
  agreePlan({ items: [], nothingNow: false, ...draft }, { ...facts, ...more }, today);

test('what was agreed is in the resident’s own words and is looked at within three months', () => {
  const items = [item('PRACTICAL_HELP', { goal: '  De post op orde. ' })];

  expect(agree({ items })).toEqual({
    items: [
      {
        kind: 'PRACTICAL_HELP',
        goal: 'De post op orde.',
        startOn: '2026-11-23',
        consentOn: null,
        guidance: null,
        reviewOn: '2027-02-23',
      },
    ],
    nothingNow: false,
    agreedOn: '2026-11-23',
  });
});

test.each([
  ['the longest goal', item('VOLUNTEER', { goal: 'a'.repeat(500) })],
  ['a review on the day on which it begins', item('VOLUNTEER', { reviewOn: today })],
  ['a review on the last day', item('VOLUNTEER', { reviewOn: civilDate('2027-02-23') })],
])('%s is all right', (_, right) => {
  expect(agree({ items: [right] })).toMatchObject({ items: [right] });
});

test('what begins as soon as it can is looked at three months from today', () => {
  expect(agree({ items: [item('VOLUNTEER', { startOn: null })] })).toMatchObject({
    items: [{ startOn: null, reviewOn: '2027-02-23' }],
  });
});

test('nothing now is a plan too', () => {
  expect(agree({ nothingNow: true })).toEqual({ items: [], nothingNow: true, agreedOn: today });
});

describe('what is not right is named, with the item', () => {
  test.each<[PlanProblem, number | null, Partial<PlanDraft>, Partial<PlanFacts>]>([
    ['NOTHING_CHOSEN', null, {}, {}],
    ['NOTHING_NOW_WITH_ITEMS', null, { items: [item('VOLUNTEER')], nothingNow: true }, {}],
    ['GOAL_MISSING', 1, { items: [item('VOLUNTEER'), item('INFORMATION', { goal: ' ' })] }, {}],
    ['GOAL_TOO_LONG', 0, { items: [item('VOLUNTEER', { goal: 'a'.repeat(501) })] }, {}],
    [
      'REVIEW_BEFORE_START',
      0,
      { items: [item('VOLUNTEER', { reviewOn: civilDate('2026-11-22') })] },
      {},
    ],
    [
      'REVIEW_TOO_LATE',
      0,
      { items: [item('VOLUNTEER', { reviewOn: civilDate('2027-02-24') })] },
      {},
    ],
    ['REFERRAL_WITHOUT_CONSENT', 0, { items: [item('REFERRAL')] }, {}],
    ['PACE_MISSING', 0, { items: [item('WORK_GUIDANCE', { guidance: null })] }, {}],
    [
      'PACE_WITHOUT_WORK',
      0,
      { items: [item('VOLUNTEER', { guidance: { pace: 'NOW', consultantConsent: false } })] },
      {},
    ],
    ['PEER_GROUP_NEEDS_PROFESSIONAL', 0, { items: [item('PEER_GROUP')] }, { afterSuicide: true }],
  ])('%s', (problem, which, draft, more) => {
    expect(agree(draft, more)).toMatchObject({ code: 'PLAN_NOT_COMPLETE', problem, item: which });
  });
});

test('with consent somebody may be referred', () => {
  expect(agree({ items: [item('REFERRAL', { consentOn: today })] })).toMatchObject({
    items: [{ kind: 'REFERRAL', consentOn: today }],
  });
});

test('after suicide a group of peers is chosen by a professional', () => {
  const items = [item('PEER_GROUP')];

  expect(agree({ items }, { afterSuicide: true, byProfessional: true })).toMatchObject({ items });
  expect(agree({ items })).toMatchObject({ items });
});

test('only who wants a volunteer waits for one', () => {
  expect(KINDS.filter((kind) => needsVolunteer([item(kind)]))).toEqual(['VOLUNTEER']);
  expect(needsVolunteer([])).toBe(false);
  expect(needsVolunteer([item('INFORMATION'), item('VOLUNTEER')])).toBe(true);
});

test('a review falls on no quiet day, and about three months after the start', () => {
  fc.assert(
    fc.property(fc.nat(4000), (offset) => {
      const start = addDays(civilDate('2020-01-31'), offset);

      const by = reviewBy(start);

      expect(isQuietDay(by)).toBe(false);
      expect(by >= addMonths(start, 3) && by <= addDays(addMonths(start, 3), 14)).toBe(true);
    }),
  );
});
