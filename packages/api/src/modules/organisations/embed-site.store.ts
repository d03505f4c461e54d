import type { Context } from '../../operation/context.ts';
import { changeSettings } from './change-settings.store.ts';
import type { EmbedSiteInput } from './embed-site.input.ts';

/** Lets a website carry the forms; nothing changes when it may already. */
export const addEmbedSite = (context: Context, input: EmbedSiteInput) =>
  changeSites('addEmbedSite', context, input, (db, row) =>
    db.embedSite.createMany({ data: row, skipDuplicates: true }),
  );

/** Lets a website carry the forms no longer; nothing changes when it might not. */
export const removeEmbedSite = (context: Context, input: EmbedSiteInput) =>
  changeSites('removeEmbedSite', context, input, (db, row) =>
    db.embedSite.deleteMany({ where: row }),
  );

interface Site {
  readonly municipalityId: string;
  readonly origin: string;
}

function changeSites(
  operation: 'addEmbedSite' | 'removeEmbedSite',
  context: Context,
  { idempotencyKey: key, origin }: EmbedSiteInput,
  change: (db: Context['db'], row: Site) => Promise<unknown>,
) {
  return changeSettings(context, { operation, key, input: { origin } }, async () => {
    await change(context.db, { municipalityId: context.municipality.code, origin });
    return undefined;
  });
}
