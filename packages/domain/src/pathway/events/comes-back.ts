import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';
import type { Effect } from '../pathway.ts';

const liftObjection = (): Effect => ({ type: 'ObjectionLifted' });

export const comesBack: EventDefinition<NoFacts> = {
  words: 'Coming back',
  rows: [
    {
      row: 32,
      from: ['CLOSED', 'DECLINED', 'UNREACHED'],
      to: 'TALK_PLANNED',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [liftObjection, effect.handOver, effect.holdTalk],
    },
  ],
};
