import { z } from 'zod';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fieldIssue } from '../../mutation/input.ts';
import { address } from '../people/contact.input.ts';
import { registryAddress, registryDoubts } from './registry-told.input.ts';

export const RegistryResult = describedEnum(
  'RegistryResult',
  'What the registry says of a survivor now.',
  {
    LIVES_HERE: 'Alive, and living in this municipality.',
    DIED: 'Died too. Everything stops at once; a colleague tells the people who have to know.',
    MOVED: 'Lives elsewhere. Before support began everything stops.',
  },
);

/** Without its country an address abroad would be kept as one that nobody knows. */
const checkedAddress = registryAddress.superRefine(({ foreignLines, country }, context) => {
  if (foreignLines.length > 0 && !country) fieldIssue(context, 'REQUIRED', ['country']);
});

export const registryCheck = z.object({
  idempotencyKey: z.string(),
  result: RegistryResult.zod,
  address: address.nullish().default(null),
  residence: checkedAddress.nullish().default(null),
  // Left out it is the same; null says that there is none any more.
  lettersAddress: checkedAddress.nullish(),
  ...registryDoubts,
  disclosureRestricted: z.boolean().nullish(),
});

/** As it is checked, through whatever door it came. */
export type RegistryCheckInput = z.output<typeof registryCheck>;
