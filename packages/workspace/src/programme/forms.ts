import { eurosIn, linesIn, noEuros, textIn, textsIn } from '../form/numbers.ts';
import { type Field, formAbout, type Option, type Values } from '../form/step-form.ts';
import { BeginPhase } from '../generated/begin-phase.ts';
import { CorrectBooking } from '../generated/correct-booking.ts';
import { RecordAdvance } from '../generated/record-advance.ts';
import { RecordCommitment } from '../generated/record-commitment.ts';
import { RecordFunding } from '../generated/record-funding.ts';
import { RecordSpending } from '../generated/record-spending.ts';
import { SaveBudgetLine } from '../generated/save-budget-line.ts';
import { SaveDeadline } from '../generated/save-deadline.ts';
import { SaveProgramme } from '../generated/save-programme.ts';
import { SetPhaseEnd } from '../generated/set-phase-end.ts';
import { SettleFunding } from '../generated/settle-funding.ts';
import type {
  FundingKind,
  PhaseKind,
  ProgrammeGoal,
  ProgrammeNowQuery,
  SaveProgrammeInput,
} from '../generated/types.ts';

export type ProgrammeNow = NonNullable<ProgrammeNowQuery['programme']>;
type Phase = ProgrammeNow['phases'][number];
type Funding = ProgrammeNow['fundings'][number];
type Deadline = ProgrammeNow['deadlines'][number];

export const GOALS: readonly ProgrammeGoal[] = ['SUPPORT', 'AWARENESS', 'LEARN'];
// Back to regular goes by `moveToRegular`, which asks more of the settings.
const PHASES: readonly PhaseKind[] = [
  ...(['INTERESTED', 'PREPARING', 'PILOT', 'FINISHING', 'STOPPED'] as const),
];
const FUNDINGS: readonly FundingKind[] = ['OWN_MONEY', 'SUBSIDY', 'SPECIFIC_GRANT'];

const line = <Name extends string>(name: Name, most = 200) =>
  ({ name, kind: 'line', required: true, most }) as const;
const day = <Name extends string>(name: Name) => ({ name, kind: 'day', required: true }) as const;
const amount = <Name extends string>(name: Name) =>
  ({ name, kind: 'line', required: true, most: 16, check: noEuros }) as const;

/** The programme as it is; nothing of it is there before it is saved the first time. */
export interface Whole {
  readonly programme: ProgrammeNow | null;
}

export const saveProgramme = formAbout<Whole>()<SaveProgrammeInput, `plan${ProgrammeGoal}`>(
  'saveProgramme',
  SaveProgramme,
  {
    subject: () => ({}),
    fields: [
      ...GOALS.map(
        (goal): Field<`plan${ProgrammeGoal}`, Whole> => ({
          ...{ name: `plan${goal}`, kind: 'words', most: 2000 },
        }),
      ),
      { name: 'withWhom', kind: 'words', most: 2000 },
      { name: 'published', kind: 'yes' },
    ],
    known: ({ programme }) => ({
      ...Object.fromEntries(
        GOALS.map((goal) => [
          `plan${goal}`,
          programme?.goals.find((each) => each.goal === goal)?.plan ?? '',
        ]),
      ),
      withWhom: programme?.withWhom.join('\n') ?? '',
      published: programme?.published ?? false,
    }),
    input: (values) => ({
      goals: GOALS.flatMap((goal) => {
        const plan = textIn(values, `plan${goal}`);
        return plan ? [{ goal, plan }] : [];
      }),
      withWhom: linesIn(values['withWhom']),
      published: values['published'] === true,
    }),
  },
);

export const beginPhase = formAbout<object>()('beginPhase', BeginPhase, {
  subject: () => ({}),
  fields: [
    { name: 'kind', kind: 'choice', required: true, options: PHASES },
    day('startsOn'),
    { name: 'endsOn', kind: 'day' },
  ],
});

export const setPhaseEnd = formAbout<Phase>()('setPhaseEnd', SetPhaseEnd, {
  subject: ({ id }) => ({ phaseId: id }),
  known: ({ endsOn }) => ({ endsOn: endsOn ?? '' }),
  fields: [{ name: 'endsOn', kind: 'day' }],
  input: (values) => ({ endsOn: textIn(values, 'endsOn') ?? null }),
});

export const recordFunding = formAbout<object>()('recordFunding', RecordFunding, {
  subject: () => ({}),
  fields: [
    { name: 'kind', kind: 'choice', required: true, options: FUNDINGS },
    line('giver'),
    amount('amount'),
    line('decision'),
    day('decidedOn'),
    { name: 'accountBy', kind: 'day' },
    { ...line('code', 20), when: ({ kind }) => kind === 'SPECIFIC_GRANT' },
  ],
  input: (values) => ({
    ...textsIn(values, ['giver', 'decision', 'decidedOn', 'accountBy']),
    kind: values['kind'] as FundingKind,
    amount: eurosIn(values['amount']),
    ...(values['kind'] === 'SPECIFIC_GRANT' && textsIn(values, ['code'])),
  }),
});

export const recordAdvance = formAbout<Funding>()('recordAdvance', RecordAdvance, {
  subject: ({ id }) => ({ fundingId: id }),
  fields: [amount('amount'), day('receivedOn'), line('reference')],
  input: (values) => ({
    ...textsIn(values, ['receivedOn', 'reference']),
    amount: eurosIn(values['amount']),
  }),
});

export const settleFunding = formAbout<Funding>()('settleFunding', SettleFunding, {
  subject: ({ id }) => ({ fundingId: id }),
  fields: [amount('amount'), day('settledOn'), line('decision')],
  input: (values) => ({
    ...textsIn(values, ['settledOn', 'decision']),
    amount: eurosIn(values['amount']),
  }),
});

/** A phase, with the money that may pay a line of it. */
export interface Paid {
  readonly phase: Phase;
  readonly fundings: readonly Funding[];
}

export const saveBudgetLine = formAbout<Paid>()('saveBudgetLine', SaveBudgetLine, {
  subject: ({ phase }) => ({ phaseId: phase.id }),
  fields: [
    line('code', 20),
    line('name'),
    amount('budget'),
    { name: 'goal', kind: 'pick', options: GOALS },
    {
      name: 'fundingId',
      kind: 'pick',
      options: ({ fundings }) => fundings.map(({ id, giver }) => ({ value: id, label: giver })),
    },
  ],
  input: (values) => ({
    ...textsIn(values, ['code', 'name', 'fundingId']),
    budget: eurosIn(values['budget']),
    ...(textIn(values, 'goal') && { goal: values['goal'] as ProgrammeGoal }),
  }),
});

export interface Lines {
  readonly lines: readonly Option[];
}

const booked = (values: Values) => ({
  ...textsIn(values, ['lineId', 'on', 'description', 'reference']),
  amount: eurosIn(values['amount']),
});
const BOOKED = [
  {
    name: 'lineId',
    kind: 'pick',
    required: true,
    options: ({ lines }: Lines) => lines,
  },
  amount('amount'),
  day('on'),
  line('description'),
  line('reference'),
] as const;

export const recordCommitment = formAbout<Lines>()('recordCommitment', RecordCommitment, {
  subject: () => ({}),
  fields: BOOKED,
  input: booked,
});

export const recordSpending = formAbout<Lines>()('recordSpending', RecordSpending, {
  subject: () => ({}),
  fields: BOOKED,
  input: booked,
});

export const correctBooking = formAbout<{ readonly id: string }>()(
  'correctBooking',
  CorrectBooking,
  {
    subject: ({ id }) => ({ bookingId: id }),
    fields: [amount('difference'), day('on'), line('reason'), line('reference')],
    input: (values) => ({
      ...textsIn(values, ['on', 'reason', 'reference']),
      difference: eurosIn(values['difference']),
    }),
  },
);

/** A new one, or one that is there. */
export const saveDeadline = formAbout<Partial<Deadline>>()('saveDeadline', SaveDeadline, {
  subject: ({ taskId }) => (taskId ? { taskId } : {}),
  known: ({ what = '', due = '' }) => ({ what, due }),
  fields: [line('what'), day('due')],
});
