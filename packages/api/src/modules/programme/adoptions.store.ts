import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Refusal } from '@steunpad/domain/kernel.ts';
import { municipalityNamed } from '@steunpad/domain/programme/municipalities.ts';
import { type PhaseKind, phaseOn } from '@steunpad/domain/programme/phases.ts';
import type { z } from 'zod';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import type { adoptionInput, adoptionKey } from './programme.input.ts';

/** How far a municipality is. */
export interface Adoption {
  readonly code: string;
  readonly name: string;
  readonly phase: PhaseKind;
  readonly since: CivilDate;
  readonly withWhom: readonly string[];
}

/**
 * How far which municipality is, by name. What one served here says of itself comes before what another says of it; of
 * those that are not served here this municipality says it.
 */
export async function adoptions({ db, municipality, now }: Context): Promise<Adoption[]> {
  const today = dayOf(now);
  // Row-level security lets these of others through, once they are published, and no other row.
  const told = await db.programme.findMany({
    where: { published: true },
    include: { phases: true },
  });
  const own = told.flatMap(({ municipalityId: code, name, withWhom, phases }): Adoption[] => {
    const phase = phaseOn(
      phases.map(({ kind, startsOn }) => ({ kind, startsOn: fromColumn(startsOn) })),
      today,
    );
    return phase ? [{ code, name, phase: phase.kind, since: phase.startsOn, withWhom }] : [];
  });
  const rows = await db.adoption.findMany({
    where: { municipalityId: municipality.code },
    orderBy: { since: 'desc' },
  });
  const seen = new Set(own.map(({ code }) => code));
  const others = rows.flatMap(({ code, name, phase, since, withWhom }): Adoption[] => {
    if (seen.has(code) || fromColumn(since) > today) return [];
    seen.add(code);
    return [{ code, name, phase, since: fromColumn(since), withWhom }];
  });
  return [...own, ...others].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Where it is on a map; `null` for one that is no more, or came later than the list. */
export const placeOf = ({ code }: Adoption) => municipalityNamed(code);

/** Writes down since when another municipality is how far. Earlier steps stay. */
export async function saveAdoption(
  { db, municipality }: Context,
  { code, since, ...adoption }: z.output<ReturnType<typeof adoptionInput>>,
): Promise<null> {
  const key = { municipalityId: municipality.code, code, since: toColumn(since) };
  await db.adoption.upsert({
    where: { municipalityId_code_since: key },
    create: { ...key, ...adoption },
    update: adoption,
  });
  return null;
}

/** Takes one step of another municipality away, or all of them. */
export async function removeAdoption(
  { db, municipality }: Context,
  { code, since }: z.output<typeof adoptionKey>,
): Promise<null | Refusal> {
  const { count } = await db.adoption.deleteMany({
    where: { municipalityId: municipality.code, code, ...(since && { since: toColumn(since) }) },
  });
  return count > 0 ? null : new NotFound();
}
