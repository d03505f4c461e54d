#!/bin/sh
# Version: @electric-sql/pglite 0.5.16
# PGlite 0.5.16: the options of an ICU collation are taken and do nothing, in the spelling of the manual.
#
# PostgreSQL's manual writes them as und-u-ks-level1 (neither case nor accents) and und-u-kn-true
# (numbers by value). PGlite creates both without a word, lists them as asked, and compares as if they
# were plain "und". The older spelling und@colStrength=primary works. PostgreSQL 18.4 answers true to
# all four questions: what is tested on the one finds other people, and another order, on the other.
#
# Seen: strength: new false, old true; numbers: new false, old true
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @electric-sql/pglite@0.5.16 >>npm.log

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const db = new PGlite();
const collation = (name, locale) =>
  db.exec(
    `create collation ${name} (provider = icu, locale = '${locale}', deterministic = false)`,
  );
await collation('letters_new', 'und-u-ks-level1');
await collation('letters_old', 'und@colStrength=primary');
await collation('numbers_new', 'und-u-kn-true');
await collation('numbers_old', 'und@colNumeric=yes');
const { rows } = await db.query(`select
  'Öztürk' = 'ozturk' collate letters_new as "strength, new",
  'Öztürk' = 'ozturk' collate letters_old as "strength, old",
  'Laan 9' < 'Laan 10' collate numbers_new as "numbers, new",
  'Laan 9' < 'Laan 10' collate numbers_old as "numbers, old"`);
await db.close();

console.log(rows[0]);
if (Object.values(rows[0]).join() !== 'false,true,false,true') {
  console.log('Changed: the collations compare in another way.');
  process.exitCode = 1;
}
JS
node run.mjs
