import type { VolunteerEventName } from '@steunpad/domain/volunteers/volunteer.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { tickedIn } from '../form/input-of.ts';
import {
  type Field,
  formAbout,
  type Option,
  type StepForm,
  type Value,
  type Values,
} from '../form/step-form.ts';
import { AnswerApplication } from '../generated/answer-application.ts';
import { ChangeVolunteerProfile } from '../generated/change-volunteer-profile.ts';
import { IssueVolunteerCode } from '../generated/issue-volunteer-code.ts';
import { RecordOwnLoss } from '../generated/record-own-loss.ts';
import { RecordPapers } from '../generated/record-papers.ts';
import { RecordPeerSession } from '../generated/record-peer-session.ts';
import { RecordSupervisionTalk } from '../generated/record-supervision-talk.ts';
import { RecordVolunteerStep } from '../generated/record-volunteer-step.ts';
import type {
  AnswerApplicationInput,
  DayPart,
  LivedExperience,
  OneVolunteerQuery,
  VolunteerSkill,
  VolunteerStep,
} from '../generated/types.ts';

export type VolunteerNow = Extract<NonNullable<OneVolunteerQuery['node']>, { id: string }>;

const about = formAbout<VolunteerNow>();
const whom = ({ id }: VolunteerNow) => ({ volunteerId: id });
const day = { kind: 'day', required: true, initial: today } as const;

/** A step of the table: most ask nothing more. */
const step = (name: VolunteerStep, fields: readonly Field<'pauseUntil', VolunteerNow>[] = []) =>
  about(name, RecordVolunteerStep, {
    subject: ({ id }) => ({ volunteerId: id, step: name }),
    fields,
  });

/** Somebody who signed up and was not answered yet. */
export interface Applicant {
  readonly applicationId: string;
}

export const answerApplication = formAbout<Applicant>()<AnswerApplicationInput, 'answer'>(
  'answerApplication',
  AnswerApplication,
  {
    subject: ({ applicationId }) => ({ applicationId }),
    fields: [{ name: 'answer', kind: 'choice', options: ['INVITE', 'DECLINE'], required: true }],
    input: ({ answer }) => ({ invite: answer === 'INVITE' }),
  },
);

export const beginTraining = step('beginTraining');
export const finishTraining = step('finishTraining');
export const activate = step('activate');
export const pause = step('pause', [{ name: 'pauseUntil', kind: 'day' }]);
export const resume = step('resume');
export const leave = step('leave');
export const decline = step('decline');

/** The way to each event of the table of volunteers: one that is forgotten does not compile. */
export const WAY_OF_VOLUNTEER: Readonly<
  Record<VolunteerEventName, StepForm<VolunteerNow> | typeof answerApplication>
> = {
  invite: answerApplication,
  beginTraining,
  finishTraining,
  activate,
  pause,
  resume,
  leave,
  decline,
};

export const recordPapers = about('recordPapers', RecordPapers, {
  subject: whom,
  fields: [
    { name: 'certificateIssuedOn', kind: 'day' },
    { name: 'certificateProfile', kind: 'line', most: 20 },
    { name: 'trainedOn', kind: 'day' },
  ],
});

export const recordSupervisionTalk = about('recordSupervisionTalk', RecordSupervisionTalk, {
  subject: whom,
  fields: [{ name: 'on', ...day }],
});

export const recordOwnLoss = about('recordOwnLoss', RecordOwnLoss, {
  subject: whom,
  fields: [{ name: 'on', kind: 'day', required: true }],
});

export const issueVolunteerCode = about('issueVolunteerCode', IssueVolunteerCode, {
  subject: whom,
});

const ticked = (name: string, values: readonly string[]): Values =>
  Object.fromEntries(values.map((value) => [`${name}.${value}`, true]));
const written = (value: Value | undefined): string =>
  typeof value === 'string' ? value.trim() : '';
const separate = (value: Value | undefined): string[] =>
  written(value)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const changeVolunteerProfile = about('changeVolunteerProfile', ChangeVolunteerProfile, {
  subject: ({ id, version }) => ({ volunteerId: id, expectedVersion: version }),
  fields: [
    { name: 'introduction', kind: 'words', most: 300 },
    { name: 'capacity', kind: 'choice', options: ['1', '2', '3'] },
    { name: 'maxKm', kind: 'line', most: 3 },
    { name: 'languages', kind: 'line', most: 120 },
    { name: 'postcodeDigits', kind: 'line', most: 7 },
    { name: 'dayParts', kind: 'several', options: ['MORNING', 'AFTERNOON', 'EVENING'] },
    {
      name: 'livedExperience',
      kind: 'several',
      options: ['PARTNER', 'PARTNER_WITH_CHILDREN', 'OTHER_LOSS', 'AFFINITY'],
    },
    { name: 'skills', kind: 'several', options: ['PAPERWORK', 'WORK', 'CHILDREN', 'DIGITAL'] },
    { name: 'interests', kind: 'line', most: 400 },
  ],
  known: ({ introduction, capacity, maxKm, languages, postcodeDigits, interests, ...lists }) => ({
    introduction: introduction ?? '',
    ...{ capacity: String(capacity), maxKm: String(maxKm), postcodeDigits },
    ...{ languages: languages.join(', '), interests: interests.join(', ') },
    ...ticked('dayParts', lists.dayParts),
    ...ticked('livedExperience', lists.livedExperience),
    ...ticked('skills', lists.skills),
  }),
  input: (values) => ({
    introduction: written(values['introduction']) || null,
    capacity: Number(values['capacity']),
    maxKm: Number.parseInt(written(values['maxKm']), 10) || 0,
    languages: separate(values['languages']),
    interests: separate(values['interests']),
    postcodeDigits: written(values['postcodeDigits']),
    dayParts: tickedIn(values, 'dayParts') as DayPart[],
    livedExperience: tickedIn(values, 'livedExperience') as LivedExperience[],
    skills: tickedIn(values, 'skills') as VolunteerSkill[],
  }),
});

/** Several volunteers at once: those of the list. */
export interface Group {
  readonly volunteers: readonly Option[];
}

export const recordPeerSession = formAbout<Group>()('recordPeerSession', RecordPeerSession, {
  subject: () => ({}),
  fields: [
    { name: 'on', ...day },
    {
      name: 'volunteerIds',
      kind: 'several',
      required: true,
      options: ({ volunteers }) => volunteers,
    },
  ],
});

/** What is no step of the table. */
const BESIDE: readonly StepForm<VolunteerNow>[] = [
  recordPapers,
  recordSupervisionTalk,
  changeVolunteerProfile,
  issueVolunteerCode,
  recordOwnLoss,
];

const BY_EVENT = WAY_OF_VOLUNTEER as Readonly<Record<string, StepForm<VolunteerNow>>>;

/** Steps that end something: they stand apart from what usually comes next. */
const SELDOM: ReadonlySet<string> = new Set(['pause', 'leave', 'decline', 'recordOwnLoss']);

/** The forms of what the table allows now, and of what can be done with any volunteer who is still here. */
export function stepsOfVolunteer({ status, possibleSteps }: VolunteerNow) {
  // Signing up is answered before there is a volunteer.
  const allowed = possibleSteps.flatMap((event) =>
    event === 'invite' ? [] : (BY_EVENT[event] ?? []),
  );
  const all = status === 'LEFT' || status === 'DECLINED' ? [] : [...allowed, ...BESIDE];
  return {
    usual: all.filter((form) => !SELDOM.has(form.step)),
    seldom: all.filter((form) => SELDOM.has(form.step)),
  };
}
