import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, onTestFinished, test } from 'vitest';

test.each(ENGINES)(
  'what Prisma does in transactions of its own can be done at once inside of one, in %s',
  async (_, open) => {
    const database = testDatabase(await open());
    onTestFinished(() => database.close());
    await foundMunicipality(database, 'GM0193');
    const origins = Array.from({ length: 8 }, (_, i) => `https://site-${i}.example`);

    const saved = await database.asOwner('GM0193', async (db) => {
      const add = (origin: string) =>
        db.municipality.update({
          where: { id: 'GM0193' },
          data: { embedSites: { create: { origin } } },
        });
      const done = await Promise.allSettled([...origins, origins[0]!].map(add));
      expect(done.map(({ status }) => status).filter((status) => status === 'rejected')).toEqual([
        'rejected',
      ]);
      return db.embedSite.count();
    });

    expect(saved).toBe(origins.length);
  },
);
