#!/bin/sh
# node-webvtt refuses captions that have a style block.
#
# Guess: a STYLE block before the first cue, which WebVTT allows and browsers read, is passed over or kept.
# Version: node-webvtt 2.0.0, Node 20
# Instead: the block is taken for the name of a cue: the strict parser, which is the default, throws, and the
#   lenient one calls the file invalid. Comments (NOTE) are passed over as they should be.
# Seen:
#> plain strict valid true ["A question from the hall."]
#> plain lenient valid true ["A question from the hall."]
#> note strict valid true ["A question from the hall."]
#> note lenient valid true ["A question from the hall."]
#> style strict Cue identifier needs to be followed by timestamp (cue #0)
#> style lenient valid false ["A question from the hall."]
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts node-webvtt@2.0.0 > /dev/null

cat > run.cjs <<'JS'
const { parse } = require('node-webvtt');

const cue = '00:01.000 --> 00:04.000\nA question from the hall.\n';
const files = {
  plain: `WEBVTT\n\n${cue}`,
  note: `WEBVTT\n\nNOTE from the archive\n\n${cue}`,
  style: `WEBVTT\n\nSTYLE\n::cue { color: white }\n\n${cue}`,
};
for (const [name, text] of Object.entries(files))
  for (const strict of [true, false]) {
    try {
      const { cues, valid } = parse(text, { strict });
      console.log(name, strict ? 'strict' : 'lenient', `valid ${valid}`, JSON.stringify(cues.map((each) => each.text)));
    } catch (error) {
      console.log(name, strict ? 'strict' : 'lenient', error.message);
    }
  }
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'node-webvtt does not read style blocks as it did.' >&2; exit 1; }
