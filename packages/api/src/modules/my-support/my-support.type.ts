import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { ContactPreference, DayPart } from '../people/people.enums.ts';
import { PlanItemKind, PlanItemState, WorkPace } from '../plans/plan.type.ts';
import { ResidentStep } from '../requests/resident-request.type.ts';
import { type MySupportView, readMySupport } from './my-support.store.ts';
import { openDoor } from './resident-door.ts';

const STEPS = {
  REPLY: '`replyToLetter`: yes, later, only information, or no contact.',
  STOP: '`stopMySupport`: no more support. No reason is asked.',
  SOMEONE_ELSE: '`askForSomeoneElse`: another volunteer. No reason is asked.',
  ANSWER_PROPOSAL: '`answerMyProposal`: whether this volunteer may come.',
  COME_BACK: '`comeBack`: support after all.',
} as const;

type ResidentAction = keyof typeof STEPS;

const ResidentAction = describedEnum(
  'ResidentAction',
  'What a resident can do now, each with its mutation.',
  STEPS,
);

const ACTION_OF: Partial<Record<PathwayEventName, ResidentAction>> = {
  residentReplies: 'REPLY',
  residentStops: 'STOP',
  matchEnds: 'SOMEONE_ELSE',
  comesBack: 'COME_BACK',
};

const MyContact = builder.objectRef<MySupportView['contact']>('MyContact').implement({
  description: 'How a resident is reached, as far as it takes to recognise it.',
  fields: (t) => ({
    preference: t.expose('preference', {
      type: ContactPreference,
      nullable: true,
      description: 'The way that they chose. `null` when not chosen yet.',
    }),
    phoneHint: t.exposeString('phoneHint', {
      nullable: true,
      description: 'The last three digits. `null` when no number is known.',
    }),
    emailHint: t.exposeString('emailHint', {
      nullable: true,
      description: 'First letter and domain. `null` when no address is known.',
    }),
    bestDayParts: t.field({
      type: [DayPart],
      description: 'When it suits best; empty when not told.',
      resolve: ({ bestDayParts }) => [...bestDayParts],
    }),
  }),
});

const ProposedVolunteer = builder
  .objectRef<NonNullable<MySupportView['proposedVolunteer']>>('ProposedVolunteer')
  .implement({
    description: 'A volunteer who said yes and waits for the answer of the resident.',
    fields: (t) => ({
      firstName: t.exposeString('firstName', { description: 'First name.' }),
      introduction: t.exposeString('introduction', {
        nullable: true,
        description: 'A few lines about themselves. `null` when there are none.',
      }),
    }),
  });

const MyPlanItem = builder.objectRef<MySupportView['planItems'][number]>('MyPlanItem').implement({
  description: 'One kind of support, as agreed.',
  fields: (t) => ({
    id: t.globalID({
      description: 'For `setMyPace`.',
      resolve: ({ id }) => ({ type: 'PlanItem', id }),
    }),
    pace: t.expose('pace', {
      type: WorkPace,
      nullable: true,
      description: 'With guidance to work: how fast, as they chose. `null` otherwise.',
    }),
    kind: t.expose('kind', { type: PlanItemKind, description: 'What it is.' }),
    goal: t.exposeString('goal', { description: 'What it is for, in their own words.' }),
    state: t.expose('state', { type: PlanItemState, description: 'How it stands.' }),
    reviewOn: t.field({
      type: 'Date',
      description: 'When it is looked at together.',
      resolve: ({ reviewOn }) => fromColumn(reviewOn),
    }),
  }),
});

export const MySupportType = builder.objectRef<MySupportView>('MySupport').implement({
  description:
    'What a resident sees of their own support: where it stands, what happens next and when, and what they can do.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    step: t.expose('step', { type: ResidentStep, description: 'Where it stands.' }),
    promisedBy: t.expose('promisedBy', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which the next thing happens. `null` when nothing is promised.',
    }),
    laterFrom: t.expose('laterFrom', {
      type: 'Date',
      nullable: true,
      description: 'With `LATER`: from this day on. `null` otherwise.',
    }),
    expectedOn: t.expose('expectedOn', {
      type: 'Date',
      nullable: true,
      description:
        'With `INVITED`: around this day we call or write, as the letter said. `null` otherwise.',
    }),
    contact: t.field({
      type: MyContact,
      description: 'How we reach them.',
      resolve: ({ contact }) => contact,
    }),
    volunteerFirstName: t.exposeString('volunteerFirstName', {
      nullable: true,
      description: 'Who comes. `null` while nobody does.',
    }),
    proposedVolunteer: t.field({
      type: ProposedVolunteer,
      nullable: true,
      description: 'Whom they are asked about. `null` when there is no question.',
      resolve: ({ proposedVolunteer }) => proposedVolunteer,
    }),
    planItems: t.field({
      type: [MyPlanItem],
      description: 'What was agreed; empty before there is a plan.',
      resolve: ({ planItems }) => [...planItems],
    }),
    actions: t.field({
      type: [ResidentAction],
      description: 'What they can do now.',
      resolve: ({ possible, proposedVolunteer }) => [
        ...possible.flatMap((event) => ACTION_OF[event] ?? []),
        ...(proposedVolunteer ? (['ANSWER_PROPOSAL'] as const) : []),
      ],
    }),
  }),
});

export const MySupportKeyInput = builder.inputType('MySupportKeyInput', {
  description: 'What a resident shows instead of a login.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Of which municipality.',
    }),
    reference: t.string({
      description: 'Of a support request. Left out with the code of a letter.',
    }),
    code: t.string({
      required: true,
      description: 'Of the request, or of the letter, in any notation.',
    }),
  }),
});

builder.queryField('mySupport', (t) =>
  t.errorUnionField({
    types: [MySupportType, ReferenceOrCodeUnknown, TooManyRequests],
    description:
      'What a resident sees of their own support, with reference and code or the code of a letter. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: MySupportKeyInput, required: true, description: 'The key.' }),
    },
    resolve: async (_root, { input }, context) => {
      const door = await openDoor(context, input);
      return door instanceof Error ? door : readMySupport(context, door);
    },
  }),
);
