import { registryCheckForm } from '../desk/registry-check-form.ts';
import { linesIn, noWhole, textIn, wholeIn } from '../form/numbers.ts';
import { formAbout, type StepForm } from '../form/step-form.ts';
import { HandOutSurveyCodes } from '../generated/hand-out-survey-codes.ts';
import { LookAtOpenAnswer } from '../generated/look-at-open-answer.ts';
import { RecordCohortCheck } from '../generated/record-cohort-check.ts';
import { StopInvitation } from '../generated/stop-invitation.ts';
import type { InvitationStop, OpenAnswerFragment } from '../generated/types.ts';

/** Somebody of a cohort. */
export interface Member {
  readonly id: string;
}

/** What the registry says of them before their letter goes: asked as it is of a survivor. */
export const recordCohortCheck: StepForm<Member> = {
  ...registryCheckForm,
  step: 'recordCohortCheck',
  document: RecordCohortCheck as StepForm<Member>['document'],
  subject: ({ id }) => ({ memberId: id }),
};

const REASONS: readonly InvitationStop[] = ['NO', 'OBJECTED', 'RETURNED', 'MOVED_AWAY', 'DIED'];

export const stopInvitation = formAbout<Member>()('stopInvitation', StopInvitation, {
  subject: ({ id }) => ({ memberId: id }),
  fields: [{ name: 'reason', kind: 'choice', required: true, options: REASONS }],
});

/** What somebody wrote, or what a first colleague left of it. */
export const lookAtOpenAnswer = formAbout<OpenAnswerFragment>()(
  'lookAtOpenAnswer',
  LookAtOpenAnswer,
  {
    subject: ({ id }) => ({ id }),
    known: ({ redacted, written, themes }) => ({
      redacted: redacted ?? written ?? '',
      themes: themes.join('\n'),
    }),
    fields: [
      { name: 'redacted', kind: 'words', required: true, most: 4000 },
      { name: 'themes', kind: 'words', most: 500 },
    ],
    input: (values) => ({
      redacted: textIn(values, 'redacted') ?? '',
      themes: linesIn(values['themes']),
    }),
  },
);

export const handOutSurveyCodes = formAbout<{ readonly surveyKey: string }>()(
  'handOutSurveyCodes',
  HandOutSurveyCodes,
  {
    subject: ({ surveyKey }) => ({ surveyKey }),
    fields: [
      { name: 'count', kind: 'line', required: true, most: 4, check: noWhole },
      { name: 'round', kind: 'line', required: true, most: 60 },
    ],
    input: (values) => ({ count: wholeIn(values, 'count')!, round: textIn(values, 'round')! }),
  },
);
