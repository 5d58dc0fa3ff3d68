#!/bin/sh
# edtf.js lets a set of consecutive years end with its first year, and lists the others all the same.
#
# Guess: [1936..1938], one of the years from 1936 to 1938, has the bounds of [1936,1937,1938], and includes 1937.
# Version: edtf 4.11.1, Node 20
# Instead: `max` is the end of 1936, `length` 1 and `includes` false, for sets and for lists in braces, while iteration
#   gives all three years. Sorted or filtered by its bounds, a source "from one of these years" is in the wrong place.
# Seen (date, min, max, includes 1937, the years that iteration gives):
#> [1936,1937,1938] 1936-01-01 1938-12-31 true 1936,1937,1938
#> [1936..1938] 1936-01-01 1936-12-31 false 1936,1937,1938
#> {1936..1938} 1936-01-01 1936-12-31 false 1936,1937,1938
#> 1936/1938 1936-01-01 1938-12-31 true 1936,1937,1938
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts edtf@4.11.1 > /dev/null

cat > run.mjs <<'JS'
import edtf from 'edtf';

const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const date of ['[1936,1937,1938]', '[1936..1938]', '{1936..1938}', '1936/1938']) {
  const value = edtf(date);
  const years = [...value].map((year) => year.toString()).join();
  console.log(date, day(value.min), day(value.max), value.includes(edtf('1937')), years);
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'edtf does not give the bounds of sets as it did.' >&2; exit 1; }
