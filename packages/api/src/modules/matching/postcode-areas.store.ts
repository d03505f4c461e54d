import type { Db } from '@steunpad/database';
import type { PostcodeArea } from '@steunpad/domain/matching/postcode-area.ts';

/** Adds areas, or moves those that were there; others stay as they are. */
export const savePostcodeAreas = (db: Db, areas: readonly PostcodeArea[]): Promise<unknown> =>
  db.$sql(
    `INSERT INTO postcode_area (digits, latitude, longitude)
     SELECT * FROM unnest($1::text[], $2::float8[], $3::float8[])
     ON CONFLICT (digits) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude`,
    [
      areas.map(({ digits }) => digits),
      areas.map(({ latitude }) => latitude),
      areas.map(({ longitude }) => longitude),
    ],
  );
