import { z } from 'zod';

// A thousand tokens, the most of any operation, come to some 10,000 characters. The text stays as it was sent, to the
// last space: its hash is its name.
export const operationToRegister = z.object({
  idempotencyKey: z.string(),
  document: z.string().min(1).max(20_000),
});

export type OperationToRegister = z.output<typeof operationToRegister>;
