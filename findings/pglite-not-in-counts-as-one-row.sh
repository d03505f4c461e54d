#!/bin/sh
# Version: @electric-sql/pglite 0.5.16 (PostgreSQL 18)
# In a plan that is made once for all values, NOT IN with parameters is guessed to leave nearly nothing.
#
# A work list that leaves two kinds of task out (kind NOT IN ($1, $2)) keeps most rows. In a generic plan PostgreSQL
# does not know the values, multiplies guesses, and where the kinds are few it expects a handful: it then sorts all
# rows instead of walking the index in order for the first fifty. Naming the kinds that are wanted is guessed well.
#
# Seen: NOT IN: far too few; IN: about right
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @electric-sql/pglite@0.5.16 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const KINDS = ['CALL', 'LETTER', 'TALK', 'VISIT', 'REVIEW', 'PAPER', 'COURSE', 'GROUP', 'WORRY', 'MAIL'];
const LEFT_OUT = KINDS.slice(5);
const db = await PGlite.create();
await db.exec(`
  CREATE TYPE kind AS ENUM (${KINDS.map((kind) => `'${kind}'`).join(', ')});
  CREATE TABLE task (kind kind NOT NULL, due int NOT NULL);
  INSERT INTO task SELECT (ARRAY[${KINDS.slice(0, 5).map((kind) => `'${kind}'`).join(', ')}]::kind[])[1 + i % 5], i
    FROM generate_series(1, 20000) AS i;
  ANALYZE;
  SET plan_cache_mode = force_generic_plan;
`);
async function expected(name, how, kinds) {
  const types = kinds.map(() => 'kind').join(', ');
  const places = kinds.map((_, at) => `$${at + 1}`).join(', ');
  await db.exec(`PREPARE ${name} (${types}) AS SELECT * FROM task WHERE kind ${how} (${places})`);
  const values = kinds.map((kind) => `'${kind}'`).join(', ');
  const { rows } = await db.query(`EXPLAIN (FORMAT JSON) EXECUTE ${name} (${values})`);
  return rows[0]['QUERY PLAN'][0].Plan['Plan Rows'];
}
const without = await expected('leaving', 'NOT IN', LEFT_OUT);
const named = await expected('naming', 'IN', KINDS.slice(0, 5));
await db.close();
console.log(`20000 rows are found; NOT IN expects ${without}, IN expects ${named}`);
if (!(without < 10000 && named > 15000)) {
  console.log('Changed: the guesses are others now.');
  process.exitCode = 1;
}
JS
node run.mjs
