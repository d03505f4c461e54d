// node seed.ts [pathways]: makes the database of the benchmarks, 100,000 pathways in 40 municipalities, at DATABASE_URL.

import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import pg from 'pg';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Set DATABASE_URL to an empty database.');
const pathways = Number(process.argv[2] ?? 100_000);
const database = testDatabase(await openPostgresql(url));
await database.migrate();
await database.close();

const client = new pg.Client({ connectionString: url });
await client.connect();

// Sizes fall as 1/rank, as those of real municipalities do; one pathway in ten is open.
const SQL = [
  `SET session_replication_role = replica`,
  `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, pseudonym_key)
   SELECT 'GM' || lpad((1000 + i)::text, 4, '0'), 'Gemeente ' || i, 'Organisatie', 'Sam', '038 555 00 00', 'a@voorbeeld.example', 'op werkdagen', 'https://voorbeeld.example', sha256(i::text::bytea)
   FROM generate_series(1, 40) i`,
  `CREATE TEMP TABLE p AS
   SELECT i, 'GM' || lpad((1000 + greatest(1, least(40, ceil(40 ^ (random()))))::int)::text, 4, '0') AS m,
     gen_random_uuid() AS partner, gen_random_uuid() AS request, gen_random_uuid() AS pathway, gen_random_uuid() AS talk,
     i % 10 = 0 AS open, date '2026-11-22' - (i % 1500) AS day
   FROM generate_series(1, ${pathways}) i`,
  `INSERT INTO bereaved_partner (municipality_id, id, name, phone, email, contact_preference)
   SELECT m, partner, 'Persoon ' || i, '+3138' || lpad(i::text, 7, '0'), 'p' || i || '@voorbeeld.example', 'PHONE' FROM p`,
  `INSERT INTO pathway (municipality_id, id, state, origin, partner_id, opened_at, closed_at, version)
   SELECT m, pathway, (CASE WHEN open THEN CASE WHEN i % 20 = 0 THEN 'PLANNING' ELSE 'TALK_PLANNED' END ELSE 'CLOSED' END)::"PathwayState", 'SELF', partner, day, CASE WHEN open THEN NULL ELSE day + 200 END, 3 FROM p`,
  `INSERT INTO support_request (municipality_id, id, reference, code_hash, channel, requested_for, state, name, contact_preference, phone, language, submitted_at, pathway_id, message)
   SELECT m, request, 'S-' || i, sha256(i::text::bytea), 'WIDGET', 'SELF', 'ACCEPTED', 'Persoon ' || i, 'PHONE', '+3138' || lpad(i::text, 7, '0'), 'nl', day, pathway, repeat('Een paar woorden. ', 10) FROM p`,
  `INSERT INTO support_need (municipality_id, id, request_id, domain, wish, urgency, own_words)
   SELECT m, gen_random_uuid(), request, d::"NeedDomain", 'YES', 'SOON', 'Ik weet niet waar ik moet beginnen.' FROM p, unnest(ARRAY['PRACTICAL', 'EMOTIONAL', 'WORK']) d`,
  `INSERT INTO introductory_talk (municipality_id, id, pathway_id, held_on, note, recorded_at)
   SELECT m, talk, pathway, day + 10, 'Een goed gesprek.', day + 10 FROM p WHERE i % 20 = 0 OR NOT open`,
  `INSERT INTO support_need (municipality_id, id, talk_id, domain, wish, urgency, own_words)
   SELECT m, gen_random_uuid(), talk, d::"NeedDomain", 'YES', 'SOON', 'Hulp bij brieven.' FROM p, unnest(ARRAY['PRACTICAL', 'FINANCIAL']) d WHERE i % 20 = 0 OR NOT open`,
  `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, from_state, to_state, actor, role, at)
   SELECT m, gen_random_uuid(), pathway, n, 'talkHeld', 'TALK_PLANNED', 'PLANNING', 'token:x', 'COORDINATOR', day + n FROM p, generate_series(1, 5) n`,
  `INSERT INTO task (municipality_id, id, kind, due_on, opened_at, done_at, request_id, pathway_id)
   SELECT m, gen_random_uuid(), 'HOLD_TALK', day + 20 + (i % 60), day, CASE WHEN open THEN NULL ELSE day + 30 END, request, pathway FROM p`,
  `INSERT INTO task (municipality_id, id, kind, due_on, opened_at, done_at, request_id, pathway_id)
   SELECT m, gen_random_uuid(), 'ANSWER_REQUEST', day + 2, day, day + 1, request, pathway FROM p`,
  `SET session_replication_role = DEFAULT`,
  `VACUUM ANALYZE`,
];
for (const statement of SQL) await client.query(statement);
const { rows } = await client.query(
  `SELECT municipality_id, count(*)::int AS pathways FROM pathway GROUP BY 1 ORDER BY 2 DESC LIMIT 3`,
);
console.table(rows);
await client.end();
// Seals their keys.
const sealing = testDatabase(await openPostgresql(url));
await sealing.migrate();
await sealing.close();
