import type { Occasion } from '../../kernel.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly residentAgreed: boolean;
  readonly items: number;
  readonly withVolunteer: boolean;
  /** Whether the resident wants on paper what was agreed, and there is an address. */
  readonly onPaper: boolean;
}

const nothingNow = (f: Facts) => f.items === 0;
const withoutVolunteer = (f: Facts) => f.items > 0 && !f.withVolunteer;
const withVolunteer = (f: Facts) => f.withVolunteer;

const residentAgreed = requirement(
  'residentAgreed',
  'The resident has to agree.',
  (f: Facts) => f.residentAgreed,
);

const sendAgreement = (facts: Facts, occasion: Occasion) =>
  facts.onPaper ? effect.letter('AGREEMENT_LETTER', occasion) : null;

export const planAgreed: EventDefinition<Facts> = {
  words: 'Agreeing on a plan',
  rows: [
    {
      row: 22,
      from: ['PLANNING'],
      when: [nothingNow],
      guards: [residentAgreed],
      to: 'CLOSED',
      by: ['COORDINATOR'],
      effects: [effect.closed('NEED_MET'), effect.eraseSupported],
    },
    {
      row: 22,
      from: ['PLANNING'],
      when: [withoutVolunteer],
      guards: [residentAgreed],
      to: 'ACTIVE',
      by: ['COORDINATOR'],
      effects: [sendAgreement, effect.planReview],
    },
    {
      row: 23,
      from: ['PLANNING'],
      when: [withVolunteer],
      guards: [residentAgreed],
      to: 'WAITING',
      by: ['COORDINATOR'],
      effects: [sendAgreement, effect.findVolunteer, effect.keepInTouch],
    },
  ],
};
