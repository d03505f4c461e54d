import type * as domain from '@steunpad/domain/requests/support-request.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import { NeedDomain, NeedUrgency, NeedWish } from '../people/need.enums.ts';
import { DayPart, GenderPreference } from '../people/people.enums.ts';
import { ChildAgeBand, VolunteerWish, WorkSituation } from './request.enums.ts';
import { openWithKey } from './resident-key.ts';
import {
  type IntakeView,
  type ResidentRequestView,
  readResidentRequest,
} from './resident-request.store.ts';

export const ResidentStep = describedEnum<domain.ResidentStep>(
  'ResidentStep',
  'Where it stands, in what a resident needs to know.',
  {
    RECEIVED: 'We answer by `promisedBy`.',
    INVITED: 'We wrote a letter; it says when we call or write.',
    CALL: 'We make contact by `promisedBy`.',
    LATER: 'We make contact in the week that the resident chose, not before.',
    TALK_PLANNED: 'We talk by `promisedBy`.',
    PLANNING: 'We make a plan together by `promisedBy`.',
    WAITING: 'We look for a volunteer, and tell how it stands by `promisedBy`.',
    PROPOSED: 'We found somebody and wait for answers.',
    SUPPORTED: 'Support runs; we look together whether it fits by `promisedBy`.',
    ENDING: 'The last visits.',
    AFTERCARE: 'We call once more by `promisedBy`.',
    ENDED: 'Nothing happens any more, unless the resident asks again.',
  },
);

const IntakeNeed = builder.objectRef<IntakeView['needs'][number]>('IntakeNeed').implement({
  description: 'What a resident told about one part of life.',
  fields: (t) => ({
    domain: t.expose('domain', { type: NeedDomain, description: 'Which part of life.' }),
    wish: t.expose('wish', { type: NeedWish, description: 'Whether support is wanted.' }),
    urgency: t.expose('urgency', { type: NeedUrgency, description: 'How soon.' }),
    ownWords: t.exposeString('ownWords', {
      nullable: true,
      description: 'In their own words. `null` when skipped.',
    }),
    existingHelp: t.exposeString('existingHelp', {
      nullable: true,
      description: 'Who helps already. `null` when skipped.',
    }),
  }),
});

/** Also shown to the coordinator: the same words, the same shape. */
export const IntakeType = builder.objectRef<IntakeView>('Intake').implement({
  description: 'What a resident told to prepare the talk. Every part may be skipped.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'Goes up at each saving; send it back as `expectedVersion`.',
    }),
    needs: t.field({
      type: [IntakeNeed],
      description: 'Per part of life, as far as told.',
      resolve: ({ needs }) => [...needs],
    }),
    contactDayParts: t.field({
      type: [DayPart],
      description: 'When contact suits. Empty when skipped.',
      resolve: (i) => i.contactDayParts,
    }),
    interpreterLanguage: t.exposeString('interpreterLanguage', {
      nullable: true,
      description: 'Language of an interpreter. `null` when none is needed or it was skipped.',
    }),
    volunteerWish: t.expose('volunteerWish', {
      type: VolunteerWish,
      nullable: true,
      description: 'Whether a volunteer is wanted. `null` when skipped.',
    }),
    volunteerGender: t.expose('volunteerGender', {
      type: GenderPreference,
      nullable: true,
      description: '`null` when skipped.',
    }),
    volunteerLivedExperience: t.exposeBoolean('volunteerLivedExperience', {
      nullable: true,
      description:
        'Whether the volunteer should have lost a partner too. `null` when it makes no difference or was skipped.',
    }),
    volunteerRemarks: t.exposeString('volunteerRemarks', {
      nullable: true,
      description: 'Other wishes, such as not somebody from the same street. `null` when skipped.',
    }),
    daysToAvoid: t.field({
      type: ['Date'],
      description: 'Days without calls or visits.',
      resolve: ({ daysToAvoid }) => [...daysToAvoid],
    }),
    childAgeBands: t.field({
      type: [ChildAgeBand],
      description: 'One for each child; empty when there are none or it was skipped.',
      resolve: (i) => i.childAgeBands,
    }),
    workSituation: t.expose('workSituation', {
      type: WorkSituation,
      nullable: true,
      description: '`null` when skipped.',
    }),
    remarks: t.exposeString('remarks', {
      nullable: true,
      description: 'Anything else. `null` when skipped.',
    }),
  }),
});

export const ResidentRequestType = builder
  .objectRef<ResidentRequestView>('ResidentRequest')
  .implement({
    description:
      'What a resident sees with reference and code: where it stands and what they told. It repeats no name, address or number.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      reference: t.exposeString('reference', { description: 'As it was given.' }),
      step: t.expose('step', { type: ResidentStep, description: 'Where it stands.' }),
      promisedBy: t.expose('promisedBy', {
        type: 'Date',
        nullable: true,
        description:
          'The last day on which the next thing happens. `null` while nothing is promised.',
      }),
      intakeOpen: t.exposeBoolean('intakeOpen', {
        description: 'Whether what was told may still be changed: until the talk.',
      }),
      needDomains: t.field({
        type: [NeedDomain],
        description: 'What support was asked with.',
        resolve: ({ needDomains }) => [...needDomains],
      }),
      intake: t.field({
        type: IntakeType,
        nullable: true,
        description: '`null` until something was saved.',
        resolve: ({ intake }) => intake,
      }),
    }),
  });

const ResidentKeyInput = builder.inputType('ResidentKeyInput', {
  description: 'What a resident shows instead of a login.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Where support was asked.',
    }),
    reference: t.string({ required: true, description: 'As it was shown, in any notation.' }),
    code: t.string({ required: true, description: 'As it was shown, in any notation.' }),
  }),
});

builder.queryField('residentRequest', (t) =>
  t.errorUnionField({
    types: [ResidentRequestType, ReferenceOrCodeUnknown, TooManyRequests],
    description: 'Opens a request again with its reference and code. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: ResidentKeyInput, required: true, description: 'Reference and code.' }),
    },
    resolve: async (_root, { input }, context) => {
      const opened = await openWithKey(context, input);
      return opened instanceof Error ? opened : readResidentRequest(context, opened.id);
    },
  }),
);
