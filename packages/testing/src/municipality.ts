import type { Database } from '@steunpad/database/database.ts';

/** A municipality to have rows for. */
export async function foundMunicipality(database: Database, id: string): Promise<void> {
  await database.asOwner(id, (db) =>
    db.municipality.create({
      data: {
        id,
        name: `Gemeente ${id}`,
        organisationName: 'Steunpunt',
        contactName: 'Anneke',
        phone: '038 000 0000',
        email: 'steunpunt@example.nl',
        openingHours: 'ma-vr 9-17 uur',
        privacyUrl: 'https://example.nl/privacy',
        sealedKey: database.keys.fresh(id),
      },
    }),
  );
}
