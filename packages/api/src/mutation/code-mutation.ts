import type { InputFieldMap, OutputRef } from '@pothos/core';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { z } from 'zod';
import { builder, type InputBuilder } from '../graphql/builder.ts';
import type { Context } from '../operation/context.ts';
import type { GuessedDoor } from '../operation/rate-limits.ts';
import { once } from './idempotency.store.ts';
import { checked, type ParsedInput } from './input.ts';
import {
  IdempotencyKeyReused,
  InputInvalid,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from './refusals.ts';

type Schemas = Parameters<typeof builder.objectType>[0];

/** What somebody shows instead of a login. */
export interface DoorKey {
  readonly reference?: string | null | undefined;
  readonly code: string;
}

/** A page that somebody opens with a code instead of a login: of a resident, or of a volunteer. */
export interface Door<Opened extends object, View extends object> {
  /** What they type besides the municipality. */
  readonly key: (t: InputBuilder) => InputFieldMap;
  readonly open: (
    context: Context,
    key: DoorKey,
  ) => Promise<Opened | ReferenceOrCodeUnknown | TooManyRequests>;
  /** What they see of themselves, before and after each step. */
  readonly view: {
    readonly name: string;
    readonly type: OutputRef<View>;
    readonly read: (context: Context, opened: Opened) => Promise<View>;
  };
  /** What a step may be refused for, besides input and key. */
  readonly refusals: readonly Schemas[];
}

interface Step<Opened, Refused, Fields extends InputFieldMap, Schema extends z.ZodType> {
  readonly description: string;
  readonly done: readonly [name: string, description: string];
  readonly fields: (t: InputBuilder) => Fields;
  readonly schema?: (context: Context) => Schema;
  readonly work: (
    told: ParsedInput<Fields, Schema>,
    opened: Opened,
    context: Context,
  ) => Promise<Refused | undefined>;
}

interface Given extends DoorKey {
  readonly municipality: string;
  readonly idempotencyKey: string;
}

export const municipalityField = (t: InputBuilder) =>
  t.field({ type: 'MunicipalityCode', required: true, description: 'Of which municipality.' });

/** The answer to a wrong code. It is counted before it goes out. */
export function wrongCode<Wrong extends Refusal>(
  { municipality, limits, network, guesses }: Context,
  door: GuessedDoor,
  wrong: Wrong,
): Wrong | TooManyRequests {
  const guess = { door, municipality: municipality.code, network };
  const wait = limits.wrongCodes.wait(guess);
  if (wait !== null) return new TooManyRequests(wait);
  guesses.push(guess);
  return wrong;
}

/** The mutations behind a door: the frame that all of them share. Each answers with how it stands now. */
export const stepsBehind =
  <Refused extends Refusal>() =>
  <Opened extends object, View extends object>(door: Door<Opened, View>) =>
  <Fields extends InputFieldMap, Schema extends z.ZodType = z.ZodType>(
    name: string,
    { description, done, ...step }: Step<Opened, Refused, Fields, Schema>,
  ): void => {
    const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
      description,
      fields: (t) => ({
        municipality: municipalityField(t),
        ...door.key(t),
        idempotencyKey: t.field({
          type: 'UUID',
          required: true,
          description: 'Made once per press.',
        }),
        ...step.fields(t),
      }),
    });

    builder.mutationField(name, (t) =>
      t.errorUnionField({
        types: [
          doneType(door.view, done),
          InputInvalid,
          ReferenceOrCodeUnknown,
          ...(door.refusals as []),
          IdempotencyKeyReused,
          TooManyRequests,
        ],
        description: `${description} Only through the public door.`,
        authScopes: { publicDoor: true },
        args: { input: t.arg({ type: Input, required: true, description: 'Key and answer.' }) },
        resolve: async (_root, args, context) => {
          // The fields are generic here; each step has them typed.
          const { input } = args as unknown as { readonly input: Given };
          const { municipality: _, reference, code, idempotencyKey: key, ...rest } = input;
          const told = step.schema ? checked(step.schema(context), rest) : rest;
          if (told instanceof InputInvalid) return told;
          const opened = await door.open(context, { reference, code });
          if (opened instanceof Error) return opened;
          const asked = { ...opened, ...(told as object) };
          const record = { operation: name, key, input: asked, answer: opened };
          const answer = await once(context, record, () =>
            step.work(told as never, opened, context),
          );
          // Each door names its own refusals; the list of types above has them.
          if (answer instanceof Error) return answer as IdempotencyKeyReused;
          return { view: await door.view.read(context, opened) };
        },
      }),
    );
  };

const doneType = <View extends object>(
  view: Pick<Door<never, View>['view'], 'name' | 'type'>,
  [name, description]: readonly [string, string],
) =>
  builder.objectRef<{ readonly view: View }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      [view.name]: t.field({
        type: view.type,
        description: 'How it stands now.',
        resolve: ({ view: shown }) => shown as never,
      }),
    }),
  });
