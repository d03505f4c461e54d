#!/bin/sh
# Version: csv-parse 7.0.3
# csv-parse 7.0.3: cast_date makes dates of addresses, and other days of Dutch dates.
#
# With cast on, cast_date hands every cell that is no number to Date.parse, which accepts far more
# than dates. A street with a house number from 1 to 12 is the first of that month in 2001, a reference
# is a month, a square named after a year is that year. Day and month of a Dutch date change places
# where they can, and the cell stays text where they cannot: one column holds both.
#
# Seen: Kerkstraat 12 -> 2001-12-01   Kerkstraat 13 -> text       Plein 1813 -> 1813-01-01
#       09-03-2026    -> 2026-09-03   19-03-2026    -> text       2026-7     -> 2026-07-01
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund csv-parse@7.0.3 >>npm.log

cat >run.mjs <<'JS'
import { parse } from 'csv-parse/sync';

const file = 'Kerkstraat 12;Kerkstraat 13;Plein 1813\n09-03-2026;19-03-2026;2026-7\n';
const cells = parse(file, { delimiter: ';', cast: true, cast_date: true }).flat();
const seen = cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : 'text'));
console.log(seen.join(' '));
if (seen.join(' ') !== '2001-12-01 text 1813-01-01 2026-09-03 text 2026-07-01') {
  console.log('Changed: other cells become dates.');
  process.exitCode = 1;
}
JS
TZ=UTC node run.mjs
