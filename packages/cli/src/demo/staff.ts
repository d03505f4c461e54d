import { randomUUID } from 'node:crypto';
import { ROLES } from '@steunpad/api/operation/roles.ts';
import type { Database } from '@steunpad/database';
import { addMonths, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { reviewDueOn, STAFF_ROLES, type StaffRole } from '@steunpad/domain/staff/roles.ts';

/** Of no provider: nobody else can say that they are one of these people. */
export const DEMO_ISSUER = 'demo';

const NAMES: Record<StaffRole, string> = {
  CLERK: 'Bo Voorbeeld',
  COORDINATOR: 'Sam Voorbeeld',
  PROFESSIONAL: 'Noor Voorbeeld',
  VOLUNTEER_COORDINATOR: 'Kim Voorbeeld',
  VOLUNTEER: 'Jip Voorbeeld',
  PRIVACY_OFFICER: 'Lou Voorbeeld',
  POLICY_OFFICER: 'Mees Voorbeeld',
  EVALUATOR: 'Vos Voorbeeld',
  WEB_TEAM: 'Pim Voorbeeld',
  MEETING_ORGANISER: 'Fen Voorbeeld',
  ADMINISTRATOR: 'Ank Voorbeeld',
};

/** Somebody of each role, to look around as; the second coordinator works for both municipalities. */
export const DEMO_STAFF = [
  ...STAFF_ROLES.map((role) => ({ subject: role, label: `${NAMES[role]}, ${ROLES[role].name}` })),
  { subject: 'BOTH', label: 'Rik Voorbeeld, coördinator in twee gemeenten' },
] as const;

/** Adds the people of the demo; whoever is there stays. */
export async function loadStaff(database: Database, now: Date): Promise<void> {
  const people = DEMO_STAFF.map(({ subject, label }) => ({
    id: randomUUID(),
    subject,
    name: label.split(',', 1)[0]!,
  }));
  const isNew = await database.asInstaller(async (db) => {
    if ((await db.staffMember.count({ where: { issuer: DEMO_ISSUER } })) > 0) return false;
    await db.staffMember.createMany({
      data: people.map((person) => ({ ...person, issuer: DEMO_ISSUER, createdAt: now })),
    });
    return true;
  });
  if (!isNew) return;
  for (const municipalityId of ['GM0193', 'GM0160']) {
    const here = people.filter(({ subject }) => subject === 'BOTH' || municipalityId === 'GM0193');
    await database.asOwner(municipalityId, (db) =>
      db.staffGrant.createMany({
        data: here.map(({ id, subject }) => {
          const role = subject === 'BOTH' ? 'COORDINATOR' : subject;
          return {
            ...{ municipalityId, id: randomUUID(), staffMemberId: id, role },
            until: midnight(addMonths(dayOf(now), 12)),
            ...{ proposedBy: 'demo', proposedAt: now, approvedBy: 'command', approvedAt: now },
            reviewDue: midnight(reviewDueOn(role, dayOf(now))),
          };
        }),
      }),
    );
  }
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
