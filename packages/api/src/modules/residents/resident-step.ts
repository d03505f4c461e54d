import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { Happening } from '@steunpad/domain/pathway/events.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
  type TransitionRefusal,
} from '@steunpad/domain/pathway/transition.ts';
import type { z } from 'zod';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { checked } from '../../input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../refusals.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { Subject } from '../pathway/subject.ts';
import { type MySupportView, readMySupport } from './my-support.store.ts';
import { MySupportType } from './my-support.type.ts';
import { type OpenedDoor, openDoor } from './resident-door.ts';

type InputBuilder = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What a step of a resident may be refused for. */
type Refused = InputInvalid | NotPossibleNow | GuardNotMet;

interface ResidentStep<Fields extends InputFieldMap, Schema extends z.ZodType> {
  readonly description: string;
  readonly done: readonly [name: string, description: string];
  readonly fields: (t: InputBuilder) => Fields;
  readonly schema?: (context: Context) => Schema;
  readonly work: (
    told: Told<Fields, Schema>,
    door: OpenedDoor,
    context: Context,
  ) => Promise<Refused | undefined>;
}

type Told<Fields extends InputFieldMap, Schema extends z.ZodType> = InputShapeFromFields<Fields> &
  (z.ZodType extends Schema ? unknown : z.output<Schema>);

interface Given {
  readonly municipality: string;
  readonly reference?: string | null;
  readonly code: string;
  readonly idempotencyKey: string;
}

/** A mutation of a resident with a key: the frame that all of them share. It answers with how it stands now. */
export function residentStep<Fields extends InputFieldMap, Schema extends z.ZodType = z.ZodType>(
  name: string,
  { description, done: [doneName, doneDescription], ...step }: ResidentStep<Fields, Schema>,
): void {
  const Input = builder.inputType(`${name[0]!.toUpperCase()}${name.slice(1)}Input`, {
    description,
    fields: (t) => ({
      municipality: t.field({
        type: 'MunicipalityCode',
        required: true,
        description: 'Of which municipality.',
      }),
      reference: t.string({
        description: 'Of a support request. Left out with the code of a letter.',
      }),
      code: t.string({ required: true, description: 'In any notation.' }),
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per press.',
      }),
      ...step.fields(t),
    }),
  });
  const Done = builder.objectRef<{ readonly mySupport: MySupportView }>(doneName).implement({
    description: doneDescription,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      mySupport: t.field({
        type: MySupportType,
        description: 'How it stands now.',
        resolve: ({ mySupport }) => mySupport,
      }),
    }),
  });

  builder.mutationField(name, (t) =>
    t.errorUnionField({
      types: [
        Done,
        InputInvalid,
        ReferenceOrCodeUnknown,
        NotPossibleNow,
        GuardNotMet,
        IdempotencyKeyReused,
        TooManyRequests,
      ],
      description: `${description} Only through the public door.`,
      authScopes: { publicDoor: true },
      args: { input: t.arg({ type: Input, required: true, description: 'Key and answer.' }) },
      resolve: async (_root, args, context) => {
        const { input } = args as unknown as { readonly input: Given };
        const { municipality: _, reference, code, idempotencyKey: key, ...rest } = input;
        const told = step.schema ? checked(step.schema(context), rest) : rest;
        if (told instanceof InputInvalid) return told;
        const door = await openDoor(context, { reference, code });
        if (door instanceof Error) return door;
        const record = {
          operation: name,
          key,
          input: { ...door, ...(told as object) },
          answer: { ...door },
        };
        const answer = await once(context, record, () => step.work(told as never, door, context));
        if (answer instanceof Error) return answer;
        return { mySupport: await readMySupport(context, door) };
      },
    }),
  );
}

/** Takes the pathway behind the door one step further, at the word of the resident. */
export async function residentChanges(
  context: Context,
  { pathwayId }: OpenedDoor,
  happen: (pathway: Subject) => Happening,
): Promise<NotPossibleNow | GuardNotMet | undefined> {
  if (!pathwayId) return new NotPossibleNow('residentReplies', null, ['residentStops']);
  return ofResident(await changePathway(context, { pathwayId, role: 'RESIDENT' }, happen));
}

/** The row is held and the role is right: what else could be refused would be a mistake of ours. */
function ofResident(
  refused: TransitionRefusal | ChangedMeanwhile | NotFound | undefined,
): NotPossibleNow | GuardNotMet | undefined {
  const mistake: readonly (new (...args: never[]) => Refusal)[] = [
    NotForThisRole,
    ChangedMeanwhile,
    NotFound,
  ];
  if (refused && mistake.some((kind) => refused instanceof kind)) throw refused;
  return refused as NotPossibleNow | GuardNotMet | undefined;
}
