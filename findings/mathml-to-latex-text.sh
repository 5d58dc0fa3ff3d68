#!/bin/sh
# mathml-to-latex drops one kind of text and makes subscripts of another.
#
# Guess: `<ms>` is kept as text, words in `<mtext>` stay words, and `<mi>sin</mi>` is the function.
# Version: mathml-to-latex 1.8.0, Node 20
# Instead: `<ms>` becomes nothing at all. An underscore in `<mtext>` is taken out of the text and makes a subscript of what
#   follows. A function with the invisible sign of application becomes the product s i n x.
# Seen:
#> <ms>abc</ms> -> ""
#> <mtext>pay_1938 is</mtext><mn>6</mn> -> "\\text{pay}_\\text{1938 is} 6"
#> <mi>sin</mi><mo>&#x2061;</mo><mi>x</mi> -> "sin x"
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts mathml-to-latex@1.8.0 > /dev/null

cat > run.cjs <<'JS'
const { MathMLToLaTeX } = require('mathml-to-latex');

for (const inner of ['<ms>abc</ms>', '<mtext>pay_1938 is</mtext><mn>6</mn>', '<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>'])
  console.log(inner, '->', JSON.stringify(MathMLToLaTeX.convert(`<math>${inner}</math>`).replaceAll('\u2061', '[U+2061]')));
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'mathml-to-latex does not write these as it did.' >&2; exit 1; }
