import type { Role } from '@steunpad/domain/kernel.ts';
import type * as domain from '@steunpad/domain/pathway/pathway.ts';
import { possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { actingRole } from '../../operation/acting-role.ts';
import type { Caller } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { NeedDomain, NeedUrgency, NeedWish } from '../people/need.enums.ts';
import { ContactPreference, DayPart } from '../people/people.enums.ts';
import { AttemptResult } from './attempt-result.ts';
import { NextStep, nextSteps } from './next-step.ts';
import { mayKnowPathway } from './node-sight.store.ts';

export const PathwayState = describedEnum<domain.PathwayState>(
  'PathwayState',
  'How far someone is on the way through the offer.',
  {
    NEW: 'Just opened.',
    TO_CHECK: 'The rule could not decide: a person looks.',
    NOT_TARGET: 'Outside the target group. May still ask.',
    HELD: 'Held by an officer; nothing goes out.',
    TO_INVITE: 'The offer letter has to go out.',
    INVITED: 'The offer letter went out.',
    CALL_DUE: 'Somebody has to call.',
    LATER: 'The resident chose a later moment.',
    UNREACHED: 'Not reached by telephone; the door stays open.',
    TALK_PLANNED: 'A talk is promised or planned.',
    PLANNING: 'Choosing together what helps.',
    WAITING: 'Waiting for a volunteer.',
    PROPOSED: 'A volunteer was proposed.',
    ACTIVE: 'Support runs.',
    ENDING: 'Support is tapering off.',
    AFTERCARE: 'A last call follows.',
    DECLINED: 'No support wanted.',
    CLOSED: 'Finished.',
    STOPPED: 'Stopped before it was finished.',
    ERASED: 'Nothing is kept any more.',
  },
);

const PathwayOrigin = describedEnum('PathwayOrigin', 'Through which door somebody came.', {
  BRP: 'A death was registered.',
  SELF: 'They asked themselves.',
  REFERRED: 'Somebody asked for them.',
  COHORT: 'They lost their partner years ago and were asked what they need.',
});

const TransitionType = builder.prismaObject('PathwayTransition', {
  description: 'One thing that happened to a pathway. Never changed afterwards.',
  fields: (t) => ({
    row: t.exposeInt('rule', { description: 'Row of the transition table.' }),
    event: t.exposeString('event', {
      description: 'What happened, as the transition table names it.',
    }),
    from: t.expose('fromState', {
      type: PathwayState,
      nullable: true,
      description: '`null` when it opened the pathway.',
    }),
    to: t.expose('toState', { type: PathwayState, description: 'The state that followed.' }),
    role: t.exposeString('role', { description: 'The role of the person who did it.' }),
    actor: t.exposeString('actor', { description: 'Who did it, as an opaque id.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in the words of the person who decided. `null` where none is asked.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.prismaObject('SupportNeed', {
  description: 'What somebody needs in one part of life.',
  fields: (t) => ({
    domain: t.expose('domain', { type: NeedDomain, description: 'Which part of life.' }),
    wish: t.expose('wish', { type: NeedWish, description: 'Whether support is wanted.' }),
    urgency: t.expose('urgency', { type: NeedUrgency, description: 'How soon.' }),
    ownWords: t.exposeString('ownWords', {
      nullable: true,
      description: "In the person's own words. `null` when not told.",
    }),
    existingHelp: t.exposeString('existingHelp', {
      nullable: true,
      description: 'Who helps already. `null` when not told.',
    }),
  }),
});

builder.prismaObject('IntroductoryTalk', {
  description: 'The first real conversation.',
  fields: (t) => ({
    heldOn: t.field({
      type: 'Date',
      description: 'The day.',
      resolve: ({ heldOn }) => fromColumn(heldOn),
    }),
    note: t.exposeString('note', { nullable: true, description: '`null` when nothing was noted.' }),
    needs: t.relation('needs', {
      description: 'What was told; empty when the person said that there is nothing.',
      query: { orderBy: { domain: 'asc' } },
    }),
  }),
});

const CloseReason = describedEnum<domain.CloseReason>(
  'CloseReason',
  'How something ended. Never "unsuccessful".',
  {
    NEED_MET: 'What was needed was given.',
    RESIDENT_STOPPED: 'The resident wanted no more.',
    VOLUNTEER_STOPPED: 'The volunteer could not go on.',
    REFERRED: 'Somebody else took it on.',
    MOVED: 'The resident moved away.',
    DECEASED: 'The resident died.',
    ERRONEOUS: 'The notice that it began with was wrong.',
    SAME_PERSON: 'It was of somebody who had a pathway already.',
    NO_CONTACT: 'The resident was not reached.',
    OTHER: 'Something else.',
  },
);

const AttemptType = builder.prismaObject('ContactAttempt', {
  description: 'One try to reach somebody. It never says what was talked about.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => fromColumn(on) }),
    dayPart: t.expose('dayPart', { type: DayPart, description: 'The part of that day.' }),
    channel: t.expose('channel', { type: ContactPreference, description: 'How it was tried.' }),
    result: t.expose('result', { type: AttemptResult, description: 'What came of it.' }),
  }),
});

const HandoverType = builder.prismaObject('Handover', {
  description: 'Data went from the municipality to the organisation that supports.',
  fields: (t) => ({
    recipient: t.exposeString('recipient', { description: 'To whom.' }),
    fields: t.exposeStringList('fields', { description: 'Which data.' }),
    ground: t.exposeString('ground', { description: 'On what ground, as it stood on that day.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

const COLLEAGUES = ['CLERK', 'COORDINATOR', 'PROFESSIONAL', 'PRIVACY_OFFICER'] as const;

const rolesOf = (caller: Caller): readonly Role[] =>
  caller.door === 'STAFF'
    ? COLLEAGUES.filter((role) => actingRole(caller, [role]))
    : ['COORDINATOR'];

export const PathwayType = builder.prismaNode('Pathway', {
  extensions: { mayKnow: mayKnowPathway },
  description:
    'The whole course for one bereaved partner after one death, from letter or request to aftercare.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    state: t.expose('state', { type: PathwayState, description: 'How far it is.' }),
    origin: t.expose('origin', { type: PathwayOrigin, description: 'Through which door.' }),
    version: t.exposeInt('version', {
      description: 'Goes up at each change; send it back as `expectedVersion`.',
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it began.' }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: '`null` while something can still happen.',
    }),
    closeReason: t.expose('closeReason', {
      type: CloseReason,
      nullable: true,
      description: 'How it ended. `null` while something can still happen, and after a no.',
    }),
    snoozeUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day from which on the resident wants contact. `null` when not asked.',
      resolve: ({ snoozeUntil }) => snoozeUntil && fromColumn(snoozeUntil),
    }),
    activeSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'When support first began. `null` before that.',
      resolve: ({ activeSince }) => activeSince && fromColumn(activeSince),
    }),
    waitingSince: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Since when they wait for a volunteer; a refused proposal keeps the place. `null` for the person who does not wait.',
      resolve: ({ waitingSince }) => waitingSince && fromColumn(waitingSince),
    }),
    attempts: t.relation('attempts', {
      type: AttemptType,
      description: 'Tries to reach them, oldest first.',
      query: { orderBy: { id: 'asc' } },
    }),
    handovers: t.relation('handovers', {
      type: HandoverType,
      description: 'To whom their data went, oldest first.',
      query: { orderBy: { id: 'asc' } },
    }),
    eraseAfter: t.field({
      type: 'Date',
      nullable: true,
      description: 'After this day nothing of it is kept. `null` while no such day is set.',
      resolve: ({ eraseAfter }) => eraseAfter && fromColumn(eraseAfter),
    }),
    partner: t.relation('partner', { description: 'For whom it is.' }),
    request: t.relation('request', {
      nullable: true,
      description: 'The request that it came from. `null` when it began with a death notice.',
    }),
    talks: t.relation('talks', {
      description: 'The talks, oldest first.',
      query: { orderBy: { recordedAt: 'asc' } },
    }),
    history: t.relation('transitions', {
      type: TransitionType,
      description: 'What happened, oldest first.',
      query: { orderBy: { id: 'asc' } },
    }),
    possibleEvents: t.stringList({
      description:
        'The events of the transition table that a person who asks may bring about now by their roles; for a partner system those of a coordinator.',
      resolve: ({ state }, _args, { caller }) => [
        ...new Set(rolesOf(caller).flatMap((role) => possibleEvents(state, role))),
      ],
    }),
    nextSteps: t.field({
      type: [NextStep],
      description: 'The mutations that take it further. Use it to decide which buttons to show.',
      resolve: ({ state }) => nextSteps(state),
    }),
  }),
});
