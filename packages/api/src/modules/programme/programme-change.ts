import type { InputFieldMap } from '@pothos/core';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { z } from 'zod';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { ProgrammeType } from './programme.type.ts';

/** One thing that changes the programme: how its input is checked, and what saves it. The command line has the same. */
export interface ProgrammeChange<Schema extends z.ZodType> {
  readonly schema: (now: Date) => Schema;
  /** Gives the id of what was made, or why nothing was saved. */
  readonly save: (context: Context, input: z.output<Schema>) => Promise<string | null | Refusal>;
}

interface Changed {
  readonly id: string | null;
}

/** Changes the programme once for a key. Two at once wait for each other: each decides on what the other left. */
export function changeProgramme<Schema extends z.ZodType>(
  context: Context,
  operation: string,
  key: string,
  input: z.output<Schema>,
  save: ProgrammeChange<Schema>['save'],
): Promise<Changed | Refusal> {
  let id: string | null = null;
  return once(context, { operation, key, input, answer: () => ({ id }) }, async () => {
    await context.db.$sql('SELECT FROM municipality WHERE id = $1 FOR NO KEY UPDATE', [
      context.municipality.code,
    ]);
    const saved = await save(context, input);
    if (saved instanceof Refusal) return saved;
    id = saved;
    return undefined;
  });
}

type RefusalClass = new (...args: never[]) => Refusal;

interface Mutation<Fields extends InputFieldMap, Schema extends z.ZodType>
  extends ProgrammeChange<Schema> {
  readonly description: string;
  /** Name and description of what it answers when it was done. */
  readonly done: readonly [name: string, description: string];
  /** Refusals of its own, besides those that all share. */
  readonly refuses?: readonly RefusalClass[];
  readonly fields: (t: InputBuilder) => Fields;
}

/** A mutation that changes the programme: the frame that all of them share. */
export function programmeMutation<Fields extends InputFieldMap, Schema extends z.ZodType>(
  name: string,
  { description, done, refuses = [], fields, schema, save }: Mutation<Fields, Schema>,
): void {
  const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
    description,
    fields: (t) => ({
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per filled-in form.',
      }),
      ...fields(t),
    }),
  });
  builder.mutationField(name, (t) =>
    t.errorUnionField({
      types: [
        programmeAnswer(...done),
        InputInvalid,
        NotFound,
        IdempotencyKeyReused,
        // Generic here; each change has its own typed.
        ...(refuses as readonly never[]),
      ],
      description,
      args: { input: t.arg({ type: Input, required: true, description: 'What is recorded.' }) },
      resolve: (_root, args, context) => {
        // The fields are generic here; each change has them typed.
        const { input } = args as unknown as { readonly input: Given };
        const { idempotencyKey, ...given } = input;
        const told = checked(schema(context.now), given);
        if (told instanceof InputInvalid) return told;
        return changeProgramme(context, name, idempotencyKey, told, save) as never;
      },
    }),
  );
}

interface Given {
  readonly idempotencyKey: string;
}

const programmeAnswer = (name: string, description: string) =>
  builder.objectRef<Changed>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      id: t.field({
        type: 'UUID',
        nullable: true,
        description: 'Of what was made or changed. `null` where it has none of its own.',
        resolve: ({ id }) => id,
      }),
      programme: t.prismaField({
        type: ProgrammeType,
        nullable: true,
        description: 'The programme as it is now. `null` where none was begun.',
        resolve: (query, _answer, _args, { db, municipality }) =>
          db.programme.findUnique({ ...query, where: { municipalityId: municipality.code } }),
      }),
    }),
  });
