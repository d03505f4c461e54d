import type { Occasion } from '../../kernel.ts';
import type { PlanItemChange } from '../../plans/change-plan-item.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { Effect } from '../pathway.ts';

interface Facts {
  readonly change: PlanItemChange;
  /** Whether it is about the visits of a volunteer. */
  readonly visits: boolean;
  /** Whether a volunteer was found who has not come for the first time yet. */
  readonly firstVisitToCome: boolean;
}

const BY = ['RESIDENT', 'COORDINATOR'] as const;

const isAboutVisits = (f: Facts) => f.visits;
const visitsRest = (f: Facts) => isAboutVisits(f) && f.change === 'RESTS';

const visitsGoOn = (f: Facts) => isAboutVisits(f) && f.change === 'GOES_ON';

const visitsChange = (f: Facts) => visitsRest(f) || visitsGoOn(f);
const visitsStay = (f: Facts) => !visitsChange(f);

/** Whoever gives the support hears from a person that it rests, goes on or goes at another pace. */
const arrangePace = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'ARRANGE_PACE', 'arrangePaceWorkingDays');

/** The volunteer hears at once to look at their own page. */
const tellVolunteer = (): Effect => ({ type: 'VolunteerTold' });

const firstMeetingToCome = (facts: Facts, occasion: Occasion) =>
  facts.firstVisitToCome ? effect.firstMeeting(facts, occasion) : null;

/** One kind of support rests, goes on, goes at another pace or is finished, as the resident says. */
export const planItemChanged: EventDefinition<Facts> = {
  words: 'Letting support rest or go on',
  rows: [
    {
      row: 43,
      from: ['WAITING'],
      when: [visitsRest],
      to: 'SAME',
      by: BY,
      effects: [arrangePace],
      // Nobody looks for a volunteer meanwhile; whoever waits keeps the place.
      keeps: ['WAITING_CONTACT'],
    },
    {
      row: 43,
      from: ['PROPOSED'],
      when: [visitsRest],
      to: 'WAITING',
      by: BY,
      effects: [effect.endMatch('OTHER'), arrangePace],
      keeps: ['WAITING_CONTACT'],
    },
    {
      row: 43,
      from: ['WAITING'],
      when: [visitsGoOn],
      to: 'SAME',
      by: BY,
      effects: [effect.findVolunteer, arrangePace],
      keeps: ['WAITING_CONTACT'],
    },
    {
      row: 43,
      from: ['ACTIVE'],
      when: [visitsRest],
      to: 'SAME',
      by: BY,
      effects: [tellVolunteer, arrangePace],
      // A first meeting is not to be arranged for somebody who said: not now.
      keeps: ['REVIEW', 'CHECK_IN'],
    },
    {
      row: 43,
      from: ['ACTIVE'],
      when: [visitsGoOn],
      to: 'SAME',
      by: BY,
      effects: [firstMeetingToCome, tellVolunteer, arrangePace],
      keeps: ['REVIEW', 'CHECK_IN'],
    },
    {
      row: 43,
      from: ['ENDING'],
      when: [visitsChange],
      to: 'SAME',
      by: BY,
      effects: [tellVolunteer, arrangePace],
      keeps: 'ALL',
    },
    // Before anybody was found, and where a volunteer is asked already.
    {
      row: 43,
      from: ['PLANNING'],
      when: [visitsChange],
      to: 'SAME',
      by: BY,
      effects: [arrangePace],
      keeps: 'ALL',
    },
    {
      row: 43,
      from: ['PROPOSED'],
      when: [visitsGoOn],
      to: 'SAME',
      by: BY,
      effects: [arrangePace],
      keeps: 'ALL',
    },
    {
      row: 43,
      from: ['PLANNING', 'WAITING', 'PROPOSED', 'ACTIVE', 'ENDING'],
      when: [visitsStay],
      to: 'SAME',
      by: BY,
      effects: [arrangePace],
      keeps: 'ALL',
    },
  ],
};
