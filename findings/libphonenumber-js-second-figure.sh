#!/bin/sh
# Version: libphonenumber-js 1.13.16
# libphonenumber-js 1.13.16: one more figure in the text, and the telephone number is gone or another.
#
# parsePhoneNumberFromString takes a number out of a text: words before and after it do no harm. As
# soon as another figure stands behind a word, nothing at all is found. Where only spaces stand between,
# the figure becomes part of the number. findPhoneNumbersInText finds the number in two of the three
# texts, and nothing where the figure follows the number directly.
#
# Seen, parse and find:
#   "Bel 06 12345678, graag na het eten"  +31612345678   +31612345678
#   "Bel 06 12345678, graag na 6 uur"     nothing        +31612345678
#   "06 12345678 toestel 12"              nothing        +31612345678
#   "06 12345678 6 uur"                   +316123456786  nothing
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund libphonenumber-js@1.13.16 >>npm.log

cat >run.mjs <<'JS'
import { findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const texts = [
  'Bel 06 12345678, graag na het eten',
  'Bel 06 12345678, graag na 6 uur',
  '06 12345678 toestel 12',
  '06 12345678 6 uur',
];
const seen = texts.map((text) => {
  const parsed = parsePhoneNumberFromString(text, 'NL')?.number ?? 'nothing';
  const found = findPhoneNumbersInText(text, 'NL').map(({ number }) => number.number);
  return `${parsed} ${found[0] ?? 'nothing'}`;
});
texts.forEach((text, at) => {
  console.log(`${text}: ${seen[at]}`);
});
const before = [
  '+31612345678 +31612345678',
  'nothing +31612345678',
  'nothing +31612345678',
  '+316123456786 nothing',
];
if (seen.join() !== before.join()) {
  console.log('Changed: other numbers are found.');
  process.exitCode = 1;
}
JS
node run.mjs
