#!/bin/sh
# epub-gen-memory takes the meaning out of lists, tables, formulas and drawings.
#
# Guess: what EPUB 3 allows in a page is kept: where a list starts, which way a header cell points, the namespace without
#   which a formula is none, the points of a drawing.
# Version: epub-gen-memory 1.1.2, Node 20
# Instead: attributes outside a short list are dropped without a warning. A list that starts at 3 starts at 1, `scope`
#   and `headers` are gone, MathML has no namespace and no `alttext`, and a path in an SVG has no `d`: an empty box.
# Seen:
#> <ol><li>third</li></ol>
#> <table><tr><th>Year</th></tr></table>
#> <math><mi>x</mi></math>
#> <svg role="img" aria-label="a line"><path/></svg>
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts epub-gen-memory@1.1.2 jszip@3.10.2 > /dev/null

cat > run.cjs <<'JS'
const epub = require('epub-gen-memory').default;
const JSZip = require('jszip');

const parts = [
  '<ol start="3"><li>third</li></ol>',
  '<table><tr><th scope="col">Year</th></tr></table>',
  '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"><mi>x</mi></math>',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="a line"><path d="M0 0L9 9"/></svg>',
];
(async () => {
  const book = await epub('Course', [{ title: 'One', content: parts.join('<hr/>'), filename: 'one.xhtml' }]);
  const page = await (await JSZip.loadAsync(book)).file('OEBPS/one.xhtml').async('string');
  const body = page.slice(page.indexOf('<ol'), page.indexOf('</body>')).trim();
  for (const part of body.split('<hr/>')) console.log(part);
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'epub-gen-memory does not treat attributes as it did.' >&2; exit 1; }
