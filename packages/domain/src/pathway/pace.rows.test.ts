import { matchEnded, promise, VOLUNTEER_TOLD } from '../../testing/effects.ts';
import { pathwayEvent } from '../../testing/pathway-events.ts';
import { describeRows, type Example } from '../../testing/rows.ts';
import { TRANSITIONS } from './events.ts';

const BY = ['RESIDENT', 'COORDINATOR'] as const;
const arrange = promise('ARRANGE_PACE', '2026-11-25');
const rests = pathwayEvent('planItemChanged', { change: 'RESTS', visits: true });
const goesOn = pathwayEvent('planItemChanged', { change: 'GOES_ON', visits: true });
const toCome = pathwayEvent('planItemChanged', {
  change: 'GOES_ON',
  visits: true,
  firstVisitToCome: true,
});

const EXAMPLES: readonly Example[] = [
  {
    row: 43,
    sentence: 'nobody looks for a volunteer while the visits rest, and the place is kept',
    from: ['WAITING'],
    event: rests,
    by: BY,
    to: 'SAME',
    effects: [arrange],
    keeps: ['WAITING_CONTACT'],
  },
  {
    row: 43,
    sentence: 'a volunteer who was asked is not kept waiting',
    from: ['PROPOSED'],
    event: rests,
    by: BY,
    to: 'WAITING',
    effects: [matchEnded('OTHER'), arrange],
    keeps: ['WAITING_CONTACT'],
  },
  {
    row: 43,
    sentence: 'the search goes on where it rested',
    from: ['WAITING'],
    event: goesOn,
    by: BY,
    to: 'SAME',
    effects: [promise('FIND_VOLUNTEER', '2026-12-07'), arrange],
    keeps: ['WAITING_CONTACT'],
  },
  {
    row: 43,
    sentence: 'a volunteer hears at once that the visits rest',
    from: ['ACTIVE'],
    event: rests,
    by: BY,
    to: 'SAME',
    effects: [VOLUNTEER_TOLD, arrange],
    keeps: ['REVIEW', 'CHECK_IN'],
  },
  {
    row: 43,
    sentence: 'and that they go on',
    from: ['ACTIVE'],
    event: goesOn,
    by: BY,
    to: 'SAME',
    effects: [VOLUNTEER_TOLD, arrange],
    keeps: ['REVIEW', 'CHECK_IN'],
  },
  {
    row: 43,
    sentence: 'who never met is promised a first meeting again',
    from: ['ACTIVE'],
    event: toCome,
    by: BY,
    to: 'SAME',
    effects: [promise('FIRST_MEETING', '2026-12-07'), VOLUNTEER_TOLD, arrange],
    keeps: ['REVIEW', 'CHECK_IN'],
  },
  ...[rests, goesOn].map((event) => ({
    row: 43,
    sentence: 'the last visits rest and go on too',
    from: ['ENDING'] as const,
    event,
    by: BY,
    to: 'SAME' as const,
    effects: [VOLUNTEER_TOLD, arrange],
    keeps: 'ALL' as const,
  })),
  {
    row: 43,
    sentence: 'visits that go on before a volunteer is there are only arranged',
    from: ['PLANNING', 'PROPOSED'],
    event: goesOn,
    by: BY,
    to: 'SAME',
    effects: [arrange],
    keeps: 'ALL',
  },
  {
    row: 43,
    sentence: 'visits that rest before a volunteer is looked for are only arranged',
    from: ['PLANNING'],
    event: rests,
    by: BY,
    to: 'SAME',
    effects: [arrange],
    keeps: 'ALL',
  },
  {
    row: 43,
    sentence: 'visits that go on without one who still has to come, elsewhere than with a match',
    from: ['WAITING'],
    event: toCome,
    by: BY,
    to: 'SAME',
    effects: [promise('FIND_VOLUNTEER', '2026-12-07'), arrange],
    keeps: ['WAITING_CONTACT'],
  },
  {
    row: 43,
    sentence: 'and where the last visits are planned they are only told',
    from: ['ENDING'],
    event: toCome,
    by: BY,
    to: 'SAME',
    effects: [VOLUNTEER_TOLD, arrange],
    keeps: 'ALL',
  },
  {
    row: 43,
    sentence: 'or arranged',
    from: ['PLANNING', 'PROPOSED'],
    event: toCome,
    by: BY,
    to: 'SAME',
    effects: [arrange],
    keeps: 'ALL',
  },
  ...(['RESTS', 'GOES_ON', 'OTHER_PACE', 'DONE'] as const).map((change) => ({
    row: 43,
    sentence: `any other support (${change}): everything that was promised goes on`,
    from: ['PLANNING', 'WAITING', 'PROPOSED', 'ACTIVE', 'ENDING'] as const,
    event: pathwayEvent('planItemChanged', { change }),
    by: BY,
    to: 'SAME' as const,
    effects: [arrange],
    keeps: 'ALL' as const,
  })),
];

describeRows(
  TRANSITIONS.filter(({ row }) => row === 43),
  EXAMPLES,
);
