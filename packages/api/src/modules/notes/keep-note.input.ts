import { z } from 'zod';
import { SUBJECTS } from './about.ts';

/** More than a note or form holds that anybody sends. */
export const LONGEST_NOTE = 20_000;

export const noteInput = z.object({
  id: z.string(),
  kind: z
    .string()
    .regex(/^[a-z][a-zA-Z-]*$/)
    .max(80),
  about: z.object({ typename: z.enum(SUBJECTS), id: z.string() }).nullable(),
  // As it was typed, to the letter: nothing is tidied before it is sent.
  text: z.string().max(LONGEST_NOTE),
  version: z.int().min(0).max(1_000_000_000),
});

export type NoteInput = z.output<typeof noteInput>;
