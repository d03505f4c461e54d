import fc from 'fast-check';
import { addDays, type CivilDate } from '../src/calendar/civil-date.ts';
import type { PathwayState } from '../src/pathway/pathway.ts';

/** Where a walk is when something happens: facts about days are around today. */
export interface Here {
  readonly today: CivilDate;
  /** The state before it was held. */
  readonly before: PathwayState;
}

/** Mostly so: otherwise hardly a walk would come further than the first guard. */
export const mostly = (value: boolean) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, fc.constant(!value));
export const anyReason = fc.constantFrom('nagekeken', 'op verzoek', '', ' ');
export const outcome = (usual: 'IN' | 'OUT' | 'UNCLEAR') =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    fc.constantFrom('IN', 'OUT', 'UNCLEAR', 'NOT_APPLICABLE'),
  );
export const around = (today: CivilDate, min: number, max: number) =>
  fc.integer({ min, max }).map((days) => addDays(today, days));
export const anyDeath = ({ today }: Here) => ({ latestDeath: fc.option(around(today, -400, 20)) });
export const anyLetter = (here: Here) => ({
  ...anyDeath(here),
  received: around(here.today, -300, 0),
});
export const anyCall = (here: Here) => ({
  ...anyLetter(here),
  letterSentOn: fc.option(around(here.today, -200, 0)),
  monthDaysToAvoid: fc.array(
    around(here.today, 0, 365).map((day) => day.slice(5)),
    { maxLength: 5 },
  ),
});
export const dayPart = fc.constantFrom('MORNING', 'AFTERNOON', 'EVENING');
