#!/bin/sh
# asciimath-parser reads a/b/c as a/(b/c).
#
# Guess: as in arithmetic, and as other converters of AsciiMath have it, division runs from the left: 8/4/2 is (8/4)/2,
#   that is 1.
# Version: asciimath-parser 0.6.11 beside asciimath2tex 1.5.0 and asciimath-to-latex 0.5.1, Node 20
# Instead: the second bar goes below the first, and the formula's value is another (8/4/2 is 4, a speed in km/h/s is
#   km s/h). The two others keep the second stroke as a stroke.
# Seen:
#> 8/4/2 asciimath-parser: \frac{8}{\frac{4}{2}}
#> 8/4/2 asciimath2tex: \frac{8}{4}/2
#> 8/4/2 asciimath-to-latex: \frac{{8}}{{4}}/{2}
#> a/b/c/d asciimath-parser: \frac{a}{\frac{b}{\frac{c}{d}}}
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts asciimath-parser@0.6.11 asciimath2tex@1.5.0 asciimath-to-latex@0.5.1 > /dev/null

cat > run.cjs <<'JS'
const { AsciiMath } = require('asciimath-parser');
const AsciiMathParser = require('asciimath2tex');
const other = require('asciimath-to-latex');

const tight = (tex) => tex.replace(/\s+/g, '');
const first = new AsciiMath({ display: false });
console.log('8/4/2 asciimath-parser:', tight(first.toTex('8/4/2')));
console.log('8/4/2 asciimath2tex:', tight(new (AsciiMathParser.default ?? AsciiMathParser)().parse('8/4/2')));
console.log('8/4/2 asciimath-to-latex:', tight((other.default ?? other)('8/4/2')));
console.log('a/b/c/d asciimath-parser:', tight(first.toTex('a/b/c/d')));
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'the converters of AsciiMath do not divide as they did.' >&2; exit 1; }
