import { registryCheckForm } from '../desk/registry-check-form.ts';
import { linesIn, noWhole, textIn, wholeIn } from '../form/numbers.ts';
import { formAbout, type StepForm, type Values } from '../form/step-form.ts';
import { HandOutSurveyCodes } from '../generated/hand-out-survey-codes.ts';
import { LookAtOpenAnswer } from '../generated/look-at-open-answer.ts';
import { RecordCohortCheck } from '../generated/record-cohort-check.ts';
import { RecordFindingChange } from '../generated/record-finding-change.ts';
import { StopInvitation } from '../generated/stop-invitation.ts';
import type { InvitationStop, OpenAnswerFragment, OpenAnswersQuery } from '../generated/types.ts';
import { researchForms, surveysNl } from './texts.forms.ts';

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

/** A theme that people wrote about. */
export interface FindingOf {
  readonly surveyKey: string;
  readonly theme: string;
  readonly versions: OpenAnswersQuery['publishedVersions'];
}

const { changed, language } = researchForms.nl.recordFindingChange.fields;
const isSurvey = (key: unknown) => Object.hasOwn(surveysNl, String(key));
/** Of which text or survey a version is; before the number, so that none of another text stays chosen. */
const placeIn = (values: Values) =>
  `${values['changed']} ${isSurvey(values['changed']) ? '' : values['language']} `;

/** Which letter, script or survey was made anew because of what people wrote. */
export const recordFindingChange = formAbout<FindingOf>()(
  'recordFindingChange',
  RecordFindingChange,
  {
    subject: ({ surveyKey, theme }) => ({ surveyKey, theme }),
    fields: [
      { name: 'changed', kind: 'pick', required: true, options: Object.keys(changed.options) },
      {
        ...{ name: 'language', kind: 'pick', required: true, initial: 'nl' },
        options: Object.keys(language.options),
        // A survey is in all languages at once.
        when: (values) => !isSurvey(values['changed']),
      },
      {
        ...{ name: 'version', kind: 'pick', required: true },
        options: ({ versions }, values) =>
          versions
            .map(({ version, ...of }) => ({
              value: `${of.changed} ${of.language ?? ''} ${version}`,
              label: String(version),
            }))
            .filter(({ value }) => value.startsWith(placeIn(values))),
      },
    ],
    wrong: (values): Readonly<Record<string, string>> =>
      textIn(values, 'version')?.startsWith(placeIn(values)) ? {} : { version: 'REQUIRED' },
    input: (values) => ({
      changed: textIn(values, 'changed')!,
      version: Number(textIn(values, 'version')!.split(' ').at(-1)),
      ...(!isSurvey(values['changed']) && { language: textIn(values, 'language')! }),
    }),
  },
);
