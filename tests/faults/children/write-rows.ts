// Writes rows until it is killed, and says each number once its row was acknowledged as saved.
import { writeSync } from 'node:fs';
import { openDatabase } from '@steunpad/database/open.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';

const [directory = '', from = '0'] = process.argv.slice(2);
const MUNICIPALITY = 'GM0193';

const database = await openDatabase({ dataDirectory: directory, onMessage: console.error });
await database.migrate();
const tenant = { municipality: MUNICIPALITY };
const known = await database.asTenant(tenant, 'read', (db) => db.municipality.count());
if (!known) await foundMunicipality(database, MUNICIPALITY);

let next = Number(from);
async function write(): Promise<never> {
  for (;;) {
    const number = next;
    next += 1;
    await database.asTenant(tenant, 'write', (db) =>
      db.$sql(
        'INSERT INTO contact_objection (municipality_id, registry_key, at) VALUES ($1, $2, now())',
        [MUNICIPALITY, Buffer.from(String(number))],
      ),
    );
    writeSync(1, `${number}\n`);
  }
}
await Promise.all([write(), write(), write(), write()]);
