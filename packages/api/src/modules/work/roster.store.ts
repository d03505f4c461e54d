import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { isStaffRole, type StaffRole } from '@steunpad/domain/staff/roles.ts';
import { type Absence, absenceOf, keeperOf } from '@steunpad/domain/staff/stand-ins.ts';
import type { Context } from '../../operation/context.ts';
import { scopesOfRoles } from '../../operation/roles.ts';
import { kindsToKeep } from '../pathway/tasks-for.ts';

/** Somebody who works in this municipality. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Of today; none for somebody who left. */
  readonly roles: readonly StaffRole[];
}

/** An absence that is not over, with the id of its row. */
export interface KnownAbsence extends Absence {
  readonly id: string;
  readonly recordedBy: string;
}

/** Who works here and who is away: whose a promise is follows from it. */
export interface Roster {
  /** Those with a role here today, by name. */
  readonly colleagues: readonly Colleague[];
  readonly absences: readonly KnownAbsence[];
  /** Also of somebody who left. */
  find(id: string | null): Colleague | null;
  awayOn(id: string): KnownAbsence | undefined;
  /** Who keeps such a promise of somebody today; `null` when nobody does. */
  keeperOf(owner: string | null, kind: TaskKind): Colleague | null;
  /** Of each who keeps promises of others or of themselves: whose, and of which kinds. */
  readonly keeping: readonly Keeping[];
}

export interface Keeping {
  readonly keeper: string;
  readonly owners: readonly string[];
  readonly kinds: readonly TaskKind[];
}

const rosters = new WeakMap<Context, Promise<Roster>>();

/** Read once in an operation: one statement, however many tasks are shown. */
export function rosterOf(context: Context): Promise<Roster> {
  const known = rosters.get(context) ?? readRoster(context);
  rosters.set(context, known);
  return known;
}

/** To be read again: something of it was changed. */
export const forgetRoster = (context: Context): boolean => rosters.delete(context);

interface Rows {
  readonly people: readonly { id: string; name: string; roles: readonly string[] }[];
  readonly absences: readonly KnownAbsence[];
}

// Also those whose roles ended: their promises are still in somebody's name.
const READ = `SELECT
  (SELECT coalesce(json_agg(p ORDER BY p.sorted, p.id), '[]') FROM (
    SELECT m.id, m.name, lower(m.name) AS sorted,
      array_remove(array_agg(DISTINCT CASE WHEN g.approved_at IS NOT NULL AND g.revoked_at IS NULL AND g.until > $2::date
        THEN g.role::text END), NULL) AS roles
    FROM staff_grant g JOIN staff_member m ON m.id = g.staff_member_id
    WHERE g.municipality_id = $1 GROUP BY m.id, m.name) p) AS people,
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'staffMemberId', a.staff_member_id, 'standInId', a.stand_in_id,
      'from', a.from_day, 'until', a.until_day, 'recordedBy', a.recorded_by) ORDER BY a.id), '[]')
    FROM staff_absence a WHERE a.municipality_id = $1 AND a.ended_at IS NULL AND a.until_day >= $2::date) AS absences`;

async function readRoster({ db, municipality, now }: Context): Promise<Roster> {
  const today = dayOf(now);
  const [row] = await db.$sql<Rows>(READ, [municipality.code, today], 'roster');
  const { absences } = row!;
  const people = row!.people.map(({ id, name, roles }) => ({
    ...{ id, name, roles: roles.filter(isStaffRole) },
  }));
  // The order of the language: a database may sort by code point.
  const colleagues = people
    .filter(({ roles }) => roles.length > 0)
    .toSorted((a, b) => BY_NAME.compare(a.name, b.name));
  const byId = new Map(people.map((person) => [person.id, person]));
  const present = new Set(colleagues.map(({ id }) => id));
  const kindsOf = new Map(
    colleagues.map(({ id, roles }) => [id, kindsToKeep(scopesOfRoles(roles))] as const),
  );
  const keeperByOwner = new Map(
    people.map(({ id }) => [id, keeperOf(id, present, absences, today)] as const),
  );
  return {
    colleagues,
    absences,
    find: (id) => (id === null ? null : (byId.get(id) ?? null)),
    awayOn: (id) => absenceOf(id, absences, today),
    keeperOf(owner, kind) {
      const keeper = owner === null ? null : keeperByOwner.get(owner);
      return keeper && kindsOf.get(keeper)!.includes(kind) ? byId.get(keeper)! : null;
    },
    keeping: colleagues.flatMap(({ id }) => {
      const owners = [...keeperByOwner].flatMap(([owner, keeper]) => (keeper === id ? owner : []));
      return owners.length > 0 ? { keeper: id, owners, kinds: kindsOf.get(id)! } : [];
    }),
  };
}

const BY_NAME = new Intl.Collator('nl');
