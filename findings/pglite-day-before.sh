#!/bin/sh
# Version: @electric-sql/pglite 0.5.16
# PGlite 0.5.16: east of Greenwich a day is saved as the day before, and a time comes back earlier.
#
# A Date is sent in UTC. A column of type date keeps that day: local midnight becomes yesterday. A
# column of type timestamp keeps that hour, and it is read back as local time: every save and read
# moves an appointment by the distance to UTC. In UTC itself, where most tests run, neither shows.
# Known to its makers as electric-sql/pglite issue 532.
#
# Seen with TZ=Europe/Amsterdam, for 9 March 2026 at 00:00 and at 10:00:
#   day 2026-03-08, read back 09:00; with TZ=UTC day 2026-03-09, read back 10:00
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @electric-sql/pglite@0.5.16 >>npm.log

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();
async function save(zone) {
  process.env.TZ = zone;
  const { rows } = await db.query('select $1::date::text as day, $2::timestamp as "from"', [
    new Date(2026, 2, 9),
    new Date(2026, 2, 9, 10),
  ]);
  const seen = `${rows[0].day} ${rows[0].from.getHours()}`;
  console.log(`${zone}: ${seen}`);
  return seen;
}
const amsterdam = await save('Europe/Amsterdam');
const utc = await save('UTC');
await db.close();
if (amsterdam !== '2026-03-08 9' || utc !== '2026-03-09 10') {
  console.log('Changed: days and times come back in another way.');
  process.exitCode = 1;
}
JS
node run.mjs
