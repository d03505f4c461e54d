#!/bin/sh
# Version: @electric-sql/pglite 0.5.16
# PGlite 0.5.16: lc_time takes Dutch, and any name at all, and dates stay English.
#
# Names of days and months in the language of lc_time are what TM asks of to_char. A PostgreSQL server
# refuses a locale that it does not have ("invalid value for parameter"); PGlite takes it, shows it as
# set, and goes on in English. So the refusal that would tell comes only on the real server, and a
# letter goes out with "Monday".
#
# Seen: lc_time nl_NL.UTF-8: Monday 9 March; lc_time xx_NOWHERE: Monday 9 March
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @electric-sql/pglite@0.5.16 >>npm.log

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();
const seen = [];
for (const locale of ['nl_NL.UTF-8', 'xx_NOWHERE']) {
  const refused = await db.exec(`set lc_time = '${locale}'`).then(
    () => '',
    ({ message }) => message,
  );
  const { rows } = await db.query(
    "select current_setting('lc_time') as name, to_char(date '2026-03-09', 'TMDay FMDD TMMonth') as day",
  );
  seen.push(`lc_time ${rows[0].name}: ${rows[0].day}${refused}`);
}
await db.close();

console.log(seen.join('; '));
if (seen.join('; ') !== 'lc_time nl_NL.UTF-8: Monday 9 March; lc_time xx_NOWHERE: Monday 9 March') {
  console.log('Changed: a locale is refused, or its names are used.');
  process.exitCode = 1;
}
JS
node run.mjs
