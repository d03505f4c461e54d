import type { InputFieldMap } from '@pothos/core';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import type { z } from 'zod';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked, type ParsedInput } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { changePathway } from './pathway.store.ts';
import { PathwayType } from './pathway.type.ts';
import { pathwayAnswer } from './pathway-answer.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';

interface Step<Fields extends InputFieldMap, Schema extends z.ZodType, Own extends Refusal> {
  readonly description: string;
  /** Refusals of its own, besides those that all steps share. */
  readonly refuses?: readonly RefusalClass<Own>[];
  /** Name and description of what it answers when it was done. */
  readonly done: readonly [name: string, description: string];
  /** What the input has besides pathway, key and version. */
  readonly fields: (t: InputBuilder) => Fields;
  /** Checks those, when their types do not say enough. */
  readonly schema?: (context: Context) => Schema;
  /** Why, for the history. */
  readonly reason?: (input: ParsedInput<Fields, Schema>) => string | null;
  readonly event: (
    input: ParsedInput<Fields, Schema>,
    pathway: PathwayWithPartner,
    context: Context,
  ) => PathwayEvent | Own | Promise<PathwayEvent | Own>;
  /** What is written besides, after the table agreed. */
  readonly after?: (
    input: ParsedInput<Fields, Schema>,
    pathwayId: string,
    context: Context,
  ) => Promise<unknown>;
}

type RefusalClass<Own extends Refusal> = new (...args: never[]) => Own;

/** A mutation that takes one pathway one step further by the table: the frame that all of them share. */
export function pathwayStep<
  Fields extends InputFieldMap,
  Schema extends z.ZodType = z.ZodType,
  Own extends Refusal = never,
>(name: string, { done, description, refuses = [], ...step }: Step<Fields, Schema, Own>): void {
  const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
    description,
    fields: (t) => ({
      pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per filled-in form.',
      }),
      expectedVersion: t.int({
        description: 'The version that was read. Leave it out to change whatever is there.',
      }),
      ...step.fields(t),
    }),
  });
  const Done = pathwayAnswer(...done);

  builder.mutationField(name, (t) =>
    t.errorUnionField({
      types: [
        Done,
        InputInvalid,
        NotFound,
        NotPossibleNow,
        NotForThisRole,
        GuardNotMet,
        ChangedMeanwhile,
        IdempotencyKeyReused,
        // Generic here; each step has its own typed.
        ...(refuses as readonly never[]),
      ],
      description,
      args: { input: t.arg({ type: Input, required: true, description: 'What is recorded.' }) },
      resolve: (_root, args, context) => {
        // The fields are generic here; each step has them typed.
        const { input } = args as unknown as { readonly input: Given };
        const { pathwayId: ref, idempotencyKey, expectedVersion, ...rest } = input;
        const told = step.schema ? checked(step.schema(context), rest) : rest;
        if (told instanceof InputInvalid) return told;
        return take(
          context,
          name,
          ref.id,
          { idempotencyKey, expectedVersion },
          told as never,
          step as Taken<Fields, Schema>,
        );
      },
    }),
  );
}

interface Given {
  readonly pathwayId: { readonly id: string };
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null;
}

type Taken<Fields extends InputFieldMap, Schema extends z.ZodType> = Pick<
  Step<Fields, Schema, never>,
  'reason' | 'event' | 'after'
>;

function take<Fields extends InputFieldMap, Schema extends z.ZodType>(
  context: Context,
  operation: string,
  pathwayId: string,
  { idempotencyKey: key, expectedVersion }: Omit<Given, 'pathwayId'>,
  told: ParsedInput<Fields, Schema>,
  step: Taken<Fields, Schema>,
) {
  const input = { pathwayId, expectedVersion, ...(told as object) };
  return once(context, { operation, key, input, answer: { pathwayId } }, async () => {
    const reason = step.reason?.(told) ?? null;
    const refused = await changePathway(
      context,
      { pathwayId, expectedVersion, reason },
      (pathway) => step.event(told, pathway, context),
    );
    if (!refused) await step.after?.(told, pathwayId, context);
    return refused;
  });
}
