import type { EligibilityReason } from '@steunpad/domain/notices/eligibility.ts';
import type { Investigated } from '@steunpad/domain/notices/investigation.ts';
import { NotPossibleNow, possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { fromPartialColumns } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { letterFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { SamePersonInput } from './decide-same-person.mutation.ts';
import { applyTo, knownPathway, lastRuling, type Told } from './later-message.store.ts';
import { lockNotices } from './notice.store.ts';
import { KNOWN, type KnownPathway, stands } from './notice-recognition.store.ts';

/** Saves whether a survivor is somebody who was known already: joined to that pathway, or on a way of their own. */
export function decideSamePerson(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, samePersonAs, ...input }: SamePersonInput,
) {
  const { db, municipality, caller } = context;
  const role =
    caller.door === 'PARTNER' && caller.scopes.has('notices:write') ? 'CLERK' : 'COORDINATOR';
  const record = {
    operation: 'decideSamePerson',
    key,
    input: { pathwayId, samePersonAs, ...input },
    answer: { pathwayId: samePersonAs ?? pathwayId },
  };
  return once(context, record, async () => {
    await lockNotices(context);
    const where = rowKey(municipality, pathwayId);
    const waiting = await db.pathway.findUnique({ where, include: KNOWN });
    if (!waiting) return new NotFound();
    const { notice } = waiting;
    if (!notice || notice.looksLike.length === 0) {
      const possible = possibleEvents(waiting.state, role);
      return new NotPossibleNow('personDecided', waiting.state, possible);
    }
    if (samePersonAs && !notice.looksLike.includes(samePersonAs)) return new NotFound();
    const other = samePersonAs ? await knownPathway(context, samePersonAs) : null;
    const rule = lastRuling(waiting);
    const { reason, expectedVersion } = input;
    const refused = await changePathway(
      context,
      { pathwayId, role, expectedVersion, reason },
      (pathway) => ({
        event: 'personDecided',
        samePerson: other !== null,
        reason,
        outcome: rule?.outcome ?? 'UNCLEAR',
        underMinimumAge:
          rule?.reasons.includes('UNDER_MINIMUM_AGE' satisfies EligibilityReason) ?? false,
        otherGoesOn: other !== null && stands(other) && other.state !== 'ERASED',
        ...letterFacts(pathway),
      }),
    );
    if (refused) return refused;
    await db.deathNotice.update({
      where: rowKey(municipality, notice.id),
      data: { looksLike: [], ...(other && { status: 'DUPLICATE' }) },
    });
    if (other) await join(context, waiting, other.id, input.takeOver);
    return undefined;
  });
}

/** All that was told of one is told of the other from now on. */
async function join(
  context: Context,
  waiting: KnownPathway,
  pathwayId: string,
  corrects: boolean,
): Promise<void> {
  const { db, municipality } = context;
  await db.pathway.update({ where: rowKey(municipality, waiting.id), data: { noticeId: null } });
  await db.deathNotice.updateMany({
    where: { municipalityId: municipality.code, aboutPathwayId: waiting.id },
    data: { aboutPathwayId: pathwayId },
  });
  const { news } = await applyTo(context, toldOf(waiting, municipality.code), pathwayId, {
    corrects,
  });
  await db.deathNotice.update({
    where: rowKey(municipality, waiting.notice!.id),
    data: { news: [...news] },
  });
}

/** What the message said of the survivor, as it was kept until somebody looked. */
function toldOf({ partner, notice }: KnownPathway, municipality: string): Told {
  const { name, initials, surnamePrefix, surname, partnerSurnamePrefix, partnerSurname } = partner;
  const { namingUse, gender, nobleTitle, partnerNobleTitle, partnerBondStands } = partner;
  const { street, postcode, town, lettersLines } = partner;
  return {
    facts: {
      dateOfDeath: fromPartialColumns(notice!.deathYear, notice!.deathMonth, notice!.deathDay),
      survivor: {
        ...partner,
        surname: surname ?? name,
        namingUse: namingUse ?? 'OWN',
        gender: gender ?? 'UNKNOWN',
        birthDate: fromPartialColumns(partner.birthYear, partner.birthMonth, partner.birthDay),
        municipality,
        deceased: false,
        relationshipEndedOn: null,
        underInvestigation: partner.underInvestigation as Investigated[],
        notLivingAtAddress: partner.notLivingAtAddress,
        suspension: null,
      },
    },
    restricted: partner.disclosureRestricted,
    name: {
      name,
      initials,
      surnamePrefix,
      surname,
      partnerSurnamePrefix,
      partnerSurname,
      namingUse,
      gender,
      nobleTitle,
      partnerNobleTitle,
      partnerBondStands,
    },
    address: { street, postcode, town, lettersLines },
    monthDays: partner.daysToAvoid,
  };
}
