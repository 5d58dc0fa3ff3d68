#!/bin/sh
# @plussub/srt-vtt-parser takes a caption's settings for a part of its time.
#
# Guess: "00:01.000 --> 00:02.000 align:start" ends after two seconds, whatever is said of its place.
# Version: @plussub/srt-vtt-parser 2.0.5, Node 20
# Instead: where the time has no hours, which WebVTT allows, what follows it is read as part of it: `to` is not a number
#   after `align:start`, and two minutes after `line:0 position:20%`. With hours it is right. There is no error.
# Seen (settings of the caption, and when it begins and ends, in milliseconds):
#> none: 1000 to 2000
#> align:start: 1000 to NaN
#> line:0 position:20%: 1000 to 120000
#> align:start, with hours: 1000 to 2000
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts @plussub/srt-vtt-parser@2.0.5 > /dev/null

cat > run.cjs <<'JS'
const { parse } = require('@plussub/srt-vtt-parser');

const shown = (name, line) => {
  const { entries } = parse(`WEBVTT\n\n${line}\nBread for all.\n`);
  console.log(`${name}: ${entries.map(({ from, to }) => `${from} to ${to}`).join('; ')}`);
};
shown('none', '00:01.000 --> 00:02.000');
shown('align:start', '00:01.000 --> 00:02.000 align:start');
shown('line:0 position:20%', '00:01.000 --> 00:02.000 line:0 position:20%');
shown('align:start, with hours', '00:00:01.000 --> 00:00:02.000 align:start');
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo '@plussub/srt-vtt-parser does not read settings as it did.' >&2; exit 1; }
