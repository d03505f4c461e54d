import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { pathwayAnswer } from '../pathway/pathway-answer.ts';
import { AddressInput } from '../people/contact.input.ts';
import { RegistryResult, registryCheck } from './record-registry-check.input.ts';
import {
  type RegistryCheckDue,
  recordRegistryCheck,
  registryChecksDue,
} from './registry-check.store.ts';
import { registryAddressFields, registryDoubtFields } from './registry-told.type.ts';

const Input = builder.inputType('RecordRegistryCheckInput', {
  description:
    'The registry was asked about a survivor. An address is left out when it is the same; `lettersAddress: null` says that there is none any more. Needed within 24 hours before the offer letter is printed.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per check.',
    }),
    result: t.field({ type: RegistryResult, required: true, description: 'What it says.' }),
    address: t.field({
      type: AddressInput,
      description: 'The address as it is now. Left out when it is the same.',
      deprecationReason: 'Use residence. Goes not before December 2027.',
    }),
    ...registryAddressFields(t),
    ...registryDoubtFields(t),
    disclosureRestricted: t.boolean({
      description:
        'Whether secrecy is asked (art. 3.21 Wet BRP). Left out when it is the same. `false` lifts none that stands: `partner.secrecyDoubtedAt` then says that they disagree, and `liftSecrecy` lifts it.',
    }),
  }),
});

const Recorded = pathwayAnswer('RegistryCheckRecorded', 'What the registry says is saved.');

builder.mutationField('recordRegistryCheck', (t) =>
  t.errorUnionField({
    types: [
      Recorded,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Saves what the registry says of a survivor today (rows 34 and 35, and the guard of row 8).',
    args: { input: t.arg({ type: Input, required: true, description: 'The check.' }) },
    resolve: (_root, { input: { pathwayId, ...input } }, context) => {
      const told = checked(registryCheck, input);
      return told instanceof InputInvalid ? told : recordRegistryCheck(context, pathwayId.id, told);
    },
  }),
);

const RegistryCheckDueType = builder.objectRef<RegistryCheckDue>('RegistryCheckDue').implement({
  description: 'A survivor to look up in the registry before the offer letter is printed.',
  fields: (t) => ({
    eventSource: t.exposeString('eventSource', {
      description: 'The system that reported the death.',
    }),
    eventId: t.exposeString('eventId', {
      description: 'Its id there: with it that system knows who it is. No BSN is kept here.',
    }),
    pathway: t.prismaField({
      type: PathwayType,
      description: 'The pathway, for `recordRegistryCheck`.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        db.pathway.findUniqueOrThrow({ ...query, where: rowKey(municipality, pathwayId) }),
    }),
  }),
});

builder.queryField('registryChecksDue', (t) =>
  t.field({
    type: [RegistryCheckDueType],
    description:
      'Whom to look up in the registry: offers of which the letter is due within two days and the last check is older than 24 hours. At most 500.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, context) => registryChecksDue(context),
  }),
);
