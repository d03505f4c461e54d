import { addDays, civilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { answerBy } from '@steunpad/domain/matching/match-proposal.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { expect, test } from 'vitest';
import { support } from './residents.ts';
import { type Stage, workingDayAt } from './stage.ts';

/** A stage on which every step succeeds: which step was taken on which day. */
function rehearsal(today: Date) {
  let now = today;
  const days: Record<string, string> = {};
  const stage = {
    goTo(daysAgo: number) {
      now = workingDayAt(today, daysAgo);
      return dayOf(now);
    },
    async step(field: string) {
      days[field] = dayOf(now);
      return { pathway: { id: 'p' }, proposal: { id: 'm' } };
    },
    submit: async () => {},
    query: async () => ({
      workList: { edges: [{ node: { request: { id: 'r', name: 'Roos Voorbeeld' } } }] },
    }),
  } as unknown as Stage;
  return { stage, days };
}

test('on whatever day the demo starts, a proposal is answered in time', async () => {
  for (let i = 0; i < 366; i += 1) {
    const today = new Date(`${addDays(civilDate('2026-11-01'), i)}T10:00:00Z`);
    for (const askedDaysAgo of [60, 100, 150, 200]) {
      const { stage, days } = rehearsal(today);
      await support(stage, { name: 'Roos Voorbeeld', phase: 'ACTIVE', askedDaysAgo });

      const last = answerBy(civilDate(days['proposeMatch']!), TERMS.proposalAnswerDays);
      expect(days['answerProposal']! <= last, `${today.toISOString()}, ${askedDaysAgo}`).toBe(true);
    }
  }
});
