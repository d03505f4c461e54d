import { addDays, type CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { AUDIENCES } from '@steunpad/domain/meetings/meeting.ts';
import type { GroupRule } from '@steunpad/domain/meetings/places.ts';
import { MEETING_SURVEY } from '@steunpad/domain/meetings/survey-round.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { chanceOf, pick } from '../chance.ts';
import { type Answer, answersTo } from '../cohort-people.ts';

/** A meeting of the simulation, with everything that will be done with it; decided before it begins. */
export interface Evening {
  readonly number: number;
  readonly title: string;
  readonly rule: GroupRule;
  readonly capacity: number;
  /** The number of places that an organiser makes of it halfway, or `null`. */
  readonly newCapacity: number | null;
  readonly plannedOn: CivilDate;
  readonly firstDay: CivilDate;
  /** The day to which it is moved, or `null`. */
  readonly movedTo: CivilDate | null;
  readonly isCancelled: boolean;
  readonly visitors: readonly Visitor[];
  /** How many people come to the door who never registered. */
  readonly walkIns: number;
}

/** Somebody who wants to come, and what they do then. */
export interface Visitor {
  readonly email: string;
  readonly name: string;
  readonly language: 'nl' | 'uk' | 'tr';
  readonly registersOn: CivilDate;
  readonly places: number;
  readonly acceptsPart: boolean;
  readonly registersAgain: boolean;
  readonly cancelsOn: CivilDate | null;
  /** Another number of places, and when it is told. */
  readonly changes: { readonly on: CivilDate; readonly places: number } | null;
  /** Of those who have a place. */
  readonly comes: 'ALL' | 'FEWER' | 'NOBODY';
  /** To the questions afterwards. */
  readonly says: 'ANSWER' | 'NO' | 'NOTHING';
  readonly answers: readonly Answer[];
}

/** On these days after it was planned something is done. */
const DAYS = { registerFrom: 4, registerFor: 50, held: 60, movedBy: 14, between: 61 } as const;
export const ON = { invited: 2, printed: 3, stopped: 5, reminded: 12, capacity: 20, moved: 25 };
export const CANCELLED_AFTER = 40;

/** What visitors are asked afterwards. */
export const QUESTIONS = shippedSurvey(MEETING_SURVEY)!;

const RULES: readonly GroupRule[] = ['SMALLER_FIRST', 'IN_ORDER', 'MAY_SPLIT'];

/** All meetings that are over before the end. The first one is moved across the change to summer time. */
export function eveningsOf(seed: number, start: CivilDate, end: CivilDate): Evening[] {
  const evenings: Evening[] = [];
  for (let number = 0; ; number += 1) {
    const evening = eveningOf(seed, number, addDays(start, 14 + number * DAYS.between));
    if (addDays(lastDayOf(evening), 7) >= end) return evenings;
    evenings.push(evening);
  }
}

export const lastDayOf = ({ movedTo, firstDay }: Evening): CivilDate => movedTo ?? firstDay;

export const audienceOf = ({ number }: Evening) => AUDIENCES[number % AUDIENCES.length]!;

function eveningOf(seed: number, number: number, plannedOn: CivilDate): Evening {
  const chance = chanceOf(seed + 11, number);
  // One a year is large enough for results of its own.
  const capacity = (6 + Math.floor(chance() * 7)) * (number % 6 === 2 ? 4 : 1);
  const rule = RULES[number % RULES.length]!;
  const change = number % 3;
  const firstDay = addDays(plannedOn, DAYS.held);
  const count = Math.ceil(capacity * 1.5);
  return {
    number,
    title: `Bijeenkomst ${number}`,
    rule,
    capacity,
    newCapacity: change === 0 ? null : change === 1 ? capacity + 3 : capacity - 2,
    plannedOn,
    firstDay,
    movedTo: number % 4 === 0 ? addDays(firstDay, DAYS.movedBy) : null,
    isCancelled: number % 5 === 3,
    visitors: Array.from({ length: count }, (_, i) =>
      visitorOf(chanceOf(seed + 12 + number, i), i, { plannedOn, rule }),
    ),
    walkIns: number % 3,
  };
}

function visitorOf(
  chance: () => number,
  i: number,
  { plannedOn, rule }: Pick<Evening, 'plannedOn' | 'rule'>,
): Visitor {
  const after = DAYS.registerFrom + Math.floor(chance() * DAYS.registerFor);
  const places = Number(pick(chance(), { 1: 65, 2: 20, 3: 15 }));
  const left = DAYS.held - 1 - after;
  const later = () => addDays(plannedOn, after + 1 + Math.floor(chance() * left));
  const wantsFewer = chance() < 0.5;
  // Where groups are whole only fewer places are asked, so that the order of the line can be told from the rows alone.
  const changed = wantsFewer ? places - 1 : rule === 'MAY_SPLIT' ? places + 1 : places;
  return {
    // The same people come to several meetings.
    email: `bezoeker${i}@school.voorbeeld.example`,
    name: `Bezoeker Voorbeeld ${i}`,
    language: pick(chance(), { nl: 80, uk: 10, tr: 10 }),
    registersOn: addDays(plannedOn, after),
    places,
    acceptsPart: chance() < 0.5,
    registersAgain: chance() < 0.15,
    cancelsOn: chance() < 0.25 ? later() : null,
    changes:
      chance() < 0.2 && changed > 0 && changed !== places ? { on: later(), places: changed } : null,
    comes: pick(chance(), { ALL: 70, FEWER: 15, NOBODY: 15 }),
    says: pick(chance(), { ANSWER: 65, NO: 15, NOTHING: 20 }),
    answers: answersTo(QUESTIONS, chance),
  };
}
