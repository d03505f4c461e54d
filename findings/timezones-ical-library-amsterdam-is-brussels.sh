#!/bin/sh
# Version: timezones-ical-library 2.3.2
# The time zone of Amsterdam is given as that of Brussels.
#
# Since 2022 the tz database keeps Amsterdam as another name of Brussels, and the library hands out what a name leads to.
# An event that says TZID=Europe/Amsterdam then has no VTIMEZONE of that name in its file, which RFC 5545 asks for;
# a reader shows the meeting under Brussels, or guesses.
#
# Seen: asked Europe/Amsterdam, got TZID:Europe/Brussels
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund timezones-ical-library@2.3.2 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { tzlib_get_ical_block } from 'timezones-ical-library';

const told = (zone) => /TZID:(.+)/.exec(tzlib_get_ical_block(zone)[0])?.[1].trim();
for (const zone of ['Europe/Amsterdam', 'Europe/Berlin']) console.log(`asked ${zone}, got ${told(zone)}`);
if (told('Europe/Amsterdam') !== 'Europe/Brussels' || told('Europe/Berlin') !== 'Europe/Berlin') {
  console.log('Changed: a zone has another name now.');
  process.exitCode = 1;
}
JS
node run.mjs
