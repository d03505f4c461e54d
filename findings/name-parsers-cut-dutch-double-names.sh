#!/bin/sh
# Version: humanparser 2.7.0, parse-full-name 1.2.7
# Dutch double names: of "Öztürk-van den Heuvel" one parser keeps "den Heuvel", the other "Heuvel".
#
# Who marries in the Netherlands may carry the partner's name beside their own, joined by a hyphen, and the
# second of them often begins with small words ("van den", "in 't"). Both parsers know such words before a
# last name, so that "van der Berg" stays whole; after a hyphen, or with "'t" among them, they count
# them and half of the name as middle names. A letter then greets somebody by a part of a name that is
# not theirs: that of the partner who died, cut short.
#
# Seen: the plain name stays whole in both; the double one and the one with "in 't" in neither.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund humanparser@2.7.0 parse-full-name@1.2.7 >>npm.log 2>&1

cat >run.mjs <<'JS'
import human from 'humanparser';
import full from 'parse-full-name';

const PARSERS = {
  humanparser: (name) => human.parseName(name).lastName,
  'parse-full-name': (name) => full.parseFullName(name).last,
};
const NAMES = ['Joan van der Berg', 'Fatma Öztürk-van den Heuvel', "Anna in 't Veld"];
const SEEN = {
  humanparser: ['van der Berg', 'den Heuvel', 'Veld'],
  'parse-full-name': ['van der Berg', 'Heuvel', 'Veld'],
};

for (const [parser, lastNameOf] of Object.entries(PARSERS)) {
  const seen = NAMES.map(lastNameOf);
  console.log(`${parser}: ${NAMES.map((name, i) => `${name} -> ${seen[i]}`).join('; ')}`);
  if (String(seen) !== String(SEEN[parser])) {
    console.log(`Changed: ${parser} takes these names apart in another way.`);
    process.exitCode = 1;
  }
}
JS
node run.mjs
