#!/bin/sh
# edtf.js writes uncertain dates as certain in every language for which it has no patterns, and 45 BC as 45.
#
# Guess: `format(locale)` keeps "about", "perhaps" and unknown digits in every locale, if only as the marks ~, ? and X;
#   a year before our era is marked as one.
# Version: edtf 4.11.1, Node 20
# Instead: it does in English, German, Spanish, French, Italian and Japanese. In Russian "about 1936" is 1936, the 1930s
#   are the year 1930, and an unknown day is the first of the month, without a warning. -0044, that is 45 BC, is "45"
#   in all of them.
# Seen (date | English | German | Russian):
#> 1936~ | c. 1936 | ca. 1936 | 1936
#> 1936? | 1936 (?) | 1936 (?) | 1936
#> 193X | XXXX | XXXX | 1930
#> 1936-05-XX | 5/X/1936 | X.5.1936 | 01.05.1936
#> -0044 | 45 | 45 | 45
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts edtf@4.11.1 > /dev/null

cat > run.mjs <<'JS'
import edtf from 'edtf';

for (const date of ['1936~', '1936?', '193X', '1936-05-XX', '-0044']) {
  console.log([date, ...['en', 'de', 'ru'].map((locale) => edtf(date).format(locale))].join(' | '));
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'edtf does not write dates as it did.' >&2; exit 1; }
