import { z } from 'zod';

/** More than a note or form holds that anybody sends. */
export const LONGEST_NOTE = 20_000;

export const noteInput = z.object({
  id: z.string(),
  kind: z
    .string()
    .regex(/^[a-z][a-zA-Z-]*$/)
    .max(40),
  pathwayId: z.string().nullish(),
  // As it was typed, to the letter: nothing is tidied before it is sent.
  text: z.string().max(LONGEST_NOTE),
  version: z.int().min(0).max(1_000_000_000),
});

export type NoteInput = z.output<typeof noteInput>;
