#!/bin/sh
# Version: natural 8.1.1
# natural 8.1.1: importing it for a stemmer reads the .env of the folder and writes to standard output.
#
# The package holds connections to databases beside its stemmers, and all of it is loaded together. The
# import alone puts what stands in the .env of the current folder into the environment of the process, and
# prints a line for each of those parts, so that the output of a command is no longer only its own.
#
# Seen: a variable of .env is set after the import, and the output begins with lines of dotenv.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund natural@8.1.1 >>npm.log 2>&1

echo 'WEATHER=rain' >.env
cat >run.mjs <<'JS'
const before = process.env.WEATHER;
const { default: natural } = await import('natural');
console.log(`stem: ${natural.PorterStemmerNl.stem('brieven')}`);
console.log(`WEATHER before: ${before}, after: ${process.env.WEATHER}`);
JS
node run.mjs >seen.txt
cat seen.txt
lines=$(grep -c 'injected env' seen.txt || true)
if ! grep -q 'WEATHER before: undefined, after: rain' seen.txt || [ "$lines" -eq 0 ]; then
  echo 'Changed: the import leaves the environment or the output alone.'
  exit 1
fi
