import { builder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import { SurvivorInput } from '../notices/receive-death-notice.mutation.ts';
import { CohortType, LeftOutType, leftOutList } from './cohort.type.ts';
import { CohortSender, LeftOutReason, PensionRule } from './cohorts.enums.ts';
import { drawCohortInput, MOST_PEOPLE, YEARS_AFTER } from './draw-cohort.input.ts';
import { type Drawn, drawCohort } from './draw-cohort.store.ts';

const PersonInput = builder.inputType('CohortPersonInput', {
  description:
    'Somebody who lost their partner, as the registry (BRP) knows them on the day of sending.',
  fields: (t) => ({
    eventSource: t.string({
      required: true,
      description: 'Your own system, for example a URN. With `eventId` it names the person.',
    }),
    eventId: t.string({
      required: true,
      description: 'Id of the person there: by it you are asked again before letters are printed.',
    }),
    dateOfDeath: t.field({
      type: 'PartialDate',
      required: true,
      description: 'Of the partner, as far as it is known.',
    }),
    deceasedBsn: t.string({
      description: 'Used in memory to know the loss again, then dropped.',
    }),
    survivor: t.field({
      type: SurvivorInput,
      description: 'Left out when there is none by registry.',
    }),
  }),
});

const Input = builder.inputType('DrawCohortInput', {
  description: 'Whom to draw, and from which list.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per list.' }),
    cohortId: t.globalID({
      for: CohortType,
      description:
        'To draw more people for a cohort that is there, by the same rules: a long list is sent in parts. Left out for a new one.',
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
    people: t.field({
      type: [PersonInput],
      required: true,
      description: `The list; at most ${MOST_PEOPLE} at a time.`,
    }),
    dryRun: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether nothing is saved: it is only told who would be left out.',
    }),
  }),
});

interface Row {
  readonly at: number;
  readonly reason: (typeof LeftOutReason.zod)['enum'][keyof (typeof LeftOutReason.zod)['enum']];
  readonly sameAs: number | null;
}

const RowType = builder.objectRef<Row>('CohortRowLeftOut').implement({
  description: 'A person of the list who is not in the cohort.',
  fields: (t) => ({
    at: t.exposeInt('at', { description: 'Where in the list, counted from 0.' }),
    reason: t.expose('reason', { type: LeftOutReason, description: 'Why.' }),
    sameAs: t.exposeInt('sameAs', {
      nullable: true,
      description: 'Where the same person stands earlier in the list. `null` unless they do.',
    }),
  }),
});

const DrawnType = builder.objectRef<Drawn>('CohortDrawn').implement({
  description: 'The cohort was drawn; with `dryRun` nothing was saved.',
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
    drawn: t.exposeInt('drawn', { description: 'How many of this list are in it.' }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'How many of this list are not in it, by reason.',
      resolve: ({ leftOut }) => leftOutList(leftOut),
    }),
    rows: t.field({
      type: [RowType],
      description: 'Who of this list is not in it, in its order.',
      resolve: ({ reasons, sameAs }) =>
        reasons.flatMap((reason, at) =>
          reason ? [{ at, reason, sameAs: reason === 'TWICE_IN_LIST' ? sameAs[at]! : null }] : [],
        ),
    }),
  }),
});

builder.mutationField('drawCohort', (t) =>
  t.errorUnionField({
    types: [DrawnType, InputInvalid, NotReady, NotFound, IdempotencyKeyReused],
    description:
      'Draws people who lost their partner in some years, to ask them what they missed then and what they need now. Everybody left out is counted by reason, and nothing else of them is kept. Their letters go along with the next print batches.',
    complexity: { field: 100 },
    args: { input: t.arg({ type: Input, required: true, description: 'Whom to draw.' }) },
    resolve: (_root, { input: { cohortId, ...input } }, context) =>
      draw(context, { ...input, cohortId: cohortId?.id ?? null }),
  }),
);

async function draw(context: Context, input: object) {
  const given = checked(drawCohortInput(context.now), input);
  if (given instanceof InputInvalid) return given;
  const { idempotencyKey: key, people, dryRun, ...drawing } = given;
  if (dryRun) return drawCohort(context, drawing, people, { dryRun });
  let drawn: Drawn | undefined;
  const record = { operation: 'drawCohort', key, input: given, answer: () => drawn! };
  return once(context, record, async () => {
    const outcome = await drawCohort(context, drawing, people);
    if (outcome instanceof Error) return outcome;
    drawn = outcome;
    return undefined;
  });
}
