#!/bin/sh
# subsrt reads nothing of WebVTT with line feeds, or with settings of a cue.
#
# Guess: line feeds alone, which WebVTT allows and most tools write, are read as well as the pairs of DOS; a cue with
#   `align:start` is a cue.
# Version: subsrt 1.1.1, Node 20
# Instead: with line feeds the whole file becomes one entry about its header; with settings the cue becomes nothing. The file
#   that is converted to SRT is empty, and nothing is said.
# Seen (captions, the same file as SRT):
#> CR LF: 1 captions, as SRT "2\r\n00:00:05,000 --> 00:00:07,000\r\nA question from the hall.\r\n\r\n"
#> LF: 0 captions, as SRT ""
#> CR LF, align:start: 0 captions, as SRT ""
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts subsrt@1.1.1 > /dev/null

cat > run.cjs <<'JS'
const subsrt = require('subsrt');

const lines = (end, settings) => ['WEBVTT', '', `00:00:05.000 --> 00:00:07.000${settings}`, 'A question from the hall.', '', ''].join(end);
for (const [name, text] of [
  ['CR LF', lines('\r\n', '')],
  ['LF', lines('\n', '')],
  ['CR LF, align:start', lines('\r\n', ' align:start')],
])
  console.log(`${name}:`, subsrt.parse(text).filter(({ type }) => type === 'caption').length, 'captions, as SRT', JSON.stringify(subsrt.convert(text, { format: 'srt' })));
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'subsrt does not read these files as it did.' >&2; exit 1; }
