#!/bin/sh
# officeparser makes pages that load a script from another site.
#
# Guess: the HTML of a document of one sentence holds that sentence, and asks nobody for anything.
# Version: officeparser 8.1.1, docx 9.15.2, Node 20
# Instead: every page has a script element for a library of charts on a public server, also where the document has no chart:
#   whoever opens the page is seen there, and a strict policy of the page reports an error.
# Seen:
#> sentence: true messages: 0
#> script of another site: chart.js
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts officeparser@8.1.1 docx@9.15.2 > /dev/null

cat > run.cjs <<'JS'
const { Document, Packer, Paragraph } = require('docx');
const { convert } = require('officeparser');

(async () => {
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('One sentence.')] }] }));
  const { value, messages } = await convert(buffer, 'html');
  console.log('sentence:', value.includes('One sentence.'), `messages: ${messages.length}`);
  for (const [, source] of value.matchAll(/<script[^>]*src="https?:\/\/[^"]*\/([^"\/]+)"/g)) console.log('script of another site:', source);
  process.exit(0);
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'officeparser does not write pages as it did.' >&2; exit 1; }
