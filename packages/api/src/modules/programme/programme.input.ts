import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { MOST_CENTS } from '@steunpad/domain/programme/money.ts';
import { municipalityNamed } from '@steunpad/domain/programme/municipalities.ts';
import { GOALS } from '@steunpad/domain/programme/statement.ts';
import { z } from 'zod';
import { distinct, fieldIssue, pastDay, plainLine } from '../../mutation/input.ts';
import { FundingKind, PhaseKind, ProgrammeGoal } from './programme.enums.ts';

// What each change of the programme is given; the checks hold for a screen and for the command line.

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);
const day = z.custom<CivilDate>();
const organisations = distinct(plainLine(120), 20);
const reference = plainLine(120);
const description = plainLine(300);

/** As the command line has it, or as GraphQL gives a global id. */
export const idOrNode = z.union([z.uuid(), z.object({ id: z.uuid() }).transform(({ id }) => id)]);

const amount = (isRight: (cents: bigint) => boolean, message: string) =>
  z.bigint().refine((cents) => isRight(cents) && cents <= MOST_CENTS && cents >= -MOST_CENTS, {
    params: { code: 'INVALID', message },
  });
const moreThanNothing = amount((cents) => cents > 0n, 'This has to be more than nothing.');
const notLess = amount((cents) => cents >= 0n, 'This may not be less than nothing.');
const notNothing = amount((cents) => cents !== 0n, 'This may not be nothing.');

export const programmeInput = z.object({
  goals: z
    .array(z.object({ goal: ProgrammeGoal.zod, plan: plainLine(1000) }))
    .max(GOALS.length)
    .superRefine((goals, context) => {
      for (const [i, { goal }] of goals.entries())
        if (goals.findIndex((each) => each.goal === goal) < i)
          fieldIssue(context, 'DUPLICATE', [i, 'goal']);
    }),
  withWhom: organisations,
  published: z.boolean(),
});

export const phaseInput = z.object({
  kind: PhaseKind.zod.exclude(['REGULAR'], {
    error: 'A pilot becomes regular with moveToRegular, which says before what it changes.',
  }),
  startsOn: day,
  endsOn: optional(day),
});

export const phaseEndInput = z.object({ phaseId: z.uuid(), endsOn: optional(day) });

/** Where money comes from, as a decision says it. */
const fundingFields = (now: Date) =>
  z.object({
    kind: FundingKind.zod,
    giver: plainLine(120),
    amount: moreThanNothing,
    decision: reference,
    decidedOn: pastDay(now),
    code: optional(plainLine(20)),
    accountBy: optional(day),
  });

/** A specific grant has its code in the annex, a subsidy a day for its account, own money neither. */
export const fundingInput = (now: Date) =>
  fundingFields(now).superRefine(({ kind, code, accountBy, decidedOn }, context) => {
    if (kind === 'SPECIFIC_GRANT' && !code) fieldIssue(context, 'REQUIRED', ['code']);
    if (kind !== 'SPECIFIC_GRANT' && code) fieldIssue(context, 'INVALID', ['code']);
    if (kind === 'SUBSIDY' && !accountBy) fieldIssue(context, 'REQUIRED', ['accountBy']);
    if (accountBy && accountBy < decidedOn) fieldIssue(context, 'INVALID_DATE', ['accountBy']);
  });

export const advanceInput = (now: Date) =>
  z.object({
    fundingId: z.uuid(),
    amount: notNothing,
    receivedOn: pastDay(now),
    reference,
  });

export const settlementInput = (now: Date) =>
  z.object({
    fundingId: z.uuid(),
    amount: notLess,
    settledOn: pastDay(now),
    decision: reference,
  });

export const budgetLineInput = z.object({
  phaseId: z.uuid(),
  code: plainLine(10),
  name: plainLine(120),
  goal: optional(ProgrammeGoal.zod),
  fundingId: optional(z.uuid()),
  budget: notLess,
});

export const commitmentInput = (now: Date) =>
  z.object({
    lineId: z.uuid(),
    amount: moreThanNothing,
    on: pastDay(now),
    description,
    reference,
  });

export const spendingInput = (now: Date) =>
  commitmentInput(now).extend({ commitmentId: optional(z.uuid()) });

export const correctionInput = (now: Date) =>
  z.object({
    bookingId: z.uuid(),
    difference: notNothing,
    on: pastDay(now),
    reason: description,
    reference,
  });

export const deadlineInput = z
  .object({
    taskId: optional(idOrNode),
    what: plainLine(200),
    due: day,
    notBefore: optional(day),
  })
  .superRefine(({ due, notBefore }, context) => {
    if (notBefore && notBefore > due) fieldIssue(context, 'INVALID_DATE', ['notBefore']);
  });

/** How far another municipality is. Its name is known by its code; one that is no more, or new, needs it. */
export const adoptionInput = (now: Date) =>
  z
    .object({
      code: z.string().regex(/^GM\d{4}$/),
      name: optional(plainLine(60)),
      phase: PhaseKind.zod,
      since: pastDay(now),
      withWhom: organisations,
    })
    .transform(({ code, name, ...adoption }, context) => {
      const known = name ?? municipalityNamed(code)?.name ?? null;
      if (!known) fieldIssue(context, 'REQUIRED', ['name']);
      return { code, name: known ?? '', ...adoption };
    });

export const adoptionKey = z.object({ code: z.string().regex(/^GM\d{4}$/), since: optional(day) });
