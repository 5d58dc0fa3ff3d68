#!/bin/sh
# In \ce{…} MathJax does not take \gt for >, so that a reaction written safely for HTML loses its arrow.
#
# Guess: \lt and \gt are what MathJax offers in place of < and > in the text of a page, so \ce{A -\gt B} is the arrow of
#   \ce{A -> B}.
# Version: mathjax-full 3.2.2 with mhchem, Node 20
# Instead: \gt is the sign of an inequality there. The arrow becomes a minus and a greater-than sign, the equilibrium
#   three signs; no error is raised. Outside \ce the two ways of writing are one.
# Seen:
#> a > b: a &gt; b
#> a \gt b: a &gt; b
#> \ce{A -> B}: A &#x27F6; B
#> \ce{A -\gt B}: A &#x2212; &gt; B
#> \ce{A <=> B}: A &#x21BD; &#x2212; &#x2212; &#x21C0; B
#> \ce{A \lt=\gt B}: A &lt; = &gt; B
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts mathjax-full@3.2.2 > /dev/null

cat > run.cjs <<'JS'
const { mathjax } = require('mathjax-full/js/mathjax.js');
const { TeX } = require('mathjax-full/js/input/tex.js');
const { SerializedMmlVisitor } = require('mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js');
const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js');
const { RegisterHTMLHandler } = require('mathjax-full/js/handlers/html.js');
const { STATE } = require('mathjax-full/js/core/MathItem.js');
require('mathjax-full/js/input/tex/mhchem/MhchemConfiguration.js');

RegisterHTMLHandler(liteAdaptor());
const page = mathjax.document('', { InputJax: new TeX({ packages: ['base', 'mhchem'] }) });
const visitor = new SerializedMmlVisitor();
for (const tex of ['a > b', 'a \\gt b', '\\ce{A -> B}', '\\ce{A -\\gt B}', '\\ce{A <=> B}', '\\ce{A \\lt=\\gt B}']) {
  const tree = visitor.visitTree(page.convert(tex, { end: STATE.CONVERT }));
  const signs = [...tree.matchAll(/<m[ion][^>]*>([^<]+)<\/m[ion]>/g)].map(([, sign]) => sign);
  console.log(`${tex}: ${signs.join(' ')}`);
}
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'MathJax does not read these as it did.' >&2; exit 1; }
