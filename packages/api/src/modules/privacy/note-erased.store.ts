import type { DestroyedKind } from '@steunpad/domain/privacy/destruction-record.ts';
import type { Context } from '../../operation/context.ts';
import { asEraser } from './eraser.store.ts';

/** Backups are kept no longer than this: what they hold of somebody who was erased since is then no longer anywhere. */
export const BACKUPS_KEPT_DAYS = 400;

type Erasing = Pick<Context, 'db' | 'municipality' | 'now'>;

/** Remembers what is destroyed in this transaction, by ids that point to nothing afterwards. */
export async function noteErased(
  { db, municipality, now }: Erasing,
  what: DestroyedKind,
  ids: readonly string[],
): Promise<void> {
  await db.$sql(
    `INSERT INTO erasure (municipality_id, id, what, at) SELECT $1, unnest($2::uuid[]), $3, $4 ON CONFLICT DO NOTHING`,
    [municipality.code, ids, what, now],
  );
}

export const forgetErasures = (context: Context): Promise<void> =>
  asEraser(context, async () => {
    const before = new Date(context.now.getTime() - BACKUPS_KEPT_DAYS * 86_400_000);
    await context.db.$sql('DELETE FROM erasure WHERE municipality_id = $1 AND at < $2', [
      context.municipality.code,
      before,
    ]);
  });
