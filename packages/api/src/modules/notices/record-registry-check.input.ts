import { z } from 'zod';
import { address } from '../../mutation/input.ts';
import { registryAddress, registryDoubts } from './registry-told.input.ts';

export const registryCheck = z.object({
  idempotencyKey: z.string(),
  result: z.enum(['LIVES_HERE', 'DIED', 'MOVED']),
  address: address.nullish().transform((given) => given ?? null),
  residence: registryAddress.nullish().transform((given) => given ?? null),
  // Left out it is the same; null says that there is none any more.
  lettersAddress: registryAddress.nullish(),
  ...registryDoubts,
  disclosureRestricted: z.boolean().nullish(),
});

/** As it is checked, through whatever door it came. */
export type RegistryCheckInput = z.output<typeof registryCheck>;
