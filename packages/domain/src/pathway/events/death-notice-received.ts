import { requirement } from '../../table.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';

interface Facts {
  readonly alreadyReceived: boolean;
  readonly partnerFound: boolean;
  readonly partnerLivesHere: boolean;
  readonly partnerAlive: boolean;
  readonly objected: boolean;
}

// What chooses between rows is a function; what refuses has a name and a sentence too.
const newNotice = requirement(
  'newNotice',
  'This death has to be new: a notice of it was received before.',
  (f: Facts) => !f.alreadyReceived,
);

const partnerFound = requirement(
  'partnerFound',
  'A partner has to be found in the registry.',
  (f: Facts) => f.partnerFound,
);

const partnerLivesHere = requirement(
  'partnerLivesHere',
  'The partner has to live in this municipality.',
  (f: Facts) => f.partnerLivesHere,
);

const partnerAlive = requirement(
  'partnerAlive',
  'The partner has to be alive.',
  (f: Facts) => f.partnerAlive,
);

/** A death reached us and its survivor was looked up in the registry. */
export const deathNoticeReceived: EventDefinition<Facts> = {
  words: 'Receiving a notice of a death',
  rows: [
    {
      row: 1,
      from: null,
      guards: [newNotice, partnerFound, partnerLivesHere, partnerAlive, guard.noObjection],
      to: 'NEW',
      by: ['SYSTEM', 'CLERK'],
    },
  ],
};
