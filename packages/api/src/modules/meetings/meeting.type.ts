import { timeOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { stateOf } from '@steunpad/domain/meetings/meeting.ts';
import { stillMovesUp } from '@steunpad/domain/meetings/places.ts';
import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { QuestionResultType } from '../surveys/results.type.ts';
import { GroupRule, MeetingAccess, MeetingAudience, MeetingState } from './meeting.enums.ts';
import { calendarOfMeeting } from './meeting-calendar.ts';
import { numbersOf } from './meeting-numbers.store.ts';
import { type MeetingResults, resultsOfMeeting } from './meeting-results.store.ts';
import { MeetingRegistrationType } from './registration.type.ts';

/** What every reader may see; without it a field is for organisers. */
const forReaders = { authScopes: { publicDoor: true } } as const;

export interface Part {
  readonly at: string;
  readonly what: string;
  readonly who: string | null;
}

const PartType = builder.objectRef<Part>('MeetingPart').implement({
  description: 'One part of a meeting.',
  fields: (t) => ({
    at: t.exposeString('at', { description: 'When, by the clocks of the Netherlands: `19:30`.' }),
    what: t.exposeString('what', { description: 'What happens.' }),
    who: t.exposeString('who', { nullable: true, description: 'Who does it.' }),
  }),
});

const NumbersType = builder
  .objectRef<Awaited<ReturnType<typeof numbersOf>>>('MeetingNumbers')
  .implement({
    description: 'How many come. Counted each time; after the term of the registrations they stay.',
    fields: (t) => ({
      taken: t.exposeInt('taken', { description: 'Places that were given, without those beyond.' }),
      free: t.exposeInt('free', {
        description: 'Places that are left; 0 when there are too many.',
      }),
      waiting: t.exposeInt('waiting', { description: 'Places that are waited for.' }),
      beyond: t.exposeInt('beyond', { description: 'Places over the capacity, by hand.' }),
      setApart: t.exposeInt('setApart', {
        description: 'Registrations that somebody has to look at.',
      }),
      attended: t.exposeInt('attended', { description: 'People who came.' }),
      walkIns: t.exposeInt('walkIns', { description: 'Of those: without a registration.' }),
      noShows: t.exposeInt('noShows', {
        description:
          'Places of which nobody came, once the meeting is over and anybody was checked in.',
      }),
    }),
  });

const EvaluationType = builder
  .objectRef<MeetingResults & { readonly language: Language }>('MeetingEvaluation')
  .implement({
    description:
      'What visitors answered to the survey `after-meeting`. Answers belong to nobody: they are told once ten of a round are there.',
    fields: (t) => ({
      asked: t.exposeInt('asked', {
        description: 'Of how many registrations anybody came. Each was asked once.',
      }),
      answered: t.int({
        nullable: true,
        description: 'How many answered. `null` while fewer than ten sent anything.',
        resolve: ({ sent }) => sent?.answered ?? null,
      }),
      declined: t.int({
        nullable: true,
        description: 'How many said no, thank you. `null` while fewer than ten sent anything.',
        resolve: ({ sent }) => sent?.declined ?? null,
      }),
      isShared: t.exposeBoolean('isShared', {
        description:
          'Whether the answers are told together with those of the other small meetings of the year, since fewer than ten could answer.',
      }),
      questions: t.field({
        type: [QuestionResultType],
        description: 'The questions that ten or more answered.',
        resolve: ({ questions, language }) => questions.map((result) => ({ ...result, language })),
      }),
    }),
  });

export const MeetingType = builder.prismaNode('Meeting', {
  description: 'A meeting for teachers, employers, other municipalities or anybody.',
  id: { resolve: ({ id }) => id, description: 'Global id.', ...forReaders },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    state: t.field({
      type: MeetingState,
      description: 'How it stands.',
      resolve: async (meeting, _args, context) => {
        const { free } = await numbersOf(context, meeting.id);
        return stateOf({ ...meeting, free }, context.now);
      },
      ...forReaders,
    }),
    audiences: t.expose('audiences', {
      type: [MeetingAudience],
      description: 'For whom.',
      ...forReaders,
    }),
    language: t.exposeString('language', {
      description: 'BCP 47: in which it is held.',
      ...forReaders,
    }),
    title: t.exposeString('title', { description: 'What it is called.', ...forReaders }),
    aim: t.exposeString('aim', { nullable: true, description: 'What it is for.', ...forReaders }),
    day: t.field({
      type: 'Date',
      description: 'On which day.',
      select: { startsAt: true },
      resolve: ({ startsAt }) => dayOf(startsAt),
      ...forReaders,
    }),
    from: t.string({
      description: 'From when, by the clocks of the Netherlands.',
      select: { startsAt: true },
      resolve: ({ startsAt }) => timeOf(startsAt),
      ...forReaders,
    }),
    until: t.string({
      description: 'Until when, by the clocks of the Netherlands.',
      select: { endsAt: true },
      resolve: ({ endsAt }) => timeOf(endsAt),
      ...forReaders,
    }),
    startsAt: t.expose('startsAt', {
      type: 'DateTime',
      description: 'The moment it begins.',
      ...forReaders,
    }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'The moment it ends.',
      ...forReaders,
    }),
    closesAt: t.expose('closesAt', {
      type: 'DateTime',
      description: 'Until when anybody may register.',
      ...forReaders,
    }),
    previousStartsAt: t.expose('previousStartsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it would have begun, before it was moved last.',
      ...forReaders,
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where.', ...forReaders }),
    address: t.exposeString('address', {
      nullable: true,
      description: 'The address.',
      ...forReaders,
    }),
    isOnline: t.boolean({
      description: 'Whether one can take part from elsewhere. Who has a place is told how.',
      select: { onlineUrl: true },
      resolve: ({ onlineUrl }) => onlineUrl !== null,
      ...forReaders,
    }),
    onlineUrl: t.exposeString('onlineUrl', { nullable: true, description: 'Where to take part.' }),
    capacity: t.exposeInt('capacity', { description: 'How many places there are.', ...forReaders }),
    freePlaces: t.int({
      description: 'How many places were left a moment ago: whether one gets one is decided later.',
      select: { id: true },
      resolve: async ({ id }, _args, context) => (await numbersOf(context, id)).free,
      ...forReaders,
    }),
    groupRule: t.expose('groupRule', {
      type: GroupRule,
      description: 'What happens to a group that does not fit.',
      ...forReaders,
    }),
    mostPlaces: t.exposeInt('mostPlaces', {
      description: 'How many places one registration may have.',
      ...forReaders,
    }),
    moveUpHours: t.exposeInt('moveUpHours', {
      description: 'The waiting list moves until so many hours before the start.',
    }),
    waitingListMoves: t.boolean({
      description: 'Whether a place that comes free still goes to the people who wait.',
      select: { startsAt: true, moveUpHours: true },
      resolve: (meeting, _args, { now }) => stillMovesUp(meeting, now),
    }),
    access: t.expose('access', {
      type: [MeetingAccess],
      description: 'What is there.',
      ...forReaders,
    }),
    costs: t.exposeString('costs', {
      nullable: true,
      description: '`null` is free.',
      ...forReaders,
    }),
    contentWarning: t.exposeString('contentWarning', {
      nullable: true,
      description: 'What is talked about that may be hard to hear.',
      ...forReaders,
    }),
    aftercare: t.exposeString('aftercare', {
      nullable: true,
      description: 'Who is there to talk to, during and after.',
      ...forReaders,
    }),
    programme: t.field({
      type: [PartType],
      description: 'What happens when.',
      select: { programme: true },
      resolve: ({ programme }) => programme as unknown as Part[],
      ...forReaders,
    }),
    runSheet: t.field({
      type: [PartType],
      description: 'The same for the people who organise it.',
      select: { runSheet: true },
      resolve: ({ runSheet }) => runSheet as unknown as Part[],
    }),
    speakers: t.exposeStringList('speakers', { description: 'Who speaks.', ...forReaders }),
    contactName: t.exposeString('contactName', {
      nullable: true,
      description: 'Whom to ask.',
      ...forReaders,
    }),
    contactEmail: t.exposeString('contactEmail', {
      nullable: true,
      description: 'Their address.',
      ...forReaders,
    }),
    contactPhone: t.exposeString('contactPhone', {
      nullable: true,
      description: 'Their number.',
      ...forReaders,
    }),
    invitation: t.exposeString('invitation', {
      nullable: true,
      description: 'In own words, why to come: a paragraph of invitations.',
    }),
    material: t.exposeString('material', {
      nullable: true,
      description: 'What visitors read afterwards.',
    }),
    materialUrl: t.exposeString('materialUrl', { nullable: true, description: 'Where it is.' }),
    certificate: t.exposeBoolean('certificate', {
      description: 'Whether who came gets a certificate.',
      ...forReaders,
    }),
    calendarFile: t.string({
      description:
        'As a file for a calendar (RFC 5545), to keep by hand: no later change reaches it.',
      resolve: (meeting, _args, context) => calendarOfMeeting(context, [meeting]),
      ...forReaders,
    }),
    numbers: t.field({
      type: NumbersType,
      description: 'How many come.',
      select: { id: true },
      resolve: ({ id }, _args, context) => numbersOf(context, id),
    }),
    evaluation: t.field({
      type: EvaluationType,
      description: 'What visitors thought.',
      args: {
        language: t.arg({
          type: FormLanguage,
          required: true,
          defaultValue: 'nl',
          description: 'In which the questions are read.',
        }),
      },
      resolve: async (meeting, { language }, context) => ({
        ...(await resultsOfMeeting(context, meeting)),
        language: language as Language,
      }),
    }),
    registrations: t.relation('registrations', {
      type: MeetingRegistrationType,
      description: 'Who registered, in the order of the line; at most 5,000.',
      query: { orderBy: { line: 'asc' }, take: 5_000 },
      complexity: { field: 1, multiplier: 50 },
    }),
  }),
});
