#!/bin/sh
# Version: @orama/stemmers 3.1.18, snowball-stemmers 0.6.0, natural 8.1.1
# Dutch stemmers: "brieven" is not found by "brief", nor "huizen" by "huis", nor "rollen" by "rol".
#
# Dutch plurals soften the last letter (brief, brieven; huis, huizen) or double it (rol, rollen). Three
# stemmers for Dutch take the ending away and leave that, so that a search by stems misses the plural of
# everyday words. The other way round they take long and short vowels for one: "maan" and "man".
#
# Seen: all three: brief and briev, huis and huiz, rol and roll; maan and man both man.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund @orama/stemmers@3.1.18 snowball-stemmers@0.6.0 natural@8.1.1 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { stemmer as orama } from '@orama/stemmers/dutch';
import natural from 'natural';
import snowball from 'snowball-stemmers';

const dutch = snowball.newStemmer('dutch');
const STEMMERS = {
  '@orama/stemmers': orama,
  'snowball-stemmers': (word) => dutch.stem(word),
  natural: (word) => natural.PorterStemmerNl.stem(word),
};
const EXPECTED = 'brief/briev huis/huiz rol/roll man/man';

for (const [name, stem] of Object.entries(STEMMERS)) {
  const seen = [
    ['brief', 'brieven'],
    ['huis', 'huizen'],
    ['rol', 'rollen'],
    ['man', 'maan'],
  ]
    .map((pair) => pair.map(stem).join('/'))
    .join(' ');
  console.log(`${name}: ${seen}`);
  if (seen !== EXPECTED) {
    console.log(`Changed: ${name} takes other words for one.`);
    process.exitCode = 1;
  }
}
JS
node run.mjs
