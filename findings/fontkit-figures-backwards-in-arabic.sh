#!/bin/sh
# Version: fontkit 2.0.4, @expo-google-fonts/noto-naskh-arabic 0.4.5
# fontkit 2.0.4: in a line of Arabic a date comes out backwards, and so does a number in Arabic figures.
#
# layout() takes a text as one run in one direction. A line that begins in Arabic is turned around whole,
# figures and Latin letters too, although figures run from left to right in Arabic as well (Unicode's
# bidirectional algorithm). What draws the glyphs one after the other, as PDFKit does, prints another day.
#
# Seen: "يوم 2026-11-29" is drawn from left to right as 92-11-6202 and then the word; "٢٠٢٦" as ٦٢٠٢.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund fontkit@2.0.4 @expo-google-fonts/noto-naskh-arabic@0.4.5 >>npm.log

cat >run.mjs <<'JS'
import * as fontkit from 'fontkit';

const font = fontkit.openSync(
  'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
);

/** What stands on paper from left to right, figures and signs alone. */
function drawn(text) {
  const { direction, glyphs } = font.layout(text);
  const figures = glyphs
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')
    .replace(/[^\p{Nd}-]/gu, '');
  console.log(`${JSON.stringify(text)} ${direction}: ${figures}`);
  return figures;
}

const alone = drawn('2026-11-29');
const inArabic = drawn('يوم 2026-11-29');
const arabicFigures = drawn('٢٠٢٦');
if (alone !== '2026-11-29' || inArabic !== '92-11-6202' || arabicFigures !== '٦٢٠٢') {
  console.log('Changed: figures are drawn in another order.');
  process.exitCode = 1;
}
JS
node run.mjs
