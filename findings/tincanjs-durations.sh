#!/bin/sh
# TinCanJS loses the hours of a duration, or counts them as seconds too.
#
# Guess: TinCan.Utils.convertISO8601DurationToMilliseconds reads any duration of hours, minutes and seconds
#   (it says itself that it leaves out years, months and days): PT1H30M is 5,400,000 milliseconds.
# Version: tincanjs 0.50.0, Node 20
# Instead: only durations that have minutes and seconds, or seconds alone, are right. One that ends in minutes is 0;
#   without minutes, the number of hours is taken as the seconds as well. No error. SCORM 2004 and xAPI content
#   writes the short forms all the time, so reports of time spent are wrong.
# Seen (duration, milliseconds, what it should be):
#> PT45S 45000 45000
#> PT1H30M0S 5400000 5400000
#> PT1H30M 0 5400000
#> PT45M 0 2700000
#> PT1H 3601000 3600000
#> PT2H5S 7202000 7205000
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts tincanjs@0.50.0 > /dev/null

cat > run.cjs <<'JS'
const { Utils } = require('tincanjs');

const durations = { PT45S: 45, PT1H30M0S: 5400, PT1H30M: 5400, PT45M: 2700, PT1H: 3600, PT2H5S: 7205 };
for (const [duration, seconds] of Object.entries(durations)) {
  console.log(duration, Utils.convertISO8601DurationToMilliseconds(duration), seconds * 1000);
}
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'tincanjs does not read durations as it did.' >&2; exit 1; }
