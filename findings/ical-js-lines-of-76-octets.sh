#!/bin/sh
# Version: ical.js 2.2.1
# Long lines are folded at 76 octets, one more than RFC 5545 allows.
#
# The first part has 75 octets; each that follows has 75 after the space that begins it, which counts too. Checkers of
# calendar files name each of these lines. Setting ICAL.foldLength to 74 keeps all within 75.
#
# Seen: parts of 75, 76 and 76 octets; 74, 75 and 75 with foldLength 74
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund ical.js@2.2.1 >>npm.log 2>&1

cat >run.mjs <<'JS'
import ICAL from 'ical.js';

function octets() {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('description', 'Rouw op school. '.repeat(12));
  const lines = event.toString().split('\r\n');
  return lines.map((line) => Buffer.byteLength(line)).filter((length) => length > 60).slice(0, 3);
}
const usual = octets();
ICAL.foldLength = 74;
const shorter = octets();
console.log(`octets of a line: ${usual.join(', ')}; with foldLength 74: ${shorter.join(', ')}`);
if (Math.max(...usual) !== 76 || Math.max(...shorter) !== 75) {
  console.log('Changed: lines are folded elsewhere now.');
  process.exitCode = 1;
}
JS
node run.mjs
