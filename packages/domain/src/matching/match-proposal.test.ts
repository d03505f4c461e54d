import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { isQuietDay } from '../calendar/working-days.ts';
import { Refusal } from '../kernel.ts';
import type { HardRuleCode } from './hard-rules.ts';
import {
  answerProposal,
  asOf,
  isOpen,
  type MatchProposal,
  openProposal,
  type ProposalAnswer,
} from './match-proposal.ts';

/** A Monday. */
const monday = civilDate('2026-11-23');
const opened = openProposal(monday, 5);

const yes = (by: 'VOLUNTEER' | 'RESIDENT') => ({ by, answer: 'YES' }) as const;
const no = (by: 'VOLUNTEER' | 'RESIDENT') => ({ by, answer: 'NO' }) as const;

const answerWithin = (
  proposal: MatchProposal,
  answer: ProposalAnswer,
  broken: readonly HardRuleCode[],
  today: CivilDate,
) => answerProposal(proposal, answer, broken, today, 5);

/** As `answerWithin`, where it is granted. */
function answered(...given: Parameters<typeof answerWithin>): MatchProposal {
  const result = answerWithin(...given);
  if (result instanceof Refusal) throw result;
  return result;
}

const toResident = answered(opened, yes('VOLUNTEER'), [], monday);

test('the volunteer is asked first and has five days', () => {
  expect(opened).toMatchObject({ state: 'ASK_VOLUNTEER', expiresOn: '2026-11-30' });
});

test('then the resident has five days', () => {
  const asked = answered(opened, yes('VOLUNTEER'), [], civilDate('2026-11-27'));

  expect(asked).toEqual({
    state: 'ASK_RESIDENT',
    expiresOn: '2026-12-02',
    refusedBy: null,
  });
});

test('when both say yes it is accepted', () => {
  expect(answered(toResident, yes('RESIDENT'), [], monday)).toMatchObject({
    state: 'ACCEPTED',
    refusedBy: null,
  });
});

test.each([
  ['the volunteer, asked', opened, no('VOLUNTEER')],
  ['the volunteer, after a yes', toResident, no('VOLUNTEER')],
  ['the resident, asked', toResident, no('RESIDENT')],
  ['the resident, before being asked', opened, no('RESIDENT')],
] as const)('%s may say no without a reason', (_, proposal, answer) => {
  expect(answered(proposal, answer, [], monday)).toMatchObject({
    state: 'REFUSED',
    refusedBy: answer.by,
  });
});

test('a no is heard whatever is the matter with certificate or safety', () => {
  expect(answered(toResident, no('RESIDENT'), ['NOT_NOW'], monday).state).toBe('REFUSED');
});

test('yes comes in turn', () => {
  expect(answerWithin(opened, yes('RESIDENT'), [], monday)).toMatchObject({
    code: 'OTHER_ASKED_FIRST',
  });
  expect(answerWithin(toResident, yes('VOLUNTEER'), [], monday)).toMatchObject({
    code: 'OTHER_ASKED_FIRST',
  });
});

describe('at a yes it is looked at once more', () => {
  test.each<HardRuleCode>([
    'CERTIFICATE_MISSING',
    'CERTIFICATE_EXPIRED',
    'TRAINING_NOT_FINISHED',
    'NOT_NOW',
    'NOT_ACTIVE',
    'AT_CAPACITY',
  ])('%s holds it up, of either of the two', (rule) => {
    for (const result of [
      answerWithin(opened, yes('VOLUNTEER'), [rule], monday),
      answerWithin(toResident, yes('RESIDENT'), [rule], monday),
    ])
      expect(result).toMatchObject({ code: 'ACCEPTANCE_BLOCKED', rules: [rule] });
  });

  test('the message tells neither of the two why', () => {
    const result = answerWithin(toResident, yes('RESIDENT'), ['NOT_NOW'], monday);

    expect(String(result)).not.toMatch(/signal|certificate|training/i);
  });
});

describe('time', () => {
  test('the last day counts, the day after it is over', () => {
    expect(asOf(opened, civilDate('2026-11-30')).state).toBe('ASK_VOLUNTEER');
    expect(asOf(opened, civilDate('2026-12-01')).state).toBe('EXPIRED');
    expect(answerWithin(opened, yes('VOLUNTEER'), [], civilDate('2026-12-01'))).toMatchObject({
      code: 'PROPOSAL_OVER',
      state: 'EXPIRED',
    });
  });

  test('nobody has to answer at Christmas', () => {
    expect(openProposal(civilDate('2026-12-21'), 5).expiresOn).toBe('2027-01-04');
  });

  test('an organisation may give more days', () => {
    expect(openProposal(monday, 7).expiresOn).toBe('2026-11-30');
    expect(openProposal(monday, 10).expiresOn).toBe('2026-12-03');
  });

  test('what was decided does not expire', () => {
    const accepted = answered(toResident, yes('RESIDENT'), [], monday);

    expect(asOf(accepted, civilDate('2027-12-01'))).toEqual(accepted);
  });
});

test('whatever is answered when, there is an end, and only two yeses in time lead to a match', () => {
  let accepted = 0;
  const someAnswers = fc.array(
    fc.record({
      by: fc.constantFrom('VOLUNTEER', 'RESIDENT'),
      answer: fc.constantFrom('YES', 'YES', 'NO'),
      wait: fc.nat(5),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.nat(400), someAnswers, (start, answers) => {
      let day = addDays(monday, start);
      let proposal = openProposal(day, 5);
      const saidYes = new Set<string>();
      for (const { wait, ...answer } of answers) {
        day = addDays(day, wait);
        const before = asOf(proposal, day);
        const result = answerWithin(proposal, answer, [], day);
        if (!isOpen(before)) expect(result).toMatchObject({ code: 'PROPOSAL_OVER' });
        if (result instanceof Refusal) continue;
        proposal = result;
        if (answer.answer === 'YES') saidYes.add(answer.by);
      }

      expect(isQuietDay(proposal.expiresOn)).toBe(false);
      expect(isOpen(asOf(proposal, addDays(day, 60)))).toBe(false);
      const both = saidYes.size === 2 && proposal.refusedBy === null;
      expect(proposal.state === 'ACCEPTED').toBe(both);
      if (both) accepted += 1;
    }),
    { numRuns: 500, seed: 7 },
  );

  expect(accepted).toBeGreaterThan(0);
});
