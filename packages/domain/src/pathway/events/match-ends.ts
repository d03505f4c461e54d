import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly next: 'WAITING' | 'PLANNING';
}

const toWaiting = (f: Facts) => f.next === 'WAITING';
const toPlanning = (f: Facts) => f.next === 'PLANNING';

export const contactAboutSomeoneElse = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'CONTACT', 'someoneElseContactWorkingDays');

export const matchEnds: EventDefinition<Facts> = {
  words: 'Ending a match',
  rows: [
    {
      row: 28,
      from: ['ACTIVE'],
      when: [toWaiting],
      to: 'WAITING',
      by: ['COORDINATOR', 'RESIDENT', 'VOLUNTEER'],
      effects: [
        effect.endMatch('OTHER'),
        contactAboutSomeoneElse,
        effect.findVolunteer,
        effect.keepInTouch,
      ],
    },
    {
      row: 28,
      from: ['ACTIVE'],
      when: [toPlanning],
      to: 'PLANNING',
      by: ['COORDINATOR'],
      effects: [effect.endMatch('OTHER'), effect.makePlan],
    },
  ],
};
