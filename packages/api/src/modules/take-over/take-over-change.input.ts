import { PIECE_KINDS } from '@steunpad/domain/take-over/piece.ts';
import { z } from 'zod';
import { lines } from '../../mutation/input.ts';

/** More than any letter or chapter has. */
const MOST_CHARACTERS = 100_000;

export const takeOver = z.object({
  idempotencyKey: z.string(),
  kind: z.enum(PIECE_KINDS),
  key: z.string().min(1).max(200),
  language: z
    .string()
    .max(35)
    .nullish()
    .transform((tag) => tag || null),
  revision: z.string().max(100),
  resolution: lines(MOST_CHARACTERS)
    .nullish()
    .transform((text) => text ?? null),
});
