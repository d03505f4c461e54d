import * as effect from './effects.ts';
import * as guard from './guards.ts';
import { row } from './row.ts';

const BY = ['RESIDENT', 'COORDINATOR'] as const;

/** Row 43: support rests and goes on with one press, and everybody whom it is about hears of it. */
export const PACE_ROWS = [
  row({
    row: 43,
    from: ['WAITING'],
    event: 'planItemChanged',
    when: [guard.visitsRest],
    to: 'SAME',
    by: BY,
    effects: [effect.arrangePace],
    // Nobody looks for a volunteer meanwhile; whoever waits keeps the place.
    keeps: ['WAITING_CONTACT'],
  }),
  row({
    row: 43,
    from: ['PROPOSED'],
    event: 'planItemChanged',
    when: [guard.visitsRest],
    to: 'WAITING',
    by: BY,
    effects: [effect.endMatch('OTHER'), effect.arrangePace],
    keeps: ['WAITING_CONTACT'],
  }),
  row({
    row: 43,
    from: ['WAITING'],
    event: 'planItemChanged',
    when: [guard.visitsGoOn],
    to: 'SAME',
    by: BY,
    effects: [effect.findVolunteer, effect.arrangePace],
    keeps: ['WAITING_CONTACT'],
  }),
  row({
    row: 43,
    from: ['ACTIVE'],
    event: 'planItemChanged',
    when: [guard.visitsRest],
    to: 'SAME',
    by: BY,
    effects: [effect.tellVolunteer, effect.arrangePace],
    // A first meeting is not to be arranged for somebody who said: not now.
    keeps: ['REVIEW', 'CHECK_IN'],
  }),
  row({
    row: 43,
    from: ['ACTIVE'],
    event: 'planItemChanged',
    when: [guard.visitsGoOn],
    to: 'SAME',
    by: BY,
    effects: [effect.firstMeetingToCome, effect.tellVolunteer, effect.arrangePace],
    keeps: ['REVIEW', 'CHECK_IN'],
  }),
  row({
    row: 43,
    from: ['ENDING'],
    event: 'planItemChanged',
    when: [guard.visitsChange],
    to: 'SAME',
    by: BY,
    effects: [effect.tellVolunteer, effect.arrangePace],
    keeps: 'ALL',
  }),
  // Before anybody was found, and where a volunteer is asked already.
  row({
    row: 43,
    from: ['PLANNING'],
    event: 'planItemChanged',
    when: [guard.visitsChange],
    to: 'SAME',
    by: BY,
    effects: [effect.arrangePace],
    keeps: 'ALL',
  }),
  row({
    row: 43,
    from: ['PROPOSED'],
    event: 'planItemChanged',
    when: [guard.visitsGoOn],
    to: 'SAME',
    by: BY,
    effects: [effect.arrangePace],
    keeps: 'ALL',
  }),
  row({
    row: 43,
    from: ['PLANNING', 'WAITING', 'PROPOSED', 'ACTIVE', 'ENDING'],
    event: 'planItemChanged',
    when: [guard.visitsStay],
    to: 'SAME',
    by: BY,
    effects: [effect.arrangePace],
    keeps: 'ALL',
  }),
];
