import type * as domain from '@steunpad/domain/notices/receive-death-notice.ts';
import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { Investigated } from '../people/people.enums.ts';

export const HouseNumberIndication = describedEnum(
  'HouseNumberIndication',
  'Where a door is when it is not at its number (BRP 11.50).',
  { BY: 'Beside it (by).', TO: 'Across from it (to).' },
);

export const Suspension = describedEnum<domain.Suspension>(
  'Suspension',
  'Why the registry keeps up a record no more (BRP 67.20). Nobody writes to any of them.',
  {
    DIED: 'Died (O).',
    EMIGRATED: 'Moved abroad (E).',
    MINISTERIAL_DECISION: 'By decision of the minister (M).',
    NON_RESIDENT: 'Kept in the registry of non-residents (R).',
    ERROR: 'The record was a mistake (F).',
    REMOVED: 'The record was taken away (W).',
  },
);

export const RegistryAddressInput = builder.inputType('RegistryAddressInput', {
  description:
    'An address as the registry (BRP) keeps it: street and number, or a location in words, or lines and a country abroad. Its values for unknown (a point, zeros) may stand there.',
  fields: (t) => ({
    street: t.string({ description: 'Street; with its number where that is not told apart.' }),
    houseNumber: t.string({ description: 'Number; 0 says that it is not known.' }),
    houseLetter: t.string({ description: 'Letter behind the number.' }),
    houseNumberAddition: t.string({ description: 'Addition behind number and letter.' }),
    houseNumberIndication: t.field({
      type: HouseNumberIndication,
      description: 'Only where the door is beside the number, or across from it.',
    }),
    postcode: t.string({
      description: 'Dutch, in any notation. A location need not have one.',
    }),
    town: t.string({
      description: 'Left out where it is called as the municipality.',
    }),
    location: t.string({
      description: 'A houseboat or caravan in words (BRP 12.10), where there is no street.',
    }),
    foreignLines: t.stringList({
      description: 'Abroad: at most three lines (BRP 13.30 to 13.50), as they are printed.',
    }),
    country: t.string({
      description: 'Abroad: the name of the country, as it is printed. `0000` for unknown.',
    }),
  }),
});

/** Fields that a notice and a check of the registry share. */
export const registryAddressFields = (t: InputBuilder) => ({
  residence: t.field({
    type: RegistryAddressInput,
    description: 'Where they live (BRP function W).',
  }),
  lettersAddress: t.field({
    type: RegistryAddressInput,
    description: 'Where letters go when that is another address (BRP function B).',
  }),
});

export const registryDoubtFields = (t: InputBuilder) => ({
  underInvestigation: t.field({
    type: [Investigated],
    description: 'What the registry has under investigation and has not settled.',
  }),
  investigationCodes: t.stringList({
    description:
      'The same by the codes of the registry (BRP 83.10), such as `081120`; `089999` says that they do not live there. At most 20.',
  }),
  notLivingAtAddress: t.boolean({
    description: 'The registry established that they do not live at their address: no letter.',
  }),
  suspension: t.field({
    type: Suspension,
    description: 'Why the registry keeps up the record no more. Left out while it does.',
  }),
});
