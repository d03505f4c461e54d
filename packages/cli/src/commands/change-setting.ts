import { randomUUID } from 'node:crypto';
import { checked } from '@steunpad/api/mutation/input.ts';
import { InputInvalid } from '@steunpad/api/mutation/refusals.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { z } from 'zod';
import type { Terminal } from '../terminal.ts';

/** A change of settings as the API has it: its checks, and what saves it. */
interface Change<Schema extends z.ZodType> {
  readonly schema: Schema;
  readonly save: (context: Context, input: z.output<Schema>) => Promise<object>;
}

/** Changes settings of a municipality as the mutation of the API does. Rejects in one line when it is refused. */
export async function changeSetting<Schema extends z.ZodType>(
  terminal: Terminal,
  municipality: string,
  { schema, save }: Change<Schema>,
  given: object,
): Promise<void> {
  const input = accepted(checked(schema, { ...given, idempotencyKey: randomUUID() }));
  const database = await terminal.database();
  accepted(await asCommand(database, municipality, new Date(), (context) => save(context, input)));
}

/** What was accepted; throws a refusal instead, in one line that names the fields. */
export function accepted<Answer>(answer: Answer): Exclude<Answer, Refusal> {
  if (answer instanceof InputInvalid) {
    throw new Error(
      answer.fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '),
    );
  }
  if (answer instanceof Refusal) throw answer;
  return answer as Exclude<Answer, Refusal>;
}
