#!/bin/sh
# Version: @electric-sql/pglite 0.5.16 (PostgreSQL 18)
# Behind row-level security PostgreSQL never uses a GIN index on an array, not even with sequential scans off.
#
# A log that keeps whom it is about as an array, with a GIN index to find one person, is read through the index
# by the owner of the table and as a whole by everybody for whom a policy holds: the operators of arrays (@>, &&)
# are not marked leakproof, so the policy has to be asked first, row by row. The equality of uuid is leakproof, and
# a row for each person keeps its index.
#
# Seen: array: owner by index, behind a policy without; a row each: owner by index, behind a policy by index
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @electric-sql/pglite@0.5.16 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = await PGlite.create();
await db.exec(`
  CREATE TABLE seen (town text NOT NULL, people uuid[] NOT NULL);
  INSERT INTO seen SELECT 'a', ARRAY[gen_random_uuid(), gen_random_uuid()] FROM generate_series(1, 20000);
  CREATE INDEX ON seen USING gin (people);
  CREATE TABLE seen_one (town text NOT NULL, person uuid NOT NULL);
  INSERT INTO seen_one SELECT town, unnest(people) FROM seen;
  CREATE INDEX ON seen_one (person);
  ALTER TABLE seen ENABLE ROW LEVEL SECURITY;
  ALTER TABLE seen_one ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own ON seen USING (town = current_setting('app.town', true));
  CREATE POLICY own ON seen_one USING (town = current_setting('app.town', true));
  CREATE ROLE reader; GRANT SELECT ON seen, seen_one TO reader;
  ANALYZE;
  SET app.town = 'a'; SET enable_seqscan = off;
`);
const PERSON = '00000000-0000-4000-8000-000000000000';
const plan = async (sql) =>
  (await db.query(`EXPLAIN ${sql}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
const by = async (sql) => (/Index/.test(await plan(sql)) ? 'by index' : 'without');
const QUESTIONS = {
  array: `SELECT * FROM seen WHERE people @> ARRAY['${PERSON}'::uuid]`,
  'a row each': `SELECT * FROM seen_one WHERE person = '${PERSON}'::uuid`,
};
const seen = [];
for (const [name, sql] of Object.entries(QUESTIONS)) {
  await db.exec('RESET ROLE');
  const owner = await by(sql);
  await db.exec('SET ROLE reader');
  seen.push(`${name}: owner ${owner}, behind a policy ${await by(sql)}`);
}
await db.close();
console.log(seen.join('; '));
if (seen.join('; ') !== 'array: owner by index, behind a policy without; a row each: owner by index, behind a policy by index') {
  console.log('Changed: the policy and the index go together otherwise now.');
  process.exitCode = 1;
}
JS
node run.mjs
