import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { ownWords, pastDay } from '../../mutation/input.ts';
import { needs } from '../people/need.input.ts';

export const talk = (now: Date) =>
  z.object({
    idempotencyKey: z.string(),
    expectedVersion: z.int().nullish(),
    heldOn: pastDay(now),
    note: ownWords(LIMITS.message),
    saidNoNeeds: z.boolean(),
    needs,
  });

export type TalkInput = z.output<ReturnType<typeof talk>>;
