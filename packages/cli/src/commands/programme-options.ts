import { randomUUID } from 'node:crypto';
import {
  changeProgramme,
  type ProgrammeChange,
} from '@steunpad/api/modules/programme/programme-change.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { type Cents, parseEuros } from '@steunpad/domain/programme/money.ts';
import { InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import type { Terminal } from '../terminal.ts';
import { accepted } from './change-setting.ts';

/** An amount as it was typed, or a usage error. */
export function euros(text: string): Cents {
  const amount = parseEuros(text);
  if (amount === null)
    throw new InvalidArgumentError('An amount is written as 122000.00 or 122000,00.');
  return amount;
}

/** Several, with commas between them; an empty text is none. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

export const goalOption = () =>
  new Option('--goal <goal>', 'the goal it serves; left out: all').choices([
    'LEARN',
    'SUPPORT',
    'AWARENESS',
  ]);

/** Changes the programme of a municipality as the mutation of the API does; resolves with the id of what was made. */
export async function change<Schema extends z.ZodType>(
  terminal: Terminal,
  municipality: string,
  operation: string,
  { schema, save }: ProgrammeChange<Schema>,
  given: object,
): Promise<string | null> {
  const now = new Date();
  const input = accepted(checked(schema(now), given));
  const made = await asCommand(await terminal.database(), municipality, now, (context) =>
    changeProgramme(context, operation, randomUUID(), input, save),
  );
  return accepted(made).id;
}
