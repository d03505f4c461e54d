import type { Refusal } from '@steunpad/domain/kernel.ts';
import { beginPhase as begin, movePhase } from '@steunpad/domain/programme/phases.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { phaseEndInput, phaseInput, programmeInput } from './programme.input.ts';
import { asPhase } from './rows.ts';

/** Says what a programme is for and with whom, and begins it where there was none. */
export async function saveProgramme(
  { db, municipality }: Context,
  { goals, withWhom, published }: z.output<typeof programmeInput>,
): Promise<null> {
  const { code: municipalityId } = municipality;
  const { name } = await db.municipality.findUniqueOrThrow({
    where: { id: municipalityId },
    select: { name: true },
  });
  const plans = Object.fromEntries(goals.map(({ goal, plan }) => [goal, plan]));
  const columns = { name, goals: plans, withWhom, published };
  await db.programme.upsert({
    where: { municipalityId },
    create: { municipalityId, ...columns },
    update: columns,
  });
  return null;
}

/** Begins a phase; the one before it that had no last day ends the day before. */
export async function beginPhase(
  context: Context,
  { kind, startsOn, endsOn }: z.output<typeof phaseInput> | RegularPhase,
): Promise<string | Refusal> {
  const { db, municipality } = context;
  const { code: municipalityId } = municipality;
  if (!(await hasProgramme(context))) return new NotFound();
  const begun = begin(await phasesOf(context), { startsOn, endsOn });
  if (begun instanceof Error) return begun;
  if (begun.ended) {
    await db.programmePhase.update({
      where: rowKey(municipality, begun.ended.id),
      data: { endsOn: toColumn(begun.ended.endsOn) },
    });
  }
  const id = uuid();
  await db.programmePhase.create({
    data: {
      ...{ municipalityId, id, kind },
      startsOn: toColumn(startsOn),
      endsOn: endsOn && toColumn(endsOn),
    },
  });
  return id;
}

/** What `moveToRegular` begins, which a phase alone may not be. */
type RegularPhase = Omit<z.output<typeof phaseInput>, 'kind'> & { readonly kind: 'REGULAR' };

/** Says when a phase ends, or that nobody knows. */
export async function setPhaseEnd(
  context: Context,
  { phaseId, endsOn }: z.output<typeof phaseEndInput>,
): Promise<string | Refusal> {
  const { db, municipality } = context;
  const phases = await phasesOf(context);
  const phase = phases.find(({ id }) => id === phaseId);
  if (!phase) return new NotFound();
  const refused = movePhase(phases, phaseId, { startsOn: phase.startsOn, endsOn });
  if (refused) return refused;
  await db.programmePhase.update({
    where: rowKey(municipality, phaseId),
    data: { endsOn: endsOn && toColumn(endsOn) },
  });
  return phaseId;
}

export const phasesOf = async ({ db, municipality }: Context) =>
  (await db.programmePhase.findMany({ where: { municipalityId: municipality.code } })).map(asPhase);

export const hasProgramme = async ({ db, municipality }: Context): Promise<boolean> =>
  (await db.programme.count({ where: { municipalityId: municipality.code } })) > 0;
