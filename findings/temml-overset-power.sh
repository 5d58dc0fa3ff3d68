#!/bin/sh
# Temml writes \overset{a}{b} as b to the power a, and the mass number of \prescript below its element.
#
# Guess: \overset{a}{b} stacks a above b, as \underset{a}{b} stacks it below, and \prescript{14}{6}{C} has 14 above, as
#   LaTeX and MathJax draw them.
# Version: temml 0.13.5, Node 20
# Instead: over letters and words \overset gives <msup>, so that an oxidation number becomes a charge; over arrows and
#   relations it gives <mover>. \prescript writes its first argument where MathML has the lower index.
# Seen:
#> \overset{a}{b}: <msup><mi>b</mi><mi>a</mi></msup>
#> \underset{a}{b}: <mrow><munder><mi>b</mi><mi>a</mi></munder></mrow>
#> \overset{d}{\to}: <mrow><mover><mo>→</mo><mi>d</mi></mover></mrow>
#> \prescript{14}{6}{C}: <mmultiscripts><mi>C</mi><mprescripts></mprescripts><mn>14</mn><mn>6</mn></mmultiscripts>
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts temml@0.13.5 > /dev/null

cat > run.cjs <<'JS'
const temml = require('temml');

for (const tex of ['\\overset{a}{b}', '\\underset{a}{b}', '\\overset{d}{\\to}', '\\prescript{14}{6}{C}'])
  console.log(`${tex}: ${temml.renderToString(tex).replace(/^<math>|<\/math>$/g, '')}`);
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'Temml does not write these as it did.' >&2; exit 1; }
