import type * as domain from '@steunpad/domain/organisations/readiness.ts';
import {
  mayReachOut,
  type ReadinessFinding,
  volunteersMayVisit,
} from '@steunpad/domain/organisations/readiness.ts';
import { mendOf } from '@steunpad/domain/organisations/readiness-mends.ts';
import { say } from '@steunpad/texts/say.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { writtenLanguage } from '../people/languages.ts';
import { readiness } from './readiness.store.ts';

const Severity = describedEnum<domain.Severity>(
  'ReadinessSeverity',
  'What a finding keeps from happening.',
  {
    BLOCKING: 'What it blocks cannot be done.',
    ADVICE: 'It works, but something is missing.',
  },
);

const Blocked = describedEnum<domain.Blocked>(
  'BlockedWork',
  'What cannot be done until a finding is mended.',
  {
    OUTREACH: 'Letters go out and residents are called.',
    VOLUNTEERS: 'Volunteers are proposed to residents: somebody has to hear of a worry at once.',
    COHORTS:
      'A cohort is drawn and written to. It needs everything that blocks outreach too; asked of the municipality that drew one.',
  },
);

const Finding = builder
  .objectRef<ReadinessFinding & { readonly language: 'nl' | 'en' }>('ReadinessFinding')
  .implement({
    description: 'One thing that is missing before real people are reached.',
    fields: (t) => ({
      code: t.string({ description: 'For programs.', resolve: ({ code }) => code }),
      severity: t.expose('severity', { type: Severity, description: 'How bad it is.' }),
      blocks: t.field({
        type: [Blocked],
        description: 'What it keeps from being done; nothing where it is advice.',
        resolve: ({ blocks }) => [...blocks],
      }),
      sentence: t.string({
        description: 'What to do about it.',
        resolve: ({ code, language }) => say(language, `readiness.${code}`),
      }),
      mend: t.string({
        description:
          'The command or setting that mends it, for the operator of the installation; words in capitals are to be filled in.',
        resolve: ({ code, language }, _args, { municipality }) =>
          mendOf(code, municipality.code, language),
      }),
      details: t.stringList({
        description: 'Which ones, where there are several.',
        resolve: ({ details }) => [...details],
      }),
    }),
  });

const Readiness = builder
  .objectRef<{ readonly findings: readonly ReadinessFinding[]; readonly language: 'nl' | 'en' }>(
    'Readiness',
  )
  .implement({
    description: 'Whether a municipality may reach out to real people, and what it still misses.',
    fields: (t) => ({
      mayReachOut: t.boolean({
        description: 'Whether letters may go out: nothing blocks that.',
        resolve: ({ findings }) => mayReachOut(findings),
      }),
      volunteersMayVisit: t.boolean({
        description: 'Whether volunteers may be proposed to residents: nothing blocks that.',
        resolve: ({ findings }) => volunteersMayVisit(findings),
      }),
      findings: t.field({
        type: [Finding],
        description: 'What blocks before what is advised; empty when nothing is missing.',
        resolve: ({ findings, language }) => findings.map((each) => ({ ...each, language })),
      }),
    }),
  });

builder.queryField('readiness', (t) =>
  t.field({
    type: Readiness,
    description: 'Whether a municipality may reach out to real people, and what it still misses.',
    args: {
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: '`nl` or `en`; others get Dutch.',
      }),
    },
    resolve: async (_root, { language }, context) => ({
      findings: await readiness(context),
      language: writtenLanguage(language),
    }),
  }),
);
