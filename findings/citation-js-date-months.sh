#!/bin/sh
# Citation.js takes a Russian day for a month, and a range of years for a year and a month.
#
# Guess: @citation-js/date keeps what it cannot read as `raw`, as it does with "spring 1936": a month is one of twelve,
#   and a month's name must be one that it knows.
# Version: @citation-js/date 0.5.1, Node 20
# Instead: letters outside Latin are passed over and the day is the month: "6 мая 1939" (6 May) is June 1939. A range of
#   years is right with a dash only; with a hyphen or a slash, as EDTF has it, it gives the month 19 or 1936.
# Seen:
#> 6 May 1939 {"date-parts":[[1939,5,6]]}
#> 6 мая 1939 {"date-parts":[[1939,6]]}
#> 30 июля 1937 {"date-parts":[[1937,30]]}
#> spring 1936 {"raw":"spring 1936"}
#> 1936–1938 {"date-parts":[[1936],[1938]]}
#> 1936-1938 {"date-parts":[[1936,19]]}
#> 1936/1938 {"date-parts":[[1938,1936]]}
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts @citation-js/date@0.5.1 > /dev/null

cat > run.cjs <<'JS'
const { parse } = require('@citation-js/date');

const dates = ['6 May 1939', '6 мая 1939', '30 июля 1937', 'spring 1936', '1936–1938', '1936-1938', '1936/1938'];
for (const date of dates) console.log(date, JSON.stringify(parse(date)));
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'Citation.js does not read dates as it did.' >&2; exit 1; }
