import { describe, expect, test } from 'vitest';
import { pathwayFacts } from '../../testing/pathway-facts.ts';
import { figuresOf, groupsOf, isAboutPeople } from './indicator.ts';
import { INDICATORS } from './indicators.ts';
import { PATHWAYS, type PathwayFacts } from './pathway-indicators.ts';
import { REFUSALS } from './refusal-indicators.ts';
import { VISITORS, type VisitorFacts } from './visitor-indicators.ts';
import { VOLUNTEERS, type VolunteerFacts } from './volunteer-indicators.ts';

/** Somebody who went the whole way, and changes of it. */
const whole: PathwayFacts = {
  ...pathwayFacts,
  ...{ origin: 'BRP', ageBand: 1, language: 'nl-simple' },
  ...{ invited: true, replied: true, reply: 13, called: true, tries: 2 },
  ...{ reached: true, firstContact: 1, talked: true },
  ...{ needs: ['PRACTICAL', 'WORK'], wishes: ['PRACTICAL_NOW', 'WORK_LATER'] },
  ...{ planned: true, planKinds: ['VOLUNTEER', 'INFORMATION'], waited: true, waiting: 0 },
  ...{ supported: true, firstVisit: 1, length: 2, ending: 'NEED_MET', cameBack: true },
};

/** Seven people: two went the whole way, two wanted support and got none, one said no, one was not reached, one is new. */
const people: readonly PathwayFacts[] = [
  whole,
  {
    ...whole,
    ageBand: 2,
    language: 'pl',
    origin: 'SELF',
    invited: false,
    replied: false,
    tries: 1,
  },
  { ...whole, supported: false, waiting: null, firstVisit: null, ending: 'MOVED', cameBack: false },
  { ...whole, supported: false, planned: false, waited: false, firstVisit: null, ending: 'OPEN' },
  { ...pathwayFacts, invited: true, replied: true, reply: 15, ending: 'DECLINED', language: 'fr' },
  { ...pathwayFacts, invited: true, called: true, ending: 'OPEN', ageBand: 0 },
  { ...pathwayFacts, invited: true },
];

const volunteers: readonly VolunteerFacts[] = [
  { trained: true, active: true, stays: true, residents: 4, supervised: true },
  { trained: true, active: true, stays: false, residents: 1, supervised: false },
  { trained: false, active: false, stays: true, residents: 0, supervised: true },
];

const visitors: readonly VisitorFacts[] = [
  { audiences: ['EMPLOYERS', 'GENERAL'], came: true, walkIn: false },
  { audiences: ['EMPLOYERS'], came: true, walkIn: true },
  { audiences: ['EMPLOYERS'], came: false, walkIn: false },
];

const FIGURES = [
  ...people.flatMap((facts) => figuresOf(PATHWAYS, facts)),
  ...volunteers.flatMap((facts) => figuresOf(VOLUNTEERS, facts)),
  ...visitors.flatMap((facts) => figuresOf(VISITORS, facts)),
  ...['NO_CONTACT', 'RIGHT_TIME', 'RIGHT_TIME'].flatMap((topic) => figuresOf(REFUSALS, { topic })),
];
const count = (figure: string) => FIGURES.filter((each) => each === figure).length;

/** `group n/of` for each group that somebody is in; a share has no group. */
const counted = (key: string) =>
  groupsOf(INDICATORS.find((each) => each.key === key)!)
    .filter(({ figure }) => count(figure) > 0)
    .map(({ group, figure, of }) => `${group ? `${group} ` : ''}${count(figure)}/${count(of)}`)
    .join(', ');

describe('of seven people, three volunteers, three places at meetings and three refusals', () => {
  test.each([
    ['origin', 'BRP 6/7, SELF 1/7'],
    ['ageBand', 'UNDER_40 1/7, FROM_40_TO_54 3/7, FROM_55 1/7, UNKNOWN 2/7'],
    ['language', 'nl 5/7, pl 1/7, OTHER 1/7'],
    ['informed', '7/7'],
    ['invited', '6/7'],
    ['replied', '4/6'],
    ['reply', 'LATER 3/4, NO 1/4'],
    ['called', '5/7'],
    ['tries', 'ONE 1/5, TWO 3/5, NOT_REACHED 1/5'],
    ['reached', '4/7'],
    ['reachedByAge', 'FROM_40_TO_54 3/3, FROM_55 1/1'],
    ['reachedByLanguage', 'nl 3/5, pl 1/1'],
    ['reachedByOrigin', 'BRP 3/6, SELF 1/1'],
    ['firstContact', 'TWO_TO_FOUR_MONTHS 4/4'],
    ['talked', '4/7'],
    ['wanting', '4/4'],
    ['needs', 'PRACTICAL 4/4, WORK 4/4'],
    ['wishes', 'PRACTICAL_NOW 4/4, WORK_LATER 4/4'],
    ['planned', '3/4'],
    ['planKinds', 'VOLUNTEER 3/3, INFORMATION 3/3'],
    ['waited', '3/7'],
    ['waiting', 'WITHIN_2_WEEKS 2/3, NOT_YET 1/3'],
    ['firstVisit', 'WITHIN_4_WEEKS 2/4, NOT_YET 2/4'],
    ['supported', '2/4'],
    ['unmet', '1/4'],
    ['length', 'SIX_TO_TWELVE_MONTHS 2/2'],
    ['ending', 'NEED_MET 2/7, MOVED 1/7, DECLINED 1/7, OPEN 3/7'],
    ['cameBack', '3/7'],
    ['trained', '2/3'],
    ['active', '2/3'],
    ['stayed', '1/2'],
    ['load', 'ONE 1/2, THREE_OR_MORE 1/2'],
    ['supervised', '1/2'],
    ['came', '2/3'],
    ['walkedIn', '1/2'],
    ['audience', 'EMPLOYERS 2/2, GENERAL 1/2'],
    ['refusedBecause', 'NO_CONTACT 1/3, RIGHT_TIME 2/3'],
  ])('%s is %s', (key, expected) => {
    expect(counted(key)).toBe(expected);
  });

  test('every indicator has a line above', () => {
    const ofPeople = INDICATORS.filter(isAboutPeople);
    expect(ofPeople.map(({ key }) => counted(key)).filter((said) => said === '')).toEqual([]);
  });
});
