import { wishesRefused } from '@steunpad/domain/matching/match-wish.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { ChangedMeanwhile, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { MatchWishes } from './save-match-wishes.input.ts';

/** Replaces what a resident wished in a volunteer by what they wish now. */
export function saveMatchWishes(context: Context, pathwayId: string, told: MatchWishes) {
  const { idempotencyKey: key, ...input } = told;
  const record = {
    operation: 'saveMatchWishes',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, () => replaceWishes(context, pathwayId, input));
}

async function replaceWishes(
  context: Context,
  pathwayId: string,
  {
    expectedVersion,
    lossKindAgreed: _,
    household,
    knownVolunteers,
    ...wishes
  }: Omit<MatchWishes, 'idempotencyKey'>,
) {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  await lockRow(context, 'pathway', pathwayId);
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, pathwayId),
    select: { state: true, matchWish: { select: { version: true } } },
  });
  if (!pathway) return new NotFound();
  const refused = wishesRefused(pathway.state);
  if (refused) return refused;
  const version = pathway.matchWish?.version ?? 0;
  if (version !== expectedVersion) return new ChangedMeanwhile(version);
  const known = await db.volunteer.count({
    where: { municipalityId, id: { in: knownVolunteers } },
  });
  if (known < knownVolunteers.length) return new NotFound();

  const row = {
    ...wishes,
    household: household ?? [],
    householdTold: household !== null,
    excludedVolunteers: knownVolunteers,
    savedAt: now,
    version: version + 1,
  };
  await db.matchWish.upsert({
    where: { municipalityId_pathwayId: { municipalityId, pathwayId } },
    create: { ...row, municipalityId, pathwayId },
    update: row,
  });
  return undefined;
}
