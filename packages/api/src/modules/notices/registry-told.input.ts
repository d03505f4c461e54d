import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import {
  type Investigated,
  investigatedBy,
  NOT_LIVING_THERE,
} from '@steunpad/domain/notices/investigation.ts';
import { z } from 'zod';
import { fieldIssue, optionalLine } from '../../mutation/input.ts';
import { Investigated as InvestigatedEnum } from '../people/people.enums.ts';
import { HouseNumberIndication, Suspension } from './registry-told.type.ts';

const part = optionalLine(20);
const FOREIGN_LINES = 3;

/** An address as the registry keeps it; an empty one says that it is not known. */
export const registryAddress = z.object({
  street: optionalLine(LIMITS.street),
  houseNumber: part,
  houseLetter: part,
  houseNumberAddition: part,
  houseNumberIndication: HouseNumberIndication.zod.nullish().default(null),
  postcode: part.transform((text, context) => {
    if (text === null) return null;
    const postcode = normalisePostcode(text);
    if (!postcode) fieldIssue(context, 'INVALID_POSTCODE');
    return postcode;
  }),
  town: optionalLine(LIMITS.town),
  location: optionalLine(LIMITS.street),
  foreignLines: z
    .array(optionalLine(LIMITS.street))
    .max(FOREIGN_LINES)
    .nullish()
    .transform((lines) => (lines ?? []).filter((line) => line !== null)),
  // It is printed as it stands: a code of the registry is no name of a country.
  country: optionalLine(LIMITS.town).superRefine((country, context) => {
    if (country && /^\d+$/.test(country) && !/^(?:0+|6030)$/.test(country))
      fieldIssue(context, 'INVALID');
  }),
});

/** What the registry says about itself: what it doubts, and whether it keeps up the record. */
export const registryDoubts = {
  underInvestigation: z.array(InvestigatedEnum.zod).nullish(),
  investigationCodes: z
    .array(z.string())
    .max(20)
    .superRefine((codes, context) => {
      codes.forEach((code, i) => {
        if (!investigatedBy(code)) fieldIssue(context, 'INVALID', [i]);
      });
    })
    .nullish(),
  notLivingAtAddress: z.boolean().nullish(),
  suspension: Suspension.zod.nullish(),
};

export interface Doubts {
  readonly underInvestigation?: readonly Investigated[] | null | undefined;
  readonly investigationCodes?: readonly string[] | null | undefined;
  readonly notLivingAtAddress?: boolean | null | undefined;
}

/** Parts and codes taken together, since senders give the one or the other; `undefined` is what was not told. */
export function doubtsOf({ underInvestigation, investigationCodes, ...told }: Doubts) {
  const codes = investigationCodes ?? [];
  const isTold = underInvestigation !== undefined || investigationCodes !== undefined;
  const parts = [
    ...(underInvestigation ?? []),
    ...codes.flatMap((code) => investigatedBy(code) ?? []),
  ];
  const established = codes.includes(NOT_LIVING_THERE) || told.notLivingAtAddress;
  return {
    underInvestigation: isTold ? [...new Set(parts)] : undefined,
    notLivingAtAddress: established ?? (investigationCodes === undefined ? undefined : false),
  };
}
