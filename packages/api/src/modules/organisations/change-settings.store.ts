import type { Refusal } from '@steunpad/domain/kernel.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import type { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';

/** Which municipality was changed: what every mutation of settings answers with. */
export interface Changed {
  readonly code: string;
}

interface Change {
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

interface Setting {
  readonly setting: string;
  readonly value: string;
}

/**
 * Changes settings once for a key. What is different afterwards is recorded with the caller, the old and the new value:
 * found by comparing all of them, so that no setting can be changed past the record.
 */
export function changeSettings<Outcome extends Refusal | undefined>(
  context: Context,
  change: Change,
  work: () => Promise<Outcome>,
): Promise<Changed | NonNullable<Outcome> | IdempotencyKeyReused> {
  const { db, municipality } = context;
  const { code } = municipality;
  return once(context, { ...change, answer: { code } }, async () => {
    // Two who change settings at the same moment wait for each other: each compares with what the other left.
    await db.$sql('SELECT FROM municipality WHERE id = $1 FOR NO KEY UPDATE', [code]);
    const before = await settingsNow(context);
    const refused = await work();
    if (!refused) await record(context, before, await settingsNow(context));
    return refused;
  });
}

/** Every setting by its name in the API, as text; lists and objects as JSON. What is not set is not there. */
async function settingsNow({ db, municipality }: Context): Promise<ReadonlyMap<string, string>> {
  const settings = await db.$sql<Setting>(
    `SELECT setting, value #>> '{}' AS value FROM (
       SELECT key AS setting, value FROM municipality m, jsonb_each(
         to_jsonb(m) - '{id,sealed_key,pseudonym_key,created_at,specimen,terms,translations}'::text[])
       WHERE m.id = $1
       UNION ALL
       SELECT 'terms.' || key, value FROM municipality m, jsonb_each(m.terms) WHERE m.id = $1
       UNION ALL
       SELECT 'translations.' || key, value FROM municipality m, jsonb_each(m.translations) WHERE m.id = $1
       UNION ALL
       SELECT 'embedSite.' || origin, 'true' FROM embed_site WHERE municipality_id = $1
       UNION ALL
       SELECT 'legalBase.' || purpose, to_jsonb(b) - '{municipality_id,purpose}'::text[]
       FROM legal_base b WHERE municipality_id = $1
       UNION ALL
       SELECT 'retentionTerm.' || rule, to_jsonb(duration) FROM retention_setting WHERE municipality_id = $1
       UNION ALL
       SELECT 'ownText.' || language || '.' || key, to_jsonb(text) FROM own_text WHERE municipality_id = $1
       UNION ALL
       SELECT 'agency.' || key, to_jsonb(jsonb_build_object('hidden', hidden, 'texts', texts)::text)
       FROM agency_check WHERE municipality_id = $1 AND (hidden OR texts <> '{}')
       UNION ALL
       SELECT 'ownDocument.' || name, to_jsonb(body) FROM own_document WHERE municipality_id = $1
       UNION ALL
       SELECT 'hiddenDocument.' || name, 'true' FROM own_document WHERE municipality_id = $1 AND is_hidden
     ) AS settings (setting, value) WHERE value NOT IN ('null', '[]')`,
    [municipality.code],
  );
  return new Map(settings.map(({ setting, value }) => [inTheApi(setting), value]));
}

/** Columns are in snake case; all other names have a dot and stand as they are. */
const inTheApi = (setting: string) =>
  setting.includes('.')
    ? setting
    : setting.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

async function record(
  { db, municipality, caller, now }: Context,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  if (changed.length === 0) return;
  const actor = actorOf(caller, 'CLERK');
  await db.settingChange.createMany({
    data: changed.map((setting) => ({
      municipalityId: municipality.code,
      id: uuid(),
      setting,
      before: before.get(setting) ?? null,
      after: after.get(setting) ?? null,
      actor,
      at: now,
    })),
  });
}
