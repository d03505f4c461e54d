import { z } from 'zod';
import { reason } from '../../mutation/input.ts';

export const exportOrder = z
  .object({
    idempotencyKey: z.string(),
    pathwayId: z.string().nullish(),
    printBatchId: z.string().nullish(),
    reason,
  })
  .refine(({ pathwayId, printBatchId }) => !pathwayId !== !printBatchId, {
    path: ['pathwayId'],
    message: 'Say of which person or of which batch: one of the two.',
  });

export type ExportOrder = z.output<typeof exportOrder>;
