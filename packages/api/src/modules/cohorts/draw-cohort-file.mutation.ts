import { createHash } from 'node:crypto';
import { builder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import type { Fault } from '../csv/faults.ts';
import { type DeathNoticeInput, deathNotice } from '../notices/death-notice.input.ts';
import { bytesOf, FaultType } from '../notices/notice-file.mutation.ts';
import {
  MOST_KILOBYTES,
  MOST_ROWS,
  NoticeFileRefused,
  rowsOf,
} from '../notices/notice-file.store.ts';
import { columnOf, type NoticeRow } from '../notices/notices-csv.ts';
import { CohortType, LeftOutType, leftOutList } from './cohort.type.ts';
import { CohortSender, PensionRule } from './cohorts.enums.ts';
import { cohortDrawing, YEARS_AFTER } from './draw-cohort.input.ts';
import { type Drawn, drawCohort } from './draw-cohort.store.ts';

interface Row {
  readonly line: number;
  readonly faults: readonly Fault[];
}

interface FileDrawn extends Pick<Drawn, 'cohortId' | 'drawn' | 'leftOut'> {
  readonly rows: readonly Row[];
}

const RowType = builder.objectRef<Row>('CohortFileRow').implement({
  description: 'A row of a file with which something is wrong: nobody was drawn from it.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Its line in the file: the first is 1.' }),
    faults: t.field({
      type: [FaultType],
      description: 'What is wrong with it.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ faults }) => [...faults],
    }),
  }),
});

const FileDrawnType = builder.objectRef<FileDrawn>('CohortFileDrawn').implement({
  description: 'The cohort was drawn from the file; with `dryRun` nothing was saved.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    cohort: t.prismaField({
      type: CohortType,
      nullable: true,
      description: 'As it is now. `null` with `dryRun`.',
      resolve: (query, { cohortId }, _args, { db, municipality }) =>
        db.cohort.findFirst({
          ...query,
          where: { municipalityId: municipality.code, id: { in: cohortId ? [cohortId] : [] } },
        }),
    }),
    drawn: t.exposeInt('drawn', { description: 'How many of the file are in it.' }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'How many of the file are not in it, by reason.',
      resolve: ({ leftOut }) => leftOutList(leftOut),
    }),
    rows: t.field({
      type: [RowType],
      description: 'The rows with which something is wrong.',
      complexity: { field: 1, multiplier: MOST_ROWS },
      resolve: ({ rows }) => [...rows],
    }),
  }),
});

const Input = builder.inputType('DrawCohortFileInput', {
  description: 'Whom to draw, from a file with the columns of a file of notices.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    file: t.string({
      required: true,
      description: `The file as it is, base64: at most ${MOST_KILOBYTES} kB before that, and ${MOST_ROWS} rows.`,
    }),
    fromYear: t.int({ required: true, description: 'The first year of the loss.' }),
    toYear: t.int({ required: true, description: 'The last year of the loss.' }),
    pensionRule: t.field({
      type: PensionRule,
      required: true,
      description: 'On which day they have to be under pension age.',
    }),
    sender: t.field({
      type: CohortSender,
      required: true,
      defaultValue: 'MUNICIPALITY',
      description: 'Who sends the letters.',
    }),
    survey: t.string({
      required: true,
      defaultValue: YEARS_AFTER,
      description: 'Which questions they are asked.',
    }),
    page: t.string({
      required: true,
      description: 'Page with these questions, that the letters point to.',
    }),
    dryRun: t.boolean({
      required: true,
      description: 'Whether it is only told who would be in it, and nothing is saved.',
    }),
  }),
});

builder.mutationField('drawCohortFile', (t) =>
  t.errorUnionField({
    types: [
      FileDrawnType,
      InputInvalid,
      NoticeFileRefused,
      NotReady,
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Draws a cohort from a file of the registry, as `drawCohort` does from a list, or tells who would be in it. A row with something wrong is told by its line; what stands in it never.',
    complexity: { field: 100 },
    args: { input: t.arg({ type: Input, required: true, description: 'Whom to draw.' }) },
    resolve: (_root, { input }, context) => drawFromFile(context, input),
  }),
);

async function drawFromFile(
  context: Context,
  { file, idempotencyKey: key, dryRun, ...given }: typeof Input.$inferInput,
) {
  const content = bytesOf(file);
  if (!content)
    return new InputInvalid([{ path: ['file'], code: 'INVALID', message: 'This is no base64.' }]);
  const drawing = checked(cohortDrawing(context.now), given);
  if (drawing instanceof InputInvalid) return drawing;
  const rows = rowsOf(content);
  if (rows instanceof NoticeFileRefused) return rows;
  const { people, wrong } = peopleIn(rows, context.now);
  if (dryRun) {
    const drawn = await drawCohort(context, drawing, people, { dryRun });
    return drawn instanceof Error ? drawn : { ...drawn, rows: wrong };
  }
  let answer: FileDrawn | undefined;
  const input = { ...drawing, checksum: createHash('sha256').update(content).digest('hex') };
  const record = { operation: 'drawCohortFile', key, input, answer: () => answer! };
  return once(context, record, async () => {
    const drawn = await drawCohort(context, drawing, people);
    if (drawn instanceof Error) return drawn;
    const { cohortId, drawn: count, leftOut } = drawn;
    answer = { cohortId, drawn: count, leftOut, rows: wrong };
    return undefined;
  });
}

/** Whom the rows tell of, and the rows that tell of nobody. */
function peopleIn(rows: readonly NoticeRow[], now: Date) {
  const people: DeathNoticeInput[] = [];
  const wrong: Row[] = [];
  for (const row of rows) {
    if ('faults' in row) {
      wrong.push({ line: row.line, faults: row.faults });
      continue;
    }
    const person = checked(deathNotice(now), row.notice);
    if (person instanceof InputInvalid) {
      const faults = person.fields.map(({ path, code }) => ({ column: columnOf(path), code }));
      wrong.push({ line: row.line, faults });
    } else people.push(person);
  }
  return { people, wrong };
}
