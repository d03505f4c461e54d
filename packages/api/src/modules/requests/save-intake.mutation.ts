import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  IntakeClosed,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { SupportNeedInput } from '../people/need.input.ts';
import { DayPart, GenderPreference } from '../people/people.enums.ts';
import { ChildAgeBand, VolunteerWish, WorkSituation } from './request.enums.ts';
import { openWithKey } from './resident-key.ts';
import { type ResidentRequestView, readResidentRequest } from './resident-request.store.ts';
import { ResidentRequestType } from './resident-request.type.ts';
import { intake } from './save-intake.input.ts';
import { saveIntake } from './save-intake.store.ts';

const Input = builder.inputType('SaveIntakeInput', {
  description:
    'What a resident tells at their own pace to prepare the talk. It replaces what was saved before; everything may be skipped.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Where support was asked.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per saving.' }),
    reference: t.string({ required: true, description: 'As it was shown, in any notation.' }),
    code: t.string({ required: true, description: 'As it was shown, in any notation.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that was read; 0 when nothing was saved before.',
    }),
    needs: t.field({
      type: [SupportNeedInput],
      required: true,
      description: 'Per part of life, as far as told.',
    }),
    contactDayParts: t.field({
      type: [DayPart],
      required: true,
      defaultValue: [],
      description: 'When contact suits.',
    }),
    interpreterLanguage: t.string({
      description: 'Language of an interpreter, in own words. At most 60 characters.',
    }),
    volunteerWish: t.field({ type: VolunteerWish, description: 'Whether a volunteer is wanted.' }),
    volunteerGender: t.field({ type: GenderPreference, description: 'Whom they would like.' }),
    volunteerLivedExperience: t.boolean({
      description: 'Whether the volunteer should have lost a partner too.',
    }),
    volunteerRemarks: t.string({ description: 'Other wishes. At most 1,000 characters.' }),
    daysToAvoid: t.field({
      type: ['Date'],
      required: true,
      defaultValue: [],
      description: 'Days without calls or visits; at most 60.',
    }),
    childAgeBands: t.field({
      type: [ChildAgeBand],
      required: true,
      defaultValue: [],
      description: 'One for each child; at most 20.',
    }),
    workSituation: t.field({ type: WorkSituation, description: 'What their work is like now.' }),
    remarks: t.string({
      description: 'Anything else. At most 1,000 characters; refused when it holds a BSN.',
    }),
  }),
});

const Saved = builder
  .objectRef<{ readonly request: ResidentRequestView }>('IntakeSaved')
  .implement({
    description: 'What was told is saved, and may be changed until the talk.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      request: t.field({
        type: ResidentRequestType,
        description: 'The request as it is now.',
        resolve: ({ request }) => request,
      }),
    }),
  });

builder.mutationField('saveIntake', (t) =>
  t.errorUnionField({
    types: [
      Saved,
      InputInvalid,
      ReferenceOrCodeUnknown,
      IntakeClosed,
      ChangedMeanwhile,
      IdempotencyKeyReused,
      TooManyRequests,
    ],
    description: 'Saves what a resident tells to prepare the talk. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: Input, required: true, description: 'All that is told, and by whom.' }),
    },
    resolve: async (_root, { input }, context) => {
      const told = checked(intake, input);
      if (told instanceof InputInvalid) return told;
      const opened = await openWithKey(context, input);
      if (opened instanceof Error) return opened;
      const saved = await saveIntake(context, opened.id, told);
      return saved instanceof Error
        ? saved
        : { request: await readResidentRequest(context, opened.id) };
    },
  }),
);
