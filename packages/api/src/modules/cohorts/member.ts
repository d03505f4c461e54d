import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';

/** What of somebody who was drawn is loaded before it is decided about a letter. */
export const WITH_PERSON = {
  partner: true,
  cohort: true,
  keys: { select: { kind: true, key: true } },
} as const satisfies Prisma.CohortMemberInclude;

/** Somebody who was drawn, with the person, the cohort and by what they are known again. */
export type Member = Prisma.CohortMemberGetPayload<{ include: typeof WITH_PERSON }>;
