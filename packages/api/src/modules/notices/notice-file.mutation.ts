import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { type Fault, faultInWords, fileFaultInWords } from '../csv/faults.ts';
import { writtenLanguage } from '../people/languages.ts';
import { NoticeOutcomeType } from './notice.enums.ts';
import {
  MOST_KILOBYTES,
  MOST_ROWS,
  NoticeFileRefused,
  type NoticeFileRow,
  type NoticeFileTaken,
  takeNoticeFile,
} from './notice-file.store.ts';

const languageArg = {
  required: true,
  defaultValue: 'nl',
  description: '`nl` or `en`; others get Dutch.',
} as const;

export const FaultType = builder.objectRef<Fault>('NoticeFileFault').implement({
  description: 'What is wrong in one place of a row; never what stands there.',
  fields: (t) => ({
    column: t.string({
      nullable: true,
      description: 'The column. `null` where it is about the whole row.',
      resolve: ({ column }) => column ?? null,
    }),
    code: t.string({ description: 'For programs.', resolve: ({ code }) => code }),
    sentence: t.string({
      description: 'For the person who mends the file.',
      args: { language: t.arg.string(languageArg) },
      resolve: (fault, { language }) => faultInWords(fault, writtenLanguage(language)),
    }),
  }),
});

const RowType = builder.objectRef<NoticeFileRow>('NoticeFileRow').implement({
  description: 'What came, or would come, of one row of a file.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      description: 'Its line in the file, as an editor counts: the first is 1.',
    }),
    outcome: t.expose('outcome', {
      type: NoticeOutcomeType,
      nullable: true,
      description: 'What was done with its notice. `null` where something is wrong with the row.',
    }),
    faults: t.field({
      type: [FaultType],
      description: 'What is wrong with it; empty when nothing is.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ faults }) => [...faults],
    }),
  }),
});

const Taken = builder.objectRef<NoticeFileTaken>('NoticeFileTaken').implement({
  description: 'The rows of the file, as they stand in it.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    rows: t.field({
      type: [RowType],
      description: 'Every row, also those with which something is wrong.',
      complexity: { field: 1, multiplier: MOST_ROWS },
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

builder.objectType(NoticeFileRefused, {
  name: 'NoticeFileRefused',
  description: 'The file cannot be read at all. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    fault: t.string({ description: 'Why, for programs.', resolve: ({ fault }) => fault }),
    sentence: t.string({
      description: 'Why, for the person who mends the file.',
      args: { language: t.arg.string(languageArg) },
      resolve: ({ fault, values }, { language }) =>
        fileFaultInWords({ code: fault, values }, writtenLanguage(language)),
    }),
  }),
});

const Input = builder.inputType('TakeNoticeFileInput', {
  description: 'A file of death notices (CSV; columns: docs/operator.md).',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    file: t.string({
      required: true,
      description: `The file as it is, base64: at most ${MOST_KILOBYTES} kB before that, and ${MOST_ROWS} rows.`,
    }),
    dryRun: t.boolean({
      required: true,
      description: 'Whether it is only told what would come of each row, and nothing is saved.',
    }),
  }),
});

builder.mutationField('takeNoticeFile', (t) =>
  t.errorUnionField({
    types: [Taken, InputInvalid, NoticeFileRefused, IdempotencyKeyReused],
    description:
      'Takes the notices of a file, as `receiveDeathNotice` takes one, or tells what would come of them. A row with something wrong is told by its line and the others are taken; the same rows again change nothing.',
    args: { input: t.arg({ type: Input, required: true, description: 'The file.' }) },
    resolve: (_root, { input: { idempotencyKey, file, dryRun } }, context) => {
      const content = bytesOf(file);
      return content
        ? takeNoticeFile(context, { idempotencyKey, content, dryRun })
        : new InputInvalid([{ path: ['file'], code: 'INVALID', message: 'This is no base64.' }]);
    },
  }),
);

/** `null`: it is no base64. */
export const bytesOf = (base64: string): Uint8Array | null =>
  /^[A-Za-z0-9+/]*={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : null;
