#!/bin/sh
# html-to-docx joins words between two marks, and leaves out captions and figures.
#
# Guess: the space between a bold and an italic word stays, italics stay, and captions of tables and figures are there.
# Version: html-to-docx 1.8.0, Node 20
# Instead: white space that is alone between two elements is dropped, so that "Stalin and" becomes "Stalinand"; `<em>` has
#   no effect; `<caption>` and `<tfoot>` are left out with their words, and so is a whole `<figure>`.
# Seen (the words of the document):
#> "Stalinand workers" no italics
#> "118" no italics
#> "" no italics
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 > /dev/null

cat > run.cjs <<'JS'
const htmlToDocx = require('html-to-docx');
const JSZip = require('jszip');

const pages = [
  '<p><strong>Stalin</strong> <em>and</em> workers</p>',
  '<table><caption>Appeals</caption><tbody><tr><td>118</td></tr></tbody><tfoot><tr><td>sum</td></tr></tfoot></table>',
  '<figure><p>A chart.</p><figcaption>Figure 1</figcaption></figure>',
];
(async () => {
  for (const page of pages) {
    const zip = await JSZip.loadAsync(await htmlToDocx(page));
    const xml = await zip.file('word/document.xml').async('string');
    const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
    console.log(JSON.stringify(words), xml.includes('<w:i/>') ? 'with italics' : 'no italics');
  }
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'html-to-docx does not write these pages as it did.' >&2; exit 1; }
