import { PhaseOrderWrong } from '@steunpad/domain/programme/phases.ts';
import type * as domain from '@steunpad/domain/programme/regular.ts';
import { AlreadyRegular, PreviewOutdated } from '@steunpad/domain/programme/regular.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { TemplateVersionType } from '../correspondence/template.type.ts';
import { TemplateNotPublishable } from '../correspondence/write-template.store.ts';
import { TargetRule } from '../organisations/organisations.enums.ts';
import { fundingFields } from './funding.mutations.ts';
import { programmeMutation } from './programme-change.ts';
import { regularInput, regularStepInput } from './regular.input.ts';
import { moveToRegular, type Preview, previewRegular } from './regular.store.ts';

for (const [refusal, name, description] of [
  [AlreadyRegular, 'AlreadyRegular', 'It is part of what is always offered already.'],
  [PreviewOutdated, 'PreviewOutdated', 'Something changed since the preview was read.'],
] as const)
  builder.objectType(refusal, { name, description, interfaces: [RefusalInterface] });

const Area = describedEnum<domain.RegularArea>(
  'RegularArea',
  'What the step from pilot to regular touches.',
  {
    PHASE: 'The phase.',
    TARGET_GROUP: 'Whom support is offered by itself.',
    FUNDING: 'Where the money comes from. What is not settled stays to be accounted for.',
    RETENTION: 'How long something is kept.',
    LETTERS: 'Which text of a letter is in use, by its version. `null`: the shipped one.',
  },
);

const ChangeType = builder.objectRef<domain.RegularChange>('RegularChange').implement({
  description: 'One thing that the step changes.',
  fields: (t) => ({
    area: t.expose('area', { type: Area, description: 'What it is about.' }),
    what: t.exposeString('what', {
      description: 'Which: the name of a setting, a rule for keeping, a kind of letter.',
    }),
    before: t.exposeString('before', { nullable: true, description: 'What it is now.' }),
    after: t.exposeString('after', { nullable: true, description: 'What it becomes.' }),
  }),
});

const PreviewType = builder.objectRef<Preview>('RegularPreview').implement({
  description: 'What the step from pilot to regular would change. Nothing is saved yet.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    changes: t.field({
      type: [ChangeType],
      description: 'All of it; what stays as it is, is left out.',
      resolve: ({ changes }) => [...changes],
    }),
    seen: t.exposeString('seen', {
      description: 'For `moveToRegular`, which does what was seen or nothing.',
    }),
  }),
});

const FundingInput = builder.inputType('RegularFundingInput', {
  description: 'A decision that gives money for what is regular.',
  fields: fundingFields,
});

const TermInput = builder.inputType('RegularTermInput', {
  description: 'How long something is kept from then on.',
  fields: (t) => ({
    rule: t.string({
      required: true,
      description: 'As `municipalitySettings.retentionTerms` names it.',
    }),
    term: t.string({ required: true, description: 'An ISO 8601 duration: `P2Y`.' }),
  }),
});

const wish = (t: InputBuilder) => ({
  startsOn: t.field({
    type: 'Date',
    required: true,
    description: 'The first day of it: today or earlier, since all of it changes at once.',
  }),
  targetRule: t.field({ type: TargetRule, description: 'Whom support is offered by itself.' }),
  minimumAge: t.int({ description: 'From which age.' }),
  funding: t.field({ type: FundingInput, description: 'The money that it is done with.' }),
  retention: t.field({ type: [TermInput], description: 'Terms for keeping that change.' }),
  templates: t.globalIDList({
    for: TemplateVersionType,
    description: 'Drafts of letters that go into use.',
  }),
});

const WishInput = builder.inputType('RegularInput', {
  description: 'What changes when a pilot becomes regular; what is left out stays as it is.',
  fields: wish,
});

builder.queryField('regularPreview', (t) =>
  t.errorUnionField({
    types: [
      PreviewType,
      InputInvalid,
      NotFound,
      AlreadyRegular,
      PhaseOrderWrong,
      TemplateNotPublishable,
    ],
    description:
      'What the step from pilot to regular would change: phase, target group, money, terms for keeping and letters.',
    args: { input: t.arg({ type: WishInput, required: true, description: 'What is wanted.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(regularInput(context.now), input);
      return told instanceof InputInvalid ? told : previewRegular(context, told);
    },
  }),
);

programmeMutation('moveToRegular', {
  description:
    'Takes the step from pilot to regular, all of it at once or nothing. `regularPreview` says before what it changes; `settings:write` is needed too where target group or terms change.',
  done: ['MovedToRegular', 'It is part of what is always offered.'],
  refuses: [AlreadyRegular, PreviewOutdated, PhaseOrderWrong, TemplateNotPublishable],
  fields: (t) => ({
    ...wish(t),
    seen: t.string({ required: true, description: 'As the preview gave it.' }),
  }),
  schema: regularStepInput,
  save: moveToRegular,
});
