import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly wants: 'SUPPORT' | 'INFORMATION';
}

const wantsSupport = (f: Facts) => f.wants === 'SUPPORT';
const wantsInformation = (f: Facts) => f.wants === 'INFORMATION';

export const reached: EventDefinition<Facts> = {
  words: 'Recording a call',
  rows: [
    {
      row: 18,
      from: ['CALL_DUE'],
      when: [wantsSupport],
      to: 'TALK_PLANNED',
      by: ['COORDINATOR'],
      effects: [effect.holdTalk],
    },
    {
      row: 19,
      from: ['CALL_DUE'],
      when: [wantsInformation],
      to: 'CLOSED',
      by: ['COORDINATOR'],
      effects: [effect.sendInformation, effect.closed('NEED_MET'), effect.eraseDeclined],
    },
  ],
};
