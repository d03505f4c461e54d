import { UnknownMunicipality } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';

/** What is known of a municipality. Rejects when nobody here has this code. */
export async function findMunicipality(database: Database, code: string) {
  const row = await municipalityOf(database, code);
  if (!row) throw new UnknownMunicipality(code);
  return row;
}

/** What is set for a municipality, without its key; nothing when nobody here has this code. */
export const municipalityOf = (database: Database, code: string) =>
  database.asTenant({ municipality: code }, 'read', (db) =>
    db.municipality.findUnique({
      where: { id: code },
      omit: { sealedKey: true, plainKey: true, createdAt: true },
    }),
  );
