import { tickedIn } from '../form/input-of.ts';
import { linesIn, noWhole, textIn, textsIn, wholeIn } from '../form/numbers.ts';
import { type Field, formAbout, type Values } from '../form/step-form.ts';
import { AdmitRegistrations } from '../generated/admit-registrations.ts';
import { CancelMeeting } from '../generated/cancel-meeting.ts';
import { CancelRegistration } from '../generated/cancel-registration.ts';
import { ChangeMeeting } from '../generated/change-meeting.ts';
import { CheckIn } from '../generated/check-in.ts';
import { PlanMeeting } from '../generated/plan-meeting.ts';
import { PublishMeeting } from '../generated/publish-meeting.ts';
import { RegisterForMeeting } from '../generated/register-for-meeting.ts';
import { RemindInvitees } from '../generated/remind-invitees.ts';
import { RepeatMeeting } from '../generated/repeat-meeting.ts';
import type {
  ChangeMeetingInput,
  GroupRule,
  MeetingAccess,
  MeetingAudience,
  OneMeetingQuery,
  PlanMeetingInput,
} from '../generated/types.ts';

export type MeetingNow = Extract<NonNullable<OneMeetingQuery['node']>, { id: string }>;
export type Registration = MeetingNow['registrations'][number];

const AUDIENCES: readonly MeetingAudience[] = [
  ...(['GENERAL', 'PRIMARY_TEACHERS', 'SECONDARY_TEACHERS'] as const),
  ...(['EMPLOYERS', 'VOLUNTEERS', 'MUNICIPALITIES'] as const),
];
const ACCESS: readonly MeetingAccess[] = [
  ...(['STEP_FREE', 'ACCESSIBLE_TOILET', 'INDUCTION_LOOP'] as const),
  ...(['SIGN_LANGUAGE', 'WRITING_INTERPRETER', 'QUIET_ROOM'] as const),
];
const PART = /^(\d{1,2}[:.]\d{2})\s+([^|]+?)(?:\s*\|\s*(.+))?$/;

const noTime = (text: string) => (/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text) ? null : 'INVALID');
const noParts = (text: string) =>
  linesIn(text).every((line) => PART.test(line)) ? null : 'INVALID';
const time = (text: string) => text.replace('.', ':').padStart(5, '0');

/** A line is a part: when, what, and behind a bar who. */
const partsIn = (values: Values, name: string) =>
  linesIn(values[name]).flatMap((line) => {
    const [, at, what, who] = PART.exec(line) ?? [];
    return at && what ? [{ at: time(at), what, who: who ?? null }] : [];
  });
const saidParts = (parts: MeetingNow['programme']) =>
  parts.map(({ at, what, who }) => `${at} ${what}${who ? ` | ${who}` : ''}`).join('\n');

const TEXTS = [
  ...(['title', 'place', 'address', 'onlineUrl', 'aim', 'invitation', 'costs'] as const),
  ...(['contactName', 'contactEmail', 'contactPhone', 'contentWarning'] as const),
  ...(['aftercare', 'material', 'materialUrl'] as const),
];

type Asked = Exclude<keyof PlanMeetingInput & string, 'idempotencyKey'>;

const FIELDS: readonly Field<Asked, unknown>[] = [
  { name: 'title', kind: 'line', required: true, most: 120 },
  { name: 'audiences', kind: 'several', required: true, options: AUDIENCES },
  { name: 'day', kind: 'day', required: true },
  { name: 'from', kind: 'line', required: true, most: 5, check: noTime },
  { name: 'until', kind: 'line', required: true, most: 5, check: noTime },
  { name: 'place', kind: 'line', most: 120 },
  { name: 'address', kind: 'line', most: 200 },
  { name: 'onlineUrl', kind: 'line', most: 500 },
  { name: 'capacity', kind: 'line', required: true, most: 5, check: noWhole },
  { name: 'mostPlaces', kind: 'line', most: 3, check: noWhole },
  {
    name: 'groupRule',
    kind: 'choice',
    options: ['IN_ORDER', 'SMALLER_FIRST', 'MAY_SPLIT'],
    initial: 'IN_ORDER',
  },
  { name: 'aim', kind: 'words', most: 1000 },
  { name: 'programme', kind: 'words', most: 4000, check: noParts },
  { name: 'runSheet', kind: 'words', most: 4000, check: noParts },
  { name: 'speakers', kind: 'words', most: 1000 },
  { name: 'access', kind: 'several', options: ACCESS },
  { name: 'costs', kind: 'line', most: 200 },
  { name: 'contactName', kind: 'line', most: 120 },
  { name: 'contactEmail', kind: 'line', most: 254 },
  { name: 'contactPhone', kind: 'line', most: 30 },
  { name: 'contentWarning', kind: 'words', most: 500 },
  { name: 'aftercare', kind: 'words', most: 500 },
  { name: 'invitation', kind: 'words', most: 1000 },
  { name: 'certificate', kind: 'yes' },
];
const AFTER: readonly Field<Asked, unknown>[] = [
  { name: 'material', kind: 'words', most: 2000 },
  { name: 'materialUrl', kind: 'line', most: 500 },
];

const told = (values: Values) => ({
  audiences: tickedIn(values, 'audiences') as MeetingAudience[],
  access: tickedIn(values, 'access') as MeetingAccess[],
  day: textIn(values, 'day')!,
  from: time(textIn(values, 'from')!),
  until: time(textIn(values, 'until')!),
  capacity: wholeIn(values, 'capacity')!,
  groupRule: (textIn(values, 'groupRule') ?? 'IN_ORDER') as GroupRule,
  programme: partsIn(values, 'programme'),
  runSheet: partsIn(values, 'runSheet'),
  speakers: linesIn(values['speakers']),
  certificate: values['certificate'] === true,
  ...(textIn(values, 'mostPlaces') && { mostPlaces: wholeIn(values, 'mostPlaces')! }),
});

export const planMeeting = formAbout<object>()<PlanMeetingInput>('planMeeting', PlanMeeting, {
  subject: () => ({}),
  fields: FIELDS,
  input: (values) => ({ title: '', ...textsIn(values, TEXTS), ...told(values) }),
});

const aboutMeeting = formAbout<MeetingNow>();
const which = ({ id }: MeetingNow) => ({ meetingId: id });
const ticked = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [`${name}.${value}`, true]));

export const changeMeeting = aboutMeeting<ChangeMeetingInput>('changeMeeting', ChangeMeeting, {
  subject: which,
  fields: [...FIELDS, ...AFTER],
  known: (meeting) => ({
    ...Object.fromEntries(TEXTS.map((name) => [name, meeting[name] ?? ''])),
    ...ticked('audiences', meeting.audiences),
    ...ticked('access', meeting.access),
    ...{ day: meeting.day, from: meeting.from, until: meeting.until },
    ...{ capacity: String(meeting.capacity), mostPlaces: String(meeting.mostPlaces) },
    groupRule: meeting.groupRule,
    programme: saidParts(meeting.programme),
    runSheet: saidParts(meeting.runSheet),
    speakers: meeting.speakers.join('\n'),
    certificate: meeting.certificate,
  }),
  // What was emptied is taken away.
  input: (values) => ({
    ...Object.fromEntries(TEXTS.map((name) => [name, textIn(values, name) ?? null])),
    ...told(values),
  }),
});

export const publishMeeting = aboutMeeting('publishMeeting', PublishMeeting, { subject: which });
export const cancelMeeting = aboutMeeting('cancelMeeting', CancelMeeting, { subject: which });
export const remindInvitees = aboutMeeting('remindInvitees', RemindInvitees, { subject: which });
export const repeatMeeting = aboutMeeting('repeatMeeting', RepeatMeeting, {
  subject: which,
  fields: [{ name: 'day', kind: 'day', required: true }],
});

/** Somebody who calls, or comes without having registered: the municipality goes along. */
export interface Door {
  readonly meetingId: string;
  readonly municipality: string;
}

const person = [
  { name: 'name', kind: 'line', required: true, most: 100 },
  { name: 'organisation', kind: 'line', most: 120 },
  { name: 'email', kind: 'line', most: 254 },
] as const;

export const registerForMeeting = formAbout<Door>()('registerForMeeting', RegisterForMeeting, {
  subject: ({ meetingId, municipality }) => ({ meetingId, municipality }),
  fields: [
    ...person,
    { name: 'role', kind: 'line', most: 120 },
    { name: 'places', kind: 'line', required: true, most: 3, initial: '1', check: noWhole },
    { name: 'companions', kind: 'words', most: 2000 },
    { name: 'accessNeeds', kind: 'words', most: 500 },
    { name: 'question', kind: 'words', most: 1000 },
    { name: 'acceptsPart', kind: 'yes' },
    { name: 'beyond', kind: 'yes' },
  ],
  input: (values) => ({
    ...textsIn(values, ['name', 'organisation', 'email', 'role', 'accessNeeds', 'question']),
    places: wholeIn(values, 'places')!,
    companions: linesIn(values['companions']),
    acceptsPart: values['acceptsPart'] === true,
    beyond: values['beyond'] === true,
  }),
});

/** Somebody who came without having registered. */
export const walkIn = {
  ...formAbout<Door>()('checkIn', CheckIn, {
    subject: ({ meetingId }) => ({ meetingId }),
    fields: person,
  }),
  step: 'walkIn',
};

export interface Came {
  readonly registrationId: string;
  readonly granted: number;
}

export const checkIn = formAbout<Came>()('checkIn', CheckIn, {
  subject: ({ registrationId }) => ({ registrationId }),
  known: ({ granted }) => ({ came: String(granted) }),
  fields: [{ name: 'came', kind: 'line', required: true, most: 3, check: noWhole }],
  input: (values) => ({ came: wholeIn(values, 'came')! }),
});

export const cancelRegistration = formAbout<Door & Came>()(
  'cancelRegistration',
  CancelRegistration,
  { subject: ({ registrationId, municipality }) => ({ registrationId, municipality }) },
);

export interface Waiting {
  readonly meetingId: string;
  readonly registrations: readonly Registration[];
}

/** People who were set apart since more came in than usual. */
export const admitRegistrations = formAbout<Waiting>()('admitRegistrations', AdmitRegistrations, {
  subject: ({ meetingId }) => ({ meetingId }),
  fields: [
    {
      name: 'registrationIds',
      kind: 'several',
      required: true,
      options: ({ registrations }) =>
        registrations.map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
});
