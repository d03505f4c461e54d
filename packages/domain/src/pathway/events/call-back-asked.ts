import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Occasion } from '../../kernel.ts';
import { requirement } from '../../table.ts';
import type { EventDefinition } from '../event.ts';
import type { DayPart, Effect } from '../pathway.ts';

interface Facts {
  readonly on: CivilDate;
  readonly dayPart: DayPart;
}

const callBackInTheFuture = requirement(
  'callBackInTheFuture',
  'The day to call back has to be today or later.',
  ({ on }: Facts, { today }: Occasion) => on >= today,
);

const callBack = ({ on, dayPart }: Facts): Effect => ({
  type: 'TaskOpened',
  task: 'CALL',
  due: on,
  notBefore: on,
  dayPart,
});

/** Reached, and asked to call back at a moment of their own choice. */
export const callBackAsked: EventDefinition<Facts> = {
  words: 'Recording when to call back',
  rows: [
    {
      row: 16,
      from: ['CALL_DUE'],
      guards: [callBackInTheFuture],
      to: 'SAME',
      by: ['COORDINATOR'],
      effects: [callBack],
    },
  ],
};
