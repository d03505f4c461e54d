import type { Database, TokenRow } from '@steunpad/database';

const HOUR_MS = 3_600_000;

/** Whether it is time to write down that a token is in use: not with every request, which would cost a statement each. */
export const isTokenUseToBeNoted = ({ lastUsedAt }: TokenRow, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - new Date(lastUsedAt).getTime() >= HOUR_MS;

export const noteTokenUse = (
  database: Database,
  municipality: string,
  id: string,
  at: Date,
): Promise<void> =>
  database.asTenant({ municipality }, 'write', async (db) => {
    await db.accessToken.updateMany({
      // Of several requests at once the first one writes.
      where: {
        ...{ municipalityId: municipality, id },
        OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: new Date(at.getTime() - HOUR_MS) } }],
      },
      data: { lastUsedAt: at },
    });
  });
