import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import type { Context } from '../../operation/context.ts';

export type RightChangeKind = 'ADDED' | 'PROPOSED' | 'APPROVED' | 'REVOKED';

export interface RightChange {
  readonly at: Date;
  readonly kind: RightChangeKind;
  /** `staff:` and the id of a person, or `command`. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly personId: string;
  readonly personName: string | null;
  readonly role: StaffRole | null;
  readonly organisation: string | null;
  readonly until: string | null;
  readonly grantId: string | null;
}

/** At most so many at once. */
export const RIGHT_CHANGES = 500;

/** Who changed which right of whom in a municipality, newest first: the columns of the grants and people, one line a step. */
export async function rightChanges({ db, municipality }: Context, upTo: Date) {
  const rows = await db.$sql<Omit<RightChange, 'at'> & { readonly at: string }>(
    `WITH changes AS (
       SELECT id, staff_member_id, role::text, organisation, until, proposed_at AS at, 'PROPOSED' AS kind, proposed_by AS actor, 1 AS step
       FROM staff_grant WHERE municipality_id = $1
       UNION ALL
       SELECT id, staff_member_id, role::text, organisation, until, approved_at, 'APPROVED', approved_by, 2
       FROM staff_grant WHERE municipality_id = $1 AND approved_at IS NOT NULL
       UNION ALL
       SELECT id, staff_member_id, role::text, organisation, until, revoked_at, 'REVOKED', revoked_by, 3
       FROM staff_grant WHERE municipality_id = $1 AND revoked_at IS NOT NULL
       UNION ALL
       SELECT NULL, id, NULL, NULL, NULL, created_at, 'ADDED', added_by, 0 FROM staff_member
       WHERE added_in = $1 OR EXISTS (
         SELECT FROM staff_grant g WHERE g.municipality_id = $1 AND g.staff_member_id = staff_member.id))
     SELECT to_json(c.at) #>> '{}' AS at, c.kind, c.actor, nullif(by.name, '') AS "actorName", p.id::text AS "personId", nullif(p.name, '') AS "personName", c.role,
       c.organisation, c.until::text, c.id::text AS "grantId"
     FROM changes c JOIN staff_member p ON p.id = c.staff_member_id
       LEFT JOIN staff_member by ON 'staff:' || by.id = c.actor
     WHERE c.at <= $2::timestamptz ORDER BY c.at DESC, c.step DESC, c.id DESC LIMIT $3`,
    [municipality.code, upTo.toISOString(), RIGHT_CHANGES],
  );
  return rows.map((row): RightChange => ({ ...row, at: new Date(row.at) }));
}
