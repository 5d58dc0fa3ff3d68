#!/bin/sh
# mathml2omml writes a "less than" sign that no XML reader takes.
#
# Guess: a < b becomes Office Math with `&lt;`, as it is in the MathML.
# Version: mathml2omml 0.5.0, Node 20
# Instead: the sign is written as it is, so that the document it is put into is no longer XML and Word does not open it. An
#   ampersand is written so, too; brackets of `<mfenced>` are dropped with a word on the console.
# Seen (what is in the run, what an XML reader says):
#> a=b well-formed
#> a<b not well-formed
#> R&D not well-formed
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts mathml2omml@0.5.0 saxes@6.0.0 > /dev/null

cat > run.cjs <<'JS'
const { mml2omml } = require('mathml2omml');
const { SaxesParser } = require('saxes');

for (const inner of ['<mi>a</mi><mo>=</mo><mi>b</mi>', '<mi>a</mi><mo>&lt;</mo><mi>b</mi>', '<mi>R</mi><mo>&amp;</mo><mi>D</mi>']) {
  const omml = mml2omml(`<math xmlns="http://www.w3.org/1998/Math/MathML">${inner}</math>`);
  let fault = 'well-formed';
  const parser = new SaxesParser();
  parser.on('error', () => {
    fault = 'not well-formed';
  });
  parser.write(omml).close();
  console.log(omml.match(/<m:t[^>]*>(.*)<\/m:t>/)[1], fault);
}
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'mathml2omml does not write these signs as it did.' >&2; exit 1; }
