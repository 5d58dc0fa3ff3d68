#!/bin/sh
# The reference WebVTT parser turns "R&amp;D" into "R&;D".
#
# Guess: the tree that it makes of a cue has the characters that entities stand for, as every browser shows them.
# Version: webvtt-parser 2.2.0, Node 20
# Instead: the character is right, but the semicolon of the entity stays behind it as text. The parser reports no
#   error. Captions that are shown or searched through this tree read "5 <; 6" and "R&;D".
# Seen:
#> errors: 0
#> cue text: "R&amp;D, 5 &lt; 6"
#> tree text: "R&;D, 5 <; 6"
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0 > /dev/null

cat > run.cjs <<'JS'
const { WebVTTParser } = require('webvtt-parser');

const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nR&amp;D, 5 &lt; 6\n';
const { cues, errors } = new WebVTTParser().parse(captions, 'metadata');
console.log(`errors: ${errors.length}`);
console.log(`cue text: ${JSON.stringify(cues[0].text)}`);
console.log(`tree text: ${JSON.stringify(cues[0].tree.children.map((node) => node.value).join(''))}`);
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'webvtt-parser does not read entities as it did.' >&2; exit 1; }
