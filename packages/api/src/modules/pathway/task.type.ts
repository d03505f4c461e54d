import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type * as domain from '@steunpad/domain/pathway/pathway.ts';
import { interpreterFor } from '@steunpad/domain/requests/interpreter.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { SHOWS_NOBODY } from '../../graphql/plugins/record-access.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { DayPart } from '../people/people.enums.ts';
import { NextStep, stepsOfTask } from './next-step.ts';
import { mayKnowTask } from './node-sight.store.ts';
import { PathwayType } from './pathway.type.ts';
import { tasksFor } from './tasks-for.ts';

export const TaskKind = describedEnum<domain.TaskKind>(
  'TaskKind',
  'What somebody has promised to do.',
  {
    ANSWER_REQUEST: 'Answer a support request.',
    LOOK_AT_REQUEST:
      'Look whether a person sent this support request: it came when more came in than usual. No mail went out. Shown only when asked for.',
    LOOK_AT_APPLICATION:
      'Look whether a person wants to volunteer: it came when more came in than usual. No mail went out. Shown only when asked for.',
    CHECK_NOTICE:
      'Look at what a rule could not decide, or why a letter stayed behind: see `letterNeeds` of the pathway.',
    CHECK_SAME_PERSON:
      'Look whether a survivor is somebody who has a pathway already (`messages` of the pathway say which). Nothing is sent until then.',
    CHECK_CORRECTION:
      'A later message says something else of somebody who may have been written to already: `messages` of the pathway say what.',
    SEND_LETTER: 'Send the offer letter, not before `notBefore`.',
    SEND_CARD: 'Decide whether a card still goes out whose moment has long passed.',
    CALL: 'Make the outreach call, in its window and part of the day.',
    CONTACT: 'Contact somebody who wants support, in the way that they chose.',
    HOLD_TALK: 'Have the introductory talk.',
    MAKE_PLAN: 'Agree on a plan.',
    FIND_VOLUNTEER: 'Look for a volunteer who fits.',
    WAITING_CONTACT: 'Let somebody who waits know how it stands.',
    FIRST_MEETING: 'See that resident and volunteer meet.',
    CHECK_IN: 'Ask both how the first visit was.',
    REVIEW: 'Look together whether the support still fits.',
    LAST_VISITS: 'See the last visits through.',
    AFTERCARE_CALL: 'Call some weeks after the support ended.',
    TELL_IN_PERSON: 'Tell colleague and volunteer in person; nothing goes out by itself.',
    ARRANGE_PACE:
      'Tell the person who gives the support that it rests, goes on or goes at another pace. Nobody asks the resident why.',
    ANSWER_DATA_REQUEST: 'Answer somebody who uses a right of the GDPR.',
    ANSWER_APPLICATION: 'Answer somebody who wants to volunteer.',
    RENEW_CERTIFICATE: 'A certificate of conduct ends soon.',
    PEER_SUPERVISION: 'A volunteer was in no peer supervision for six weeks.',
    SUPERVISION_TALK: 'Talk with a volunteer: soon after a match ended, else each half year.',
    LOOK_AT_WORRY: 'A professional looks at a worry. What it is stands on its own track.',
    MAIL_NOT_SENT:
      'A mail could not be sent: the address is wrong, or the mail server took nothing for five days. Reach them in another way, and look at the address.',
    MEND_LINK:
      'A link on the pages does not work any more, moved, or was reported by a reader: `listing` says which.',
    LOOK_AT_REGISTRATIONS:
      'More people registered for a meeting than usual: some were set apart. `subject` says for which meeting.',
    PROGRAMME_DEADLINE:
      'Something that the programme promised: an account, a hand-over document, an evaluation. `subject` says what.',
  },
);

export const WorkState = describedEnum(
  'WorkState',
  'Where the person stands whom a task is about: a request that waits for an answer, or the state of the pathway.',
  {
    REQUESTED: 'Asked for support and was not answered yet.',
    APPLIED: 'Wants to volunteer and was not answered yet.',
    VOLUNTEER: 'It is about a volunteer.',
    NOBODY: 'It is about nobody who is helped or helps, such as a mail to a colleague.',
    NEW: 'Pathway just opened.',
    TO_CHECK: 'The rule could not decide.',
    NOT_TARGET: 'Outside the target group.',
    HELD: 'Held by an officer.',
    TO_INVITE: 'The offer letter has to go out.',
    INVITED: 'The offer letter went out.',
    CALL_DUE: 'Somebody has to call.',
    LATER: 'The resident chose a later moment.',
    UNREACHED: 'Not reached by telephone.',
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

/** What tells where the person of a task stands. */
const standing = {
  request: { select: { state: true } },
  pathway: { select: { state: true } },
} as const;

export const TaskType = builder.prismaNode('Task', {
  extensions: { mayKnow: mayKnowTask },
  description: 'A promise that somebody has to keep: one entry of the work list.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKind, description: 'What is to be done.' }),
    state: t.field({
      type: WorkState,
      description: 'Where the person stands.',
      select: standing,
      resolve: ({ pathway, volunteerId, applicationId, requestId }) => {
        if (pathway) return pathway.state;
        if (volunteerId) return 'VOLUNTEER';
        if (applicationId) return 'APPLIED';
        return requestId ? 'REQUESTED' : 'NOBODY';
      },
    }),
    due: t.field({
      extensions: SHOWS_NOBODY,
      type: 'Date',
      description: 'The last day on which it is done as promised.',
      resolve: ({ dueOn }) => fromColumn(dueOn),
    }),
    notBefore: t.field({
      extensions: SHOWS_NOBODY,
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may be done. `null` when that is now.',
      resolve: ({ notBefore }) => notBefore && fromColumn(notBefore),
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'What it is, where the kind does not say it: the deadline of a programme.',
    }),
    dayPart: t.expose('dayPart', {
      type: DayPart,
      nullable: true,
      description: 'The part of the day to try, so that attempts differ. `null` when any will do.',
    }),
    overdue: t.boolean({
      extensions: SHOWS_NOBODY,
      description: 'Whether the promise was not kept.',
      resolve: ({ dueOn, doneAt }, _args, { now }) =>
        doneAt === null && fromColumn(dueOn) < dayOf(now),
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was promised.' }),
    request: t.relation('request', {
      nullable: true,
      description:
        'The request that it is about or that the pathway came from. `null` after a death notice.',
    }),
    pathway: t.relation('pathway', {
      nullable: true,
      description:
        'The pathway that it is about. `null` while a request or an application waits for an answer, and about a volunteer.',
    }),
    interpreterLanguage: t.string({
      nullable: true,
      description:
        'BCP 47 language of the interpreter without whom it cannot be done. `null` when nobody is needed.',
      select: {
        request: { select: { language: true } },
        pathway: { select: { partner: { select: { interpreterLanguage: true } } } },
      },
      resolve: ({ request, pathway }) =>
        pathway ? pathway.partner.interpreterLanguage : request && interpreterFor(request.language),
    }),
    nextSteps: t.field({
      type: [NextStep],
      description: 'The mutations that take it further. Use it to decide which buttons to show.',
      select: standing,
      resolve: ({ kind, pathway }) => stepsOfTask(kind, pathway?.state),
    }),
    volunteer: t.relation('volunteer', {
      nullable: true,
      description: 'The volunteer whom it is about. `null` when it is about none.',
    }),
    application: t.relation('application', {
      nullable: true,
      description: 'Who wants to volunteer. `null` otherwise.',
    }),
    listing: t.relation('listing', {
      nullable: true,
      description: 'What is to be mended on the pages of the municipality. `null` otherwise.',
    }),
  }),
});

builder.prismaObjectField(PathwayType, 'openTasks', (t) =>
  t.relation('tasks', {
    type: TaskType,
    description:
      'What is promised to them and not done yet, what comes first on top; as in `workList` only what the caller may know of.',
    query: (_args, { caller }) => ({
      where: { doneAt: null, AND: [tasksFor(caller)] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    }),
  }),
);
