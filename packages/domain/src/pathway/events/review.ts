import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';

interface Facts {
  readonly outcome: 'CONTINUE' | 'ENDING' | 'WAITING';
  readonly pastSoftEnd: boolean;
  readonly reason: string | null;
}

const continues = (f: Facts) => f.outcome === 'CONTINUE';
const windsDown = (f: Facts) => f.outcome === 'ENDING';
const wantsAnother = (f: Facts) => f.outcome === 'WAITING';

const reasonAfterAYear = requirement(
  'reasonAfterAYear',
  'Going on after a year needs a reason.',
  (f: Facts) => !f.pastSoftEnd || guard.hasReason(f),
);

export const review: EventDefinition<Facts> = {
  words: 'Recording a review',
  rows: [
    {
      row: 27,
      from: ['ACTIVE'],
      when: [continues],
      guards: [reasonAfterAYear],
      to: 'SAME',
      by: ['COORDINATOR'],
      effects: [effect.planReview],
      keeps: ['FIRST_MEETING', 'CHECK_IN'],
    },
    {
      row: 27,
      from: ['ACTIVE'],
      when: [windsDown],
      to: 'ENDING',
      by: ['COORDINATOR'],
      effects: [effect.planLastVisits],
    },
    {
      row: 27,
      from: ['ACTIVE'],
      when: [wantsAnother],
      to: 'WAITING',
      by: ['COORDINATOR'],
      effects: [effect.endMatch('OTHER'), effect.findVolunteer, effect.keepInTouch],
    },
  ],
};
