#!/bin/sh
# Version: pdfkit 0.20.2
# pdfkit 0.20.2: with a standard font, one letter garbles the letters after it.
#
# The standard fonts (Helvetica, Times) know the letters of Western Europe only. A letter outside them
# is no box and no error: its code goes into the hexadecimal text with three digits where two are
# read, so that the letters after it in the same run are read half a letter off. Its own width counts
# as nothing. A carriage return has one digit and does the same: a text with CRLF line ends, as an HTML
# form posts it, ends each line in a strange letter. For accents that stand apart from their letter its
# makers know it as foliojs/pdfkit issue 1661.
#
# Seen, in the order written and the bytes that a reader gets:
#   Lukasz with a Polish L  141756b61737a -> 14 17 56 b6 17 37 a0 (no letter of "ukasz" is left)
#   "ja", CR, LF            6a61d         -> 6a 61 d0             ("ja" and an Eth)
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund pdfkit@0.20.2 >>npm.log

cat >run.mjs <<'JS'
import PDFDocument from 'pdfkit';

async function written(text) {
  const document = new PDFDocument({ compress: false });
  document.font('Helvetica').text(text).end();
  const parts = [];
  for await (const part of document) parts.push(part);
  const [, line] = Buffer.concat(parts).toString('latin1').match(/\[(.*)\] TJ/);
  return [...line.matchAll(/<([^>]*)>/g)].map(([, hex]) => hex).join(' ');
}

// PDF takes an odd last digit as if a zero followed.
const bytes = (hex) => Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex').toString('hex');

const name = await written('\u0141ukasz');
const form = await written('ja\r\n');
const width = new PDFDocument().font('Helvetica').widthOfString('\u0141');
console.log(`name: ${name}, read as ${bytes(name)}; width of the letter ${width}`);
console.log(`form: ${form}, read as ${bytes(form)}`);
if (name !== '141756b61737a' || form !== '6a61d' || width !== 0) {
  console.log('Changed: the letters are written in another way.');
  process.exitCode = 1;
}
JS
node run.mjs
