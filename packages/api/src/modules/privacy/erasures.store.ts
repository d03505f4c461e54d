import type { Database } from '@steunpad/database';
import type { DestroyedKind } from '@steunpad/domain/privacy/destruction-record.ts';
import type { Context } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { erasePerson } from './erase-person.store.ts';
import { asEraser } from './eraser.store.ts';
import { noteErased } from './note-erased.store.ts';
import { SWEEPS, statementsOf } from './retention-sweeps.store.ts';

/** That something is gone and stays gone, whatever is restored; or that somebody wants no contact. */
export interface Erasure {
  readonly municipality: string;
  readonly what: DestroyedKind | 'CONTACT_OBJECTION';
  /** Of the row that is gone; of an objection the pseudonym, in hexadecimal. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Everything that may not come back, of all municipalities. */
export async function knownErasures(database: Database): Promise<Erasure[]> {
  const all: Erasure[] = [];
  for (const municipality of await database.municipalities()) {
    const rows = await database.asTenant({ municipality }, 'read', (db) =>
      db.$sql<Omit<Erasure, 'municipality'> & { readonly moment: Date }>(
        `SELECT what, id::text, at AS moment FROM erasure WHERE municipality_id = $1
         UNION ALL SELECT 'CONTACT_OBJECTION', encode(registry_key, 'hex'), at FROM contact_objection WHERE municipality_id = $1`,
        [municipality],
      ),
    );
    all.push(
      ...rows.map(({ what, id, moment }) => ({ municipality, what, id, at: moment.toISOString() })),
    );
  }
  return all;
}

/** Destroys again what a backup brought back, each in a transaction of its own, and returns how many there were. */
export async function eraseAgain(
  database: Database,
  erasures: readonly Erasure[],
  now: Date,
): Promise<number> {
  const here = await database.municipalities();
  const known = new Set((await knownErasures(database)).map(keyOf));
  const left = erasures.filter(
    (each) => here.includes(each.municipality) && !known.has(keyOf(each)),
  );
  for (const erasure of left) {
    await asSystem(database, erasure.municipality, now, (context) => again(context, erasure));
  }
  return left.length;
}

const keyOf = ({ municipality, what, id }: Erasure) => [municipality, what, id].join(' ');

async function again(context: Context, { what, id, at }: Erasure): Promise<void> {
  const { db, municipality } = context;
  const municipalityId = municipality.code;
  if (what === 'CONTACT_OBJECTION') {
    await db.$sql(
      `INSERT INTO contact_objection (municipality_id, registry_key, at) VALUES ($1, decode($2, 'hex'), $3) ON CONFLICT DO NOTHING`,
      [municipalityId, id, at],
    );
    return;
  }
  if (what === 'PATHWAY') {
    await erasePerson(context, { municipalityId, id });
    await db.$sql(
      `UPDATE pathway SET state = 'ERASED', erase_after = NULL WHERE municipality_id = $1 AND id = $2::uuid`,
      [municipalityId, id],
    );
    return;
  }
  await asEraser(context, async () => {
    const sweep = SWEEPS.find((each) => each.what === what);
    for (const statement of sweep ? statementsOf(sweep) : [])
      await db.$sql(statement, [municipalityId, [id]]);
    if (what === 'VOLUNTEER')
      await db.$sql(
        `UPDATE volunteer SET status = 'LEFT', left_at = coalesce(left_at, $3) WHERE municipality_id = $1 AND id = $2::uuid`,
        [municipalityId, id, at],
      );
    await noteErased(context, what, [id]);
  });
}
