#!/bin/sh
# iuliia leaves the Cyrillic letter ё in names that it has romanized.
#
# Guess: after transliteration by the scheme of American libraries (ALA-LC), or by BGN/PCGN, no Cyrillic letter is left:
#   ё is the Latin ë there.
# Version: iuliia 0.8.2, Node 20
# Instead: ё stays Cyrillic (U+0451) in five schemes. It looks like the Latin letter, so nobody sees it, but a search for
#   "Khrushchëv" does not find the name. ISO 9 is right, and so are the schemes that write e or yo.
# Seen (scheme, name, Cyrillic letters left):
#> ALA_LC Khrushchёv 1
#> BGN_PCGN Khrushchёv 1
#> GOST_779 Hruŝёv 1
#> SCIENTIFIC Xruščёv 1
#> ISO_9_1968 Hruščëv 0
#> ALA_LC_ALT Khrushchev 0
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts iuliia@0.8.2 > /dev/null

cat > run.cjs <<'JS'
const iuliia = require('iuliia');

for (const scheme of ['ALA_LC', 'BGN_PCGN', 'GOST_779', 'SCIENTIFIC', 'ISO_9_1968', 'ALA_LC_ALT']) {
  const name = iuliia.translate('Хрущёв', iuliia[scheme]);
  console.log(scheme, name, (name.match(/\p{Script=Cyrillic}/gu) ?? []).length);
}
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'iuliia does not treat the letter as it did.' >&2; exit 1; }
