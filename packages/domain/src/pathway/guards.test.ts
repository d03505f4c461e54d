import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Occasion, Role } from '../kernel.ts';
import type { Happening } from './events.ts';
import type { PathwayState } from './pathway.ts';
import { GuardNotMet, NotForThisRole, transition } from './transition.ts';
import { TRANSITIONS } from './transitions.ts';

/** Monday 23 November 2026. */
const by = (role: Role): Occasion => ({
  at: new Date('2026-11-23T09:00:00Z'),
  today: civilDate('2026-11-23'),
  actor: role.toLowerCase(),
  role,
});

const letterFacts = { latestDeath: civilDate('2026-11-10'), received: civilDate('2026-11-20') };

const told: Happening = {
  event: 'deathNoticeReceived',
  alreadyReceived: false,
  partnerFound: true,
  partnerLivesHere: true,
  partnerAlive: true,
  objected: false,
};
const eligible: Happening = {
  event: 'eligible',
  outcome: 'IN',
  objected: false,
  held: false,
  ...letterFacts,
};
const unclear: Happening = { event: 'unclear', outcome: 'UNCLEAR' };
const notTarget: Happening = { event: 'notTarget', outcome: 'OUT', underMinimumAge: false };
const decideIn: Happening = {
  event: 'decide',
  decision: 'IN',
  reason: 'geboren in 1971',
  ...letterFacts,
};
const decideOut: Happening = { ...decideIn, decision: 'OUT' };
const accepted: Happening = {
  event: 'supportRequestAccepted',
  adult: true,
  livesOrWorksHere: true,
  openPathway: false,
};
const talkHeld: Happening = { event: 'talkHeld', needs: 2, saidNone: false };

test.each([
  ['newNotice', null, { ...told, alreadyReceived: true }, 'SYSTEM'],
  ['partnerFound', null, { ...told, partnerFound: false }, 'SYSTEM'],
  ['partnerLivesHere', null, { ...told, partnerLivesHere: false }, 'SYSTEM'],
  ['partnerAlive', null, { ...told, partnerAlive: false }, 'SYSTEM'],
  ['noObjection', null, { ...told, objected: true }, 'SYSTEM'],
  ['outcomeIn', 'NEW', { ...eligible, outcome: 'OUT' }, 'SYSTEM'],
  ['outcomeIn', 'NEW', { ...eligible, outcome: 'UNCLEAR' }, 'SYSTEM'],
  ['noObjection', 'NEW', { ...eligible, objected: true }, 'SYSTEM'],
  ['notHeld', 'NEW', { ...eligible, held: true }, 'SYSTEM'],
  ['outcomeUnclear', 'NEW', { ...unclear, outcome: 'IN' }, 'SYSTEM'],
  ['outcomeOut', 'NEW', { ...notTarget, outcome: 'UNCLEAR' }, 'SYSTEM'],
  ['reasonGiven', 'TO_CHECK', { ...decideIn, reason: '' }, 'CLERK'],
  ['reasonGiven', 'TO_CHECK', { ...decideOut, reason: ' \n' }, 'COORDINATOR'],
  ['adult', null, { ...accepted, adult: false }, 'COORDINATOR'],
  ['livesOrWorksHere', null, { ...accepted, livesOrWorksHere: false }, 'COORDINATOR'],
  ['noOpenPathway', null, { ...accepted, openPathway: true }, 'COORDINATOR'],
  ['needToldOrNone', 'TALK_PLANNED', { ...talkHeld, needs: 0 }, 'COORDINATOR'],
] as [string, PathwayState | null, Happening, Role][])(
  '%s has to be true before a row is followed (from %s)',
  (guard, state, happening, role) => {
    const result = transition(state, happening, by(role));

    expect(result).toBeInstanceOf(GuardNotMet);
    expect(result).toMatchObject({ code: 'GUARD_NOT_MET', guards: [guard] });
  },
);

test('all that is not met is named at once', () => {
  const result = transition(
    null,
    { ...accepted, adult: false, openPathway: true } as Happening,
    by('COORDINATOR'),
  );

  expect(result).toMatchObject({ guards: ['adult', 'noOpenPathway'] });
  expect((result as Error).message).toContain('adult, noOpenPathway');
});

test('who may not do it does not hear what is not met', () => {
  const result = transition('TO_CHECK', { ...decideIn, reason: '' } as Happening, by('RESIDENT'));

  expect(result).toBeInstanceOf(NotForThisRole);
});

test('a talk in which the resident said that there is no need is a talk too', () => {
  const result = transition(
    'TALK_PLANNED',
    { event: 'talkHeld', needs: 0, saidNone: true },
    by('PROFESSIONAL'),
  );

  expect(result).toMatchObject({ to: 'PLANNING' });
});

test('every guard of the table was seen above', () => {
  const named = TRANSITIONS.flatMap(({ guards }) => guards ?? []).map(({ name }) => name);

  expect(new Set(named)).toEqual(
    new Set([
      'newNotice',
      'partnerFound',
      'partnerLivesHere',
      'partnerAlive',
      'noObjection',
      'outcomeIn',
      'notHeld',
      'outcomeUnclear',
      'outcomeOut',
      'reasonGiven',
      'adult',
      'livesOrWorksHere',
      'noOpenPathway',
      'needToldOrNone',
    ]),
  );
});
