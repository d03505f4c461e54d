#!/bin/sh
# Version: ical-generator 10.2.0
# A start in a named time zone is written by the clock of the server, and so is the stamp.
#
# An event of 9:00 UTC in the zone Europe/Amsterdam is one of 10:00 there. Where the server's clock is UTC, the file says
# 9:00 in Amsterdam; where it is New York's, 4:00. DTSTAMP, which RFC 5545 wants in UTC, has no Z and moves along.
#
# Seen: DTSTART;TZID=Europe/Amsterdam:20261201T090000 with TZ=UTC, …T040000 with TZ=America/New_York
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund ical-generator@10.2.0 >>npm.log 2>&1

cat >run.mjs <<'JS'
import ical from 'ical-generator';

const calendar = ical({ name: 'Meetings', timezone: 'Europe/Amsterdam' });
calendar.createEvent({
  id: 'one',
  summary: 'A meeting',
  timezone: 'Europe/Amsterdam',
  stamp: new Date('2026-11-29T12:00:00Z'),
  start: new Date('2026-12-01T09:00:00Z'),
  end: new Date('2026-12-01T10:00:00Z'),
});
const lines = calendar.toString().split('\r\n');
console.log(lines.filter((line) => /^DT(START|STAMP)/.test(line)).join(' '));
JS
utc=$(TZ=UTC node run.mjs)
york=$(TZ=America/New_York node run.mjs)
echo "UTC: $utc"
echo "New York: $york"
case "$utc $york" in
  *"T120000Z"*|*"Amsterdam:20261201T100000"*)
    echo 'Changed: the zone or the stamp is what it should be now.'; exit 1 ;;
  *"Amsterdam:20261201T090000"*"Amsterdam:20261201T040000"*) ;;
  *) echo 'Changed: the file says something else now.'; exit 1 ;;
esac
