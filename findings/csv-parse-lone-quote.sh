#!/bin/sh
# Version: csv-parse 7.0.3
# csv-parse 7.0.3: a lone quotation mark takes the rows after it, and the wrong line is blamed.
#
# With skip_records_with_error, a cell that opens with a quotation mark and never closes it does not
# cost one record. All that follows is read as the inside of that cell: until the end of the file, or
# until the next quotation mark. Only one skip is told, and it names the line where the reader gave up.
#
# Seen: mark on line 2 of 4: only row 1 is left, told as line 4.
#       mark on line 2, a quoted cell on line 5 of 6: rows 1 and 6 are left, told as line 5.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund csv-parse@7.0.3 >>npm.log

cat >run.mjs <<'JS'
import { parse } from 'csv-parse/sync';

function read(text) {
  const told = [];
  const rows = parse(text, {
    delimiter: ';',
    skip_records_with_error: true,
    on_skip: (error) => told.push(error.lines),
  });
  const seen = `rows ${rows.map(([first]) => first)}; told: line ${told}`;
  console.log(seen);
  return seen;
}

const untilTheEnd = read('1;Anna\n2;"Bram\n3;Cas\n4;Dana\n');
const untilTheNext = read('1;Anna\n2;"Bram\n3;Cas\n4;Dana\n5;"Eva"\n6;Finn\n');
if (untilTheEnd !== 'rows 1; told: line 4' || untilTheNext !== 'rows 1,6; told: line 5') {
  console.log('Changed: other rows are lost, or another line is told.');
  process.exitCode = 1;
}
JS
node run.mjs
