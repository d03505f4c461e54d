import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, interest, languageTag, line, wholeBetween } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import {
  changesBecauseOf,
  type Finding,
  type FindingChange,
  FindingUnknown,
  findingsOf,
  type PublishedVersion,
  publishedVersions,
  recordFindingChange,
} from './findings.store.ts';

builder.objectType(FindingUnknown, {
  name: 'FindingUnknown',
  description: 'Nobody wrote about it, or two people have not looked at such an answer yet.',
  interfaces: [RefusalInterface],
});

const ChangeType = builder.objectRef<FindingChange>('FindingChange').implement({
  description: 'A version that names a finding as its reason.',
  fields: (t) => ({
    changed: t.exposeString('changed', {
      description: 'The kind of letter or script, such as `OFFER_LETTER`, or the key of a survey.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Of a letter or script. `null` for a survey.',
    }),
    version: t.exposeInt('version', { description: 'The new version.' }),
    answers: t.exposeInt('answers', {
      description: 'How many answers that may be quoted had the theme then.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

const FindingType = builder.objectRef<Finding>('Finding').implement({
  description: 'What people wrote about in their own words, as two people saw it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    theme: t.exposeString('theme', { description: 'What it is about.' }),
    answers: t.exposeInt('answers', {
      description: 'In how many answers that may be quoted. For colleagues, never to publish.',
    }),
    changes: t.field({
      type: [ChangeType],
      description: 'What was changed because of it, the first on top.',
      resolve: async (finding, _args, context) => [...(await changesBecauseOf(context, finding))],
    }),
  }),
});

builder.queryField('findings', (t) =>
  t.field({
    type: [FindingType],
    description:
      'What people wrote about in a survey, those of most answers first, and what was changed because of it.',
    complexity: { field: 10, multiplier: 5 },
    args: { surveyKey: t.arg.string({ required: true, description: 'Of which survey.' }) },
    resolve: async (_root, { surveyKey }, context) => [...(await findingsOf(context, surveyKey))],
  }),
);

const VersionType = builder.objectRef<PublishedVersion>('PublishedVersion').implement({
  description: 'A letter, script or survey in a version that is or was in use. Never its text.',
  fields: (t) => ({
    changed: t.exposeString('changed', {
      description: 'The kind of letter or script, such as `OFFER_LETTER`, or the key of a survey.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Of a letter or script. `null` for a survey.',
    }),
    version: t.exposeInt('version', { description: 'Its number.' }),
  }),
});

builder.queryField('publishedVersions', (t) =>
  t.field({
    type: [VersionType],
    description:
      'What `recordFindingChange` may name: every version that is or was in use, the newest of each first; at most 500.',
    complexity: { field: 100 },
    resolve: async (_root, _args, context) => [...(await publishedVersions(context))],
  }),
);

const Input = builder.inputType('RecordFindingChangeInput', {
  description: 'A published version was made because of what people wrote.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    surveyKey: t.string({ required: true, description: 'In which survey they wrote it.' }),
    theme: t.string({ required: true, description: 'The finding, by its theme.' }),
    changed: t.string({
      required: true,
      description: 'The kind of letter or script, such as `OFFER_LETTER`, or the key of a survey.',
    }),
    language: t.string({ description: 'Of the letter or script. Left out for a survey.' }),
    version: t.int({ required: true, description: 'The version that was published.' }),
  }),
});

const change = z.object({
  surveyKey: line(60),
  theme: interest,
  changed: line(60),
  language: languageTag.nullish().transform((tag) => tag ?? null),
  version: wholeBetween(1, 1_000_000),
});

const Recorded = builder
  .objectRef<{ readonly finding: Finding }>('FindingChangeRecorded')
  .implement({
    description: 'The version names the finding as its reason.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      finding: t.field({
        type: FindingType,
        description: 'With all that was changed because of it.',
        resolve: ({ finding }) => finding,
      }),
    }),
  });

builder.mutationField('recordFindingChange', (t) =>
  t.errorUnionField({
    types: [Recorded, InputInvalid, NotFound, FindingUnknown],
    description:
      'Says that a published version of a letter, script or survey was made because of a theme in answers that two people looked at.',
    args: { input: t.arg({ type: Input, required: true, description: 'What, because of what.' }) },
    resolve: async (_root, { input }, context) => {
      const told = checked(change, input);
      if (told instanceof InputInvalid) return told;
      const finding = await recordFindingChange(context, told);
      return finding instanceof Error ? finding : { finding };
    },
  }),
);
