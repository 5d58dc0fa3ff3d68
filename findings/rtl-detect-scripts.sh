#!/bin/sh
# rtl-detect takes no notice of the script in a language tag.
#
# Guess: a script in the tag decides: Azerbaijani in Arabic letters runs from right to left, Hebrew in Latin letters does not.
# Version: rtl-detect 1.1.2, Node 20
# Instead: only the language is looked up, and a region that it lists. `az-Arab`, `pa-Arab` and `uz-Arab` are said to run from
#   left to right, `he-Latn` and `ur-Latn` from right to left; Syriac (`syr`) is not known at all.
# Seen (tag, direction):
#> az-Arab ltr
#> pa-Arab ltr
#> uz-Arab ltr
#> syr ltr
#> he-Latn rtl
#> ur-Latn rtl
#> he rtl
#> ar rtl
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts rtl-detect@1.1.2 > /dev/null

cat > run.cjs <<'JS'
const { getLangDir } = require('rtl-detect');

for (const tag of ['az-Arab', 'pa-Arab', 'uz-Arab', 'syr', 'he-Latn', 'ur-Latn', 'he', 'ar']) console.log(tag, getLangDir(tag));
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'rtl-detect does not judge these tags as it did.' >&2; exit 1; }
