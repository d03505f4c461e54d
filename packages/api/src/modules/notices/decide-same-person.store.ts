import type { EligibilityReason } from '@steunpad/domain/notices/eligibility.ts';
import type { Investigated } from '@steunpad/domain/notices/investigation.ts';
import { NotPossibleNow, possibleEvents, rolesOf } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actingRole } from '../../operation/acting-role.ts';
import type { Context } from '../../operation/context.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { mayBeWrittenTo } from '../correspondence/envelope.ts';
import { canBeNamed } from '../correspondence/letter-needs.ts';
import { letterFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import type { SamePersonInput } from './decide-same-person.input.ts';
import { applyTo, knownPathway, lastRuling, type Reported } from './later-message.store.ts';
import { lockNotices, saveDecision } from './notice.store.ts';
import { KNOWN, type KnownPathway, stands } from './notice-recognition.store.ts';
import { nameColumns } from './survivor-columns.ts';

/** Saves whether a survivor is somebody who was known already: joined to that pathway, or on a way of their own. */
export function decideSamePerson(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, samePersonAs, ...input }: SamePersonInput,
) {
  const { db, municipality, caller } = context;
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
      const role = actingRole(caller, rolesOf('personDecided')) ?? 'CLERK';
      const possible = possibleEvents(waiting.state, role);
      return new NotPossibleNow('personDecided', waiting.state, possible);
    }
    if (samePersonAs && !notice.looksLike.includes(samePersonAs)) return new NotFound();
    const other = samePersonAs ? await knownPathway(context, samePersonAs) : null;
    const rule = lastRuling(waiting);
    const { reason, expectedVersion } = input;
    const refused = await changePathway(
      context,
      { pathwayId, expectedVersion, reason },
      (pathway) => ({
        name: 'personDecided',
        samePerson: other !== null,
        reason,
        outcome: rule?.outcome ?? 'UNCLEAR',
        underMinimumAge:
          rule?.reasons.includes('UNDER_MINIMUM_AGE' satisfies EligibilityReason) ?? false,
        letterPossible: letterPossible(pathway),
        otherGoesOn: other !== null && stands(other) && other.state !== 'ERASED',
        ...letterFacts(pathway),
      }),
    );
    if (refused) return refused;
    await db.deathNotice.update({
      where: rowKey(municipality, notice.id),
      data: { looksLike: [], ...(other && { status: 'DUPLICATE' }) },
    });
    if (other) await join(context, waiting, other, input.takeOver);
    return undefined;
  });
}

/** The rule ruled on one message; a doubt of any of them, and whatever was told since, counts too. */
const letterPossible = (pathway: Pick<PathwayWithPartner, 'partner'>): boolean =>
  mayBeWrittenTo(pathway) && canBeNamed(pathway) && pathway.partner.underInvestigation.length === 0;

/** All that was told of one is told of the other from now on. */
async function join(
  context: Context,
  waiting: KnownPathway,
  other: KnownPathway,
  takeOver: boolean,
): Promise<void> {
  const { db, municipality } = context;
  const told = toldOf(takeOver ? waiting : other, waiting, municipality.code);
  // Before its messages are of the other: what the rule said of those is compared with.
  const { news, decision } = await applyTo(context, told, other.id, { corrects: takeOver });
  await db.pathway.update({ where: rowKey(municipality, waiting.id), data: { noticeId: null } });
  await db.deathNotice.updateMany({
    where: { municipalityId: municipality.code, aboutPathwayId: waiting.id },
    data: { aboutPathwayId: other.id },
  });
  await lookLike(context, waiting.id, other.id);
  const noticeId = waiting.notice!.id;
  await db.deathNotice.update({ where: rowKey(municipality, noticeId), data: { news: [...news] } });
  if (decision) await saveDecision(context, noticeId, decision);
}

/** Who waits since they look like the one that stopped looks like the one that goes on: a clerk can say so. */
async function lookLike({ db, municipality }: Context, stopped: string, goesOn: string) {
  const municipalityId = municipality.code;
  const waits = await db.deathNotice.findMany({
    where: { municipalityId, looksLike: { has: stopped } },
    select: { id: true, looksLike: true, aboutPathwayId: true },
  });
  for (const { id, looksLike, aboutPathwayId } of waits) {
    const others = looksLike.map((each) => (each === stopped ? goesOn : each));
    await db.deathNotice.update({
      where: rowKey(municipality, id),
      data: { looksLike: [...new Set(others)].filter((each) => each !== aboutPathwayId) },
    });
  }
}

/**
 * What the message said of the survivor, as it was kept until somebody looked; what asks for caution counts in any
 * case.
 */
function toldOf(
  { partner: row, notice }: KnownPathway,
  caution: KnownPathway,
  municipality: string,
): Reported {
  const { street, postcode, town, lettersLines } = row;
  const surname = row.surname ?? row.name;
  const survivor = {
    ...row,
    surname,
    namingUse: row.namingUse ?? 'OWN',
    gender: row.gender ?? 'UNKNOWN',
    birthDate: birthDateOf(row.birthYear ? row : caution.partner),
  } as const;
  return {
    facts: {
      dateOfDeath: fromPartialColumns(notice!.deathYear, notice!.deathMonth, notice!.deathDay),
      survivor: { ...survivor, ...cautionsOf(caution), municipality, deceased: false },
    },
    restricted: caution.partner.disclosureRestricted,
    name: {
      ...nameColumns(survivor),
      // The registry says nothing of it: only a name that somebody gave counts.
      ...(row.nameForLetters && { nameForLetters: row.nameForLetters }),
    },
    address: { street, postcode, town, lettersLines },
    monthDays: row.daysToAvoid,
  };
}

const birthDateOf = ({ birthYear, birthMonth, birthDay }: KnownPathway['partner']) =>
  fromPartialColumns(birthYear, birthMonth, birthDay);

function cautionsOf(waiting: KnownPathway) {
  const { underInvestigation, notLivingAtAddress, suspended } = waiting.partner;
  const reasons = lastRuling(waiting)?.reasons ?? [];
  const ended = AFTER_THE_BOND.some((reason) => reasons.includes(reason));
  return {
    underInvestigation: underInvestigation as Investigated[],
    notLivingAtAddress,
    // Only that it was so is kept, not why or when.
    suspension: suspended ? ('REMOVED' as const) : null,
    relationshipEndedOn: ended ? ({ precision: 'UNKNOWN' } as const) : null,
  };
}

const AFTER_THE_BOND: readonly EligibilityReason[] = [
  'RELATIONSHIP_ENDED_BEFORE_DEATH',
  'RELATIONSHIP_END_UNCLEAR',
];
