import type { VolunteerEventName } from '@steunpad/domain/volunteers/volunteer.ts';
import { sketchSentences } from '@steunpad/texts/visits.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { Fit, SupportContactKind } from '../matching/match.enums.ts';
import { SPOKEN, spokenLanguage } from '../people/languages.ts';
import { ContactPreference } from '../people/people.enums.ts';
import { VolunteerStatus } from '../volunteers/volunteer.type.ts';
import { type MyVolunteeringView, readMyVolunteering } from './my-volunteering.store.ts';
import { openVolunteerDoor } from './volunteer-door.ts';

const STEPS = {
  PAUSE: '`pauseMyVolunteering`: rest, without a reason.',
  RESUME: '`resumeMyVolunteering`: go on.',
  LEAVE: '`leaveVolunteering`: stop altogether.',
} as const;

type VolunteerAction = keyof typeof STEPS;

const VolunteerAction = describedEnum(
  'VolunteerAction',
  'What a volunteer can do now, each with its mutation.',
  STEPS,
);

const ACTION_OF: Partial<Record<VolunteerEventName, VolunteerAction>> = {
  pause: 'PAUSE',
  resume: 'RESUME',
  leave: 'LEAVE',
};

const VolunteerDateKind = describedEnum('VolunteerDateKind', 'What is on a day for a volunteer.', {
  FIRST_MEETING: 'The first meeting is before or on it.',
  REVIEW: 'They look together whether it still fits.',
  PEER_SUPERVISION: 'Volunteers learn from each other, before or on it.',
  CERTIFICATE_ENDS: 'The last day on which the certificate of conduct counts.',
  PAUSE_ENDS: 'The pause lasts until it.',
});

const MyProposalType = builder
  .objectRef<MyVolunteeringView['proposals'][number]>('MyProposal')
  .implement({
    description: 'Somebody whom a volunteer is asked for. Nothing tells who it is.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Id, for the answer.' }),
      sketch: t.stringList({
        description: 'In plain sentences. A neighbour would not know who it is.',
        args: {
          language: t.arg.string({
            required: true,
            defaultValue: 'nl',
            description: SPOKEN,
          }),
        },
        resolve: ({ sketch }, { language }) => sketchSentences(sketch, spokenLanguage(language)),
      }),
      answerBy: t.expose('answerBy', {
        type: 'Date',
        description: 'After this day somebody else is asked. That is no blame.',
      }),
      accepted: t.exposeBoolean('accepted', {
        description: 'Whether they said yes, and the resident is asked now.',
      }),
    }),
  });

type Match = MyVolunteeringView['matches'][number];

const MyContactMoment = builder.objectRef<Match['contacts'][number]>('MyContactMoment').implement({
  description: 'A visit, call or message. Never what was said.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SupportContactKind, description: 'Which.' }),
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => fromColumn(on) }),
    minutes: t.exposeInt('minutes', {
      nullable: true,
      description: 'How long. `null` when not told.',
    }),
    cancelled: t.exposeBoolean('cancelled', {
      description: 'Whether it was planned and did not take place.',
    }),
  }),
});

const MyMatchType = builder.objectRef<Match>('MyMatch').implement({
  description: 'A resident whom a volunteer visits: how to reach them, and what was agreed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id, for the steps about it.' }),
    name: t.exposeString('name', { description: 'Whom to ask for.' }),
    preference: t.expose('preference', {
      type: ContactPreference,
      description: 'How the resident is reached.',
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'E.164. `null` when another way was chosen.',
    }),
    email: t.exposeString('email', {
      nullable: true,
      description: '`null` when another way was chosen.',
    }),
    address: t.stringList({
      description: 'Lines of the address; empty when another way was chosen.',
      resolve: ({ address }) => [...address],
    }),
    purposes: t.stringList({
      description: 'What was agreed that the visits are for, in the words of the resident.',
      resolve: ({ purposes }) => [...purposes],
    }),
    rhythm: t.exposeString('rhythm', {
      nullable: true,
      description: 'How often, as they agreed. `null` until they have.',
    }),
    fit: t.expose('fit', {
      type: Fit,
      nullable: true,
      description: 'What the volunteer answered after the first visit. `null` until then.',
    }),
    visited: t.exposeBoolean('visited', { description: 'Whether there was a first visit.' }),
    ending: t.exposeBoolean('ending', { description: 'Whether the last visits are planned.' }),
    resting: t.exposeBoolean('resting', {
      description: 'Whether the resident wants no visits for now, and says when they may go on.',
    }),
    mayStop: t.exposeBoolean('mayStop', { description: 'Whether `stopMyMatch` can be done now.' }),
    contacts: t.field({
      type: [MyContactMoment],
      description: 'What was recorded, newest first.',
      resolve: ({ contacts }) => contacts,
    }),
  }),
});

const MyDate = builder.objectRef<MyVolunteeringView['dates'][number]>('MyVolunteerDate').implement({
  description: 'A day to keep in mind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: VolunteerDateKind, description: 'What is on it.' }),
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
  }),
});

export const MyVolunteeringType = builder
  .objectRef<MyVolunteeringView>('MyVolunteering')
  .implement({
    description:
      'What a volunteer sees of their own work. Never what somebody needs or told, and never a worry.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      firstName: t.exposeString('firstName', { description: 'Their own.' }),
      status: t.expose('status', { type: VolunteerStatus, description: 'How far they are.' }),
      pausedUntil: t.expose('pausedUntil', {
        type: 'Date',
        nullable: true,
        description: 'Until when they rest, if they said so.',
      }),
      proposals: t.field({
        type: [MyProposalType],
        description: 'For whom they are asked; empty when nobody waits for an answer.',
        resolve: ({ proposals }) => [...proposals],
      }),
      matches: t.field({
        type: [MyMatchType],
        description: 'Whom they visit. After the end nothing of it is shown any more.',
        resolve: ({ matches }) => [...matches],
      }),
      endedOn: t.field({
        type: ['Date'],
        description: 'When a match ended in the last weeks. Never with whom, and never why.',
        resolve: ({ endedOn }) => [...endedOn],
      }),
      dates: t.field({
        type: [MyDate],
        description: 'What comes next, the first on top.',
        resolve: ({ dates }) => [...dates],
      }),
      actions: t.field({
        type: [VolunteerAction],
        description: 'What they can do now.',
        resolve: ({ possible }) => possible.flatMap((event) => ACTION_OF[event] ?? []),
      }),
      coordinatorName: t.string({
        description: 'Whom they can always call.',
        resolve: ({ coordinator }) => coordinator.name,
      }),
      coordinatorPhone: t.string({
        description: 'At this number.',
        resolve: ({ coordinator }) => coordinator.phone,
      }),
    }),
  });

export const MyVolunteeringKeyInput = builder.inputType('MyVolunteeringKeyInput', {
  description: 'What a volunteer shows instead of a login.',
  fields: (t) => ({
    municipality: municipalityField(t),
    code: t.string({ required: true, description: 'As they were given it, in any notation.' }),
  }),
});

builder.queryField('myVolunteering', (t) =>
  t.errorUnionField({
    types: [MyVolunteeringType, ReferenceOrCodeUnknown, TooManyRequests],
    description:
      'What a volunteer sees of their own work, with the code that they were given. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: MyVolunteeringKeyInput, required: true, description: 'The key.' }),
    },
    resolve: async (_root, { input }, context) => {
      const opened = await openVolunteerDoor(context, input);
      return opened instanceof Error ? opened : readMyVolunteering(context, opened);
    },
  }),
);
