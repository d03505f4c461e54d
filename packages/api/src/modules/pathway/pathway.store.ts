import type { Pathway as Row } from '@steunpad/database/generated/prisma/client.ts';
import type { Role } from '@steunpad/domain/kernel.ts';
import type { Happening } from '@steunpad/domain/pathway/events.ts';
import { type Effect, FINAL, type PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import {
  type Transitioned,
  type TransitionRefusal,
  transition,
} from '@steunpad/domain/pathway/transition.ts';
import { toColumn } from '../../columns.ts';
import { type Context, occasionOf } from '../../context.ts';
import { holdRow } from '../../hold-row.ts';
import { ChangedMeanwhile, NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';

/** A pathway as the store changes it, with the request that it came from, if any. */
type Subject = Row & { readonly request: { readonly id: string } | null };

export interface Change {
  readonly pathwayId: string;
  readonly role: Role;
  /** The version that the caller decided on; left out when any will do. */
  readonly expectedVersion?: number | null | undefined;
  /** Why, in the words of who decided. */
  readonly reason?: string | null;
}

/**
 * Lets the table decide about one pathway: load, decide, save. State, history, promises and the other effects
 * are written together or not at all; a refusal writes nothing.
 */
export async function changePathway(
  context: Context,
  { pathwayId, role, expectedVersion, reason = null }: Change,
  happen: (pathway: Row) => Happening,
): Promise<TransitionRefusal | ChangedMeanwhile | NotFound | undefined> {
  const { db, municipality } = context;
  await holdRow(context, 'pathway', pathwayId);
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, pathwayId),
    include: { request: { select: { id: true } } },
  });
  if (!pathway) return new NotFound();
  if (expectedVersion != null && expectedVersion !== pathway.version) {
    return new ChangedMeanwhile(pathway.version);
  }
  const changed = transition(pathway.state, happen(pathway), occasionOf(context, role));
  if (changed instanceof Error) return changed;
  return save(context, pathway, changed, role, reason);
}

export interface Opening {
  readonly id: string;
  readonly origin: Row['origin'];
  readonly partnerId: string;
  readonly noticeId?: string;
  readonly role: Role;
}

/** Opens a pathway with the steps that the rules took at once. */
export async function openPathway(
  context: Context,
  { role, ...opening }: Opening,
  [first, ...later]: readonly [Transitioned, ...Transitioned[]],
  requestId: string | null = null,
): Promise<void> {
  const { db, municipality, now } = context;
  const row = await db.pathway.create({
    data: { ...opening, municipalityId: municipality.code, state: first.to, openedAt: now },
  });
  let pathway: Subject = { ...row, request: requestId ? { id: requestId } : null };
  await writeHistory(context, pathway, first, role, null);
  await carryOut(context, pathway, first.effects);
  for (const step of later) {
    const refused = await save(context, pathway, step, 'SYSTEM', null);
    if (refused) throw refused;
    pathway = { ...pathway, state: step.to, version: pathway.version + 1 };
  }
}

async function save(
  context: Context,
  pathway: Subject,
  changed: Transitioned,
  role: Role,
  reason: string | null,
): Promise<ChangedMeanwhile | undefined> {
  const { db, municipality, now } = context;
  const erase = changed.effects.find((effect) => effect.type === 'EraseAfterSet');
  const { count } = await db.pathway.updateMany({
    where: { municipalityId: municipality.code, id: pathway.id, version: pathway.version },
    data: {
      state: changed.to,
      version: { increment: 1 },
      eraseAfter: erase ? toColumn(erase.day) : null,
      closedAt: isFinal(changed.to) ? now : null,
    },
  });
  if (count === 0) return new ChangedMeanwhile(await currentVersion(context, pathway.id));

  await db.task.updateMany({
    where: { municipalityId: municipality.code, pathwayId: pathway.id, doneAt: null },
    data: { doneAt: now },
  });
  await writeHistory(context, pathway, changed, role, reason);
  await carryOut(context, pathway, changed.effects);
  return undefined;
}

async function writeHistory(
  context: Context,
  pathway: Subject,
  { row, event, from, to }: Transitioned,
  role: Role,
  reason: string | null,
): Promise<void> {
  const { actor, at } = occasionOf(context, role);
  await context.db.pathwayTransition.create({
    data: {
      municipalityId: pathway.municipalityId,
      pathwayId: pathway.id,
      rule: row,
      event,
      fromState: from,
      toState: to,
      actor: role === 'SYSTEM' ? 'system' : actor,
      role,
      reason,
      at,
    },
  });
}

async function carryOut(
  { db, now }: Context,
  { municipalityId, id: pathwayId, partnerId, request }: Subject,
  effects: readonly Effect[],
): Promise<void> {
  const partner = { municipalityId_id: { municipalityId, id: partnerId } };
  for (const effect of effects) {
    switch (effect.type) {
      case 'TaskOpened':
        await db.task.create({
          data: {
            municipalityId,
            pathwayId,
            requestId: request?.id ?? null,
            kind: effect.task,
            dueOn: toColumn(effect.due),
            notBefore: effect.notBefore ? toColumn(effect.notBefore) : null,
            openedAt: now,
          },
        });
        break;
      case 'BirthDateDropped':
        await db.bereavedPartner.update({
          where: partner,
          data: { birthYear: null, birthMonth: null, birthDay: null },
        });
        break;
      case 'ContactObjected': {
        const { registryKey } = await db.bereavedPartner.findUniqueOrThrow({ where: partner });
        if (!registryKey) break;
        const objection = { municipalityId, registryKey, at: now };
        await db.contactObjection.createMany({ data: objection, skipDuplicates: true });
        break;
      }
      case 'EraseAfterSet':
        break; // a column of the pathway itself
    }
  }
}

async function currentVersion({ db, municipality }: Context, id: string): Promise<number> {
  const where = rowKey(municipality, id);
  return (await db.pathway.findUniqueOrThrow({ where, select: { version: true } })).version;
}

const isFinal = (state: PathwayState) => (FINAL as readonly PathwayState[]).includes(state);
