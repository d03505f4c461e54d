import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';

/** What of a pathway is loaded before the table decides about it. */
export const WITH_PARTNER = {
  partner: true,
  notice: {
    select: { id: true, deathYear: true, deathMonth: true, deathDay: true, receivedAt: true },
  },
  request: { select: { id: true } },
} as const satisfies Prisma.PathwayInclude;

/** A pathway with the person whom it is for, the notice or request that it came from. */
export type PathwayWithPartner = Prisma.PathwayGetPayload<{ include: typeof WITH_PARTNER }>;
