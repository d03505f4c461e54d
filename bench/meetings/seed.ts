import type { Db } from '@steunpad/database/database.ts';

export interface Size {
  readonly code: string;
  /** How many people registered for meetings that are over. */
  readonly past: number;
}

/** The meetings to come, each for one way of registering. */
export const MEETINGS = {
  ours: '01890000-0000-7000-8000-000000000001',
  byHand: '01890000-0000-7000-8000-000000000002',
} as const;

/** How many come to one of the meetings that are over. */
const EACH = 100;

const PART = 50_000;

/** Fills one municipality: meetings that are over with who registered, and two to come. */
export async function seedMunicipality(db: Db, { code, past }: Size): Promise<void> {
  await db.$sql(
    `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, pseudonym_key)
     VALUES ($1::varchar, 'Gemeente', 'Organisatie', 'Sam', '038 555 00 00', 'a@voorbeeld.example', 'op werkdagen', 'https://voorbeeld.example', sha256('x'::bytea))`,
    [code],
  );
  await db.$sql(
    `INSERT INTO meeting (municipality_id, id, status, title, starts_at, ends_at, closes_at, capacity, last_line, created_at, published_at)
     SELECT $1, md5('meeting' || i)::uuid, 'PUBLISHED', 'Bijeenkomst ' || i, now() - i * interval '1 hour', now() - i * interval '1 hour' + interval '30 minutes',
       now() - i * interval '1 hour', ${EACH}, ${EACH}, now() - interval '1 year', now() - interval '1 year'
     FROM generate_series(1, $2::int) i`,
    [code, Math.ceil(past / EACH)],
  );
  // In parts, since a statement may take half a minute.
  for (let from = 0; from < past; from += PART)
    await db.$sql(
      `INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, name, email, address_key, companions, code_hash, language, registered_at, attended)
       SELECT $1, md5('registration' || i)::uuid, md5('meeting' || (1 + i / ${EACH}))::uuid, 'REGISTERED', 1 + i % ${EACH}, 1, 1, 'Bezoeker ' || i,
         'bezoeker' || i || '@school.example', sha256(convert_to('a' || i, 'UTF8')), '{}', sha256(convert_to('c' || i, 'UTF8')), 'nl', now() - interval '1 month', 1
       FROM generate_series($2::int, $3::int - 1) i`,
      [code, from, Math.min(past, from + PART)],
    );
  for (const id of Object.values(MEETINGS))
    await db.$sql(
      `INSERT INTO meeting (municipality_id, id, status, title, starts_at, ends_at, closes_at, capacity, created_at, published_at)
       VALUES ($1, $2::uuid, 'PUBLISHED', 'Rouw in de klas', now() + interval '30 days', now() + interval '31 days', now() + interval '30 days', 5000, now(), now())`,
      [code, id],
    );
}
