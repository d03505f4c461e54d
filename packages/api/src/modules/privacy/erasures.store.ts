import type { Database } from '@steunpad/database';
import type { DestroyedKind } from '@steunpad/domain/privacy/destruction-record.ts';
import type { Context } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { erasePerson } from './erase-person.store.ts';
import { asEraser } from './eraser.store.ts';
import { noteErased } from './note-erased.store.ts';
import { SWEEPS, statementsOf } from './retention-sweeps.store.ts';

/** What somebody wants no more, known by a keyed hash: contact, or invitations to meetings. */
const WISHES = {
  CONTACT_OBJECTION: ['contact_objection', 'registry_key'],
  MEETING_INVITATION_STOP: ['meeting_invitation_stop', 'address_key'],
} as const;

const isWish = (what: string): what is keyof typeof WISHES => Object.hasOwn(WISHES, what);

/** That something is gone and stays gone, whatever is restored; or that somebody wants something no more. */
export interface Erasure {
  readonly municipality: string;
  readonly what: DestroyedKind | keyof typeof WISHES;
  /** Of the row that is gone; of a wish the keyed hash, in hexadecimal. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

const UNION_WISHES = Object.entries(WISHES)
  .map(
    ([what, [table, key]]) =>
      `UNION ALL SELECT '${what}', encode(${key}, 'hex'), at FROM ${table} WHERE municipality_id = $1`,
  )
  .join(' ');

/** Everything that may not come back, of all municipalities. */
export async function knownErasures(database: Database): Promise<Erasure[]> {
  const all: Erasure[] = [];
  for (const municipality of await database.municipalities()) {
    const rows = await database.asTenant({ municipality }, 'read', (db) =>
      db.$sql<Omit<Erasure, 'municipality'> & { readonly moment: Date }>(
        `SELECT what, id::text, at AS moment FROM erasure WHERE municipality_id = $1
         ${UNION_WISHES}`,
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
  if (isWish(what)) {
    const [table, key] = WISHES[what];
    await db.$sql(
      `INSERT INTO ${table} (municipality_id, ${key}, at) VALUES ($1, decode($2, 'hex'), $3) ON CONFLICT DO NOTHING`,
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
