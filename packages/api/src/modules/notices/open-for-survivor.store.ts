import { sensitiveMonthDays } from '@steunpad/domain/calls/sensitive-days.ts';
import type { Transitioned } from '@steunpad/domain/pathway/transition.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { partialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { openPathway } from '../pathway/pathway.store.ts';
import type { Message } from './notice.store.ts';
import { survivorKeys } from './notice-recognition.store.ts';
import { addressColumns } from './partner-address.ts';
import { nameColumns } from './survivor-columns.ts';

interface Opened {
  readonly noticeId: string;
  /** Whether an earlier message about this survivor asked for secrecy: no later one lifts it. */
  readonly restrictedBefore: boolean;
}

/** Opens the pathway of a survivor with the steps that the rules took. */
export async function openFor(
  context: Context,
  { input: { survivor, dateOfDeath }, keys }: Message,
  { noticeId, restrictedBefore }: Opened,
  steps: readonly [Transitioned, ...Transitioned[]],
): Promise<void> {
  const { db, municipality } = context;
  const { birthDate, daysToRemember, disclosureRestricted } = survivor!;
  const [birthYear, birthMonth, birthDay] = partialColumns(birthDate);
  const [registryKey = null] = survivorKeys(keys);
  const partnerId = uuid();
  const pathwayId = uuid();
  await db.bereavedPartner.create({
    data: {
      municipalityId: municipality.code,
      id: partnerId,
      ...nameColumns(survivor!),
      ...(await addressColumns(context, survivor!)),
      underInvestigation: survivor!.underInvestigation,
      notLivingAtAddress: survivor!.notLivingAtAddress,
      birthYear,
      birthMonth,
      birthDay,
      disclosureRestricted: disclosureRestricted || restrictedBefore,
      daysToAvoid: sensitiveMonthDays([birthDate, dateOfDeath, ...daysToRemember]),
      registryKey,
    },
  });
  const opening = { id: pathwayId, origin: 'BRP', partnerId, noticeId, role: 'SYSTEM' } as const;
  await openPathway(context, opening, steps);
  await db.deathNotice.update({
    where: rowKey(municipality, noticeId),
    data: { aboutPathwayId: pathwayId },
  });
}
