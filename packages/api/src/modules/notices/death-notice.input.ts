import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { type PartialDate, rangeOf } from '@steunpad/domain/calendar/partial-date.ts';
import { isBsn } from '@steunpad/domain/input/bsn.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import type { Investigated } from '@steunpad/domain/notices/investigation.ts';
import type { Suspension } from '@steunpad/domain/notices/receive-death-notice.ts';
import type { RegistryAddress } from '@steunpad/domain/notices/registry-address.ts';
import { z } from 'zod';
import { fieldIssue, line, optionalLine } from '../../mutation/input.ts';
import { Gender, NamingUse, NobleTitle } from '../people/people.enums.ts';
import { NoticeSource } from './notice.enums.ts';
import { type Doubts, doubtsOf, registryAddress, registryDoubts } from './registry-told.input.ts';

const partialDate = z.custom<PartialDate>();
const name = optionalLine(LIMITS.name);
const nobleTitle = NobleTitle.zod.nullish().default(null);
const bsn = optionalLine(20).superRefine((digits, context) => {
  if (digits !== null && !isBsn(digits)) fieldIssue(context, 'INVALID');
});

/** A date that cannot have come yet is a slip of the sender. */
const past = (now: Date) =>
  partialDate.superRefine((date, context) => {
    if ((rangeOf(date)?.earliest ?? '') > dayOf(now)) fieldIssue(context, 'INVALID_DATE');
  });

const toldOrNot = z
  .boolean()
  .nullish()
  .transform((given) => given ?? false);

const survivor = (now: Date) =>
  z
    .object({
      bsn,
      initials: name,
      surnamePrefix: name,
      surname: line(LIMITS.name),
      partnerSurnamePrefix: name,
      partnerSurname: name,
      namingUse: NamingUse.zod,
      gender: Gender.zod,
      nobleTitle,
      partnerNobleTitle: nobleTitle,
      partnerBondStands: z.boolean().default(false),
      birthDate: past(now),
      municipality: optionalLine(20).superRefine((code, context) => {
        if (code !== null && !/^GM(?!0000)\d{4}$/.test(code)) fieldIssue(context, 'INVALID');
      }),
      street: optionalLine(LIMITS.street),
      // Another country's postcode is left as it was written.
      postcode: optionalLine(20).transform((text) => (text && normalisePostcode(text)) ?? text),
      town: optionalLine(LIMITS.town),
      deceased: z.boolean(),
      daysToRemember: z
        .array(past(now))
        .max(12)
        .nullish()
        .transform((dates) => dates ?? []),
      relationshipEndedOn: partialDate.nullish().default(null),
      residence: registryAddress.nullish().default(null),
      lettersAddress: registryAddress.nullish().default(null),
      ...registryDoubts,
      addressUnderInvestigation: toldOrNot,
      partnerUnderInvestigation: toldOrNot,
      disclosureRestricted: z.boolean(),
    })
    .transform(inOneWay);

interface TwoWays extends Doubts {
  readonly residence: RegistryAddress | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly suspension?: Suspension | null | undefined;
  readonly addressUnderInvestigation: boolean;
  readonly partnerUnderInvestigation: boolean;
}

/** Senders tell the address and the doubts in parts, or as they did before these: from here on there is one way. */
function inOneWay<Given extends TwoWays>(told: Given) {
  const { street, postcode, town } = told;
  const { underInvestigation, notLivingAtAddress } = doubtsOf(told);
  const before: Investigated[] = [];
  if (told.addressUnderInvestigation) before.push('ADDRESS');
  if (told.partnerUnderInvestigation) before.push('BOND');
  return {
    ...told,
    underInvestigation: [...new Set([...(underInvestigation ?? []), ...before])],
    notLivingAtAddress: notLivingAtAddress ?? false,
    suspension: told.suspension ?? null,
    postcode: told.residence?.postcode ?? postcode,
    residence: told.residence ?? { ...NO_PARTS, street, postcode, town },
  };
}

const NO_PARTS: RegistryAddress = registryAddress.parse({});

/** A death notice as it may come in, from GraphQL or from a file. */
export const deathNotice = (now: Date) =>
  z
    .object({
      idempotencyKey: z.string(),
      source: NoticeSource.zod,
      eventSource: line(200),
      eventId: line(200),
      correction: z
        .boolean()
        .nullish()
        .transform((given) => given ?? false),
      dateOfDeath: past(now),
      deceasedBsn: bsn,
      survivor: survivor(now).nullish().default(null),
    })
    .superRefine(({ deceasedBsn, survivor: left }, context) => {
      // A slip of the sender: the letter would go to the deceased.
      if (deceasedBsn && left?.bsn === deceasedBsn)
        fieldIssue(context, 'DUPLICATE', ['survivor', 'bsn']);
    });

export type DeathNoticeInput = z.output<ReturnType<typeof deathNotice>>;
export type SurvivorInput = NonNullable<DeathNoticeInput['survivor']>;
