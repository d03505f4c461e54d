import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { wrongYears } from '@steunpad/domain/cohorts/draw-cohort.ts';
import { z } from 'zod';
import { fieldIssue, line } from '../../mutation/input.ts';
import { deathNotice } from '../notices/death-notice.input.ts';
import { pageAddress } from '../organisations/settings.input.ts';
import { CohortSender, PensionRule } from './cohorts.enums.ts';

/** The questions to people who lost their partner years ago. */
export const YEARS_AFTER = 'years-after';

/** What fits into one request. */
export const MOST_PEOPLE = 100;

const DRAWING = {
  /** To draw more people for a cohort that is there. */
  cohortId: z.string().nullish().default(null),
  fromYear: z.int(),
  toYear: z.int(),
  pensionRule: PensionRule.zod,
  sender: CohortSender.zod.default('MUNICIPALITY'),
  survey: line(60).default(YEARS_AFTER),
  page: pageAddress.refine((text) => text !== '', { params: { code: 'REQUIRED' } }),
};

const drawing = z.object(DRAWING);

/** Whom to draw; the list of people is checked row by row where it is a file. */
export const cohortDrawing = (now: Date) => drawing.superRefine(withRightYears(now));

/** Whom to draw with the whole list, as GraphQL has it. */
export const drawCohortInput = (now: Date) =>
  z
    .object({
      ...DRAWING,
      idempotencyKey: z.string(),
      dryRun: z.boolean(),
      people: z.array(cohortPerson(now)).max(MOST_PEOPLE),
    })
    .superRefine(withRightYears(now));

/** Somebody of a list is told as a message about a death is. */
const cohortPerson = (now: Date) =>
  z.preprocess(
    (person) => ({ ...(person as object), idempotencyKey: '', source: 'PARTNER' }),
    deathNotice(now),
  );

function withRightYears(now: Date) {
  return (given: CohortDrawing, context: z.core.$RefinementCtx): void => {
    for (const field of wrongYears(given, dayOf(now))) fieldIssue(context, 'INVALID', [field]);
  };
}

export type CohortDrawing = z.output<typeof drawing>;
