#!/bin/sh
# xliff.js keeps only the last segment of a unit in XLIFF 2.
#
# Guess: both sentences of a unit that was translated in two segments are read, and written again.
# Version: xliff 6.4.0, Node 20
# Instead: `xliff2js` gives the unit the source and target of its last segment; the first sentence and its
#   translation are gone without an error, and so they are from the file that `js2xliff` writes.
# Seen (the unit as it was read, and the texts that are written):
#> read: {"source":"Then answer.","target":"Luego responda."}
#> written: Then answer. | Luego responda.
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts xliff@6.4.0 > /dev/null

cat > run.cjs <<'JS'
const { js2xliff, xliff2js } = require('xliff');

const segment = (id, source, target) =>
  `<segment id="${id}"><source>${source}</source><target>${target}</target></segment>`;
const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es">
<file id="lesson"><unit id="summary">${segment('s1', 'Read it.', 'Léalo.')}<ignorable><source> </source></ignorable>${segment('s2', 'Then answer.', 'Luego responda.')}</unit></file></xliff>`;
(async () => {
  const read = await xliff2js(file);
  console.log('read:', JSON.stringify(read.resources.lesson.summary));
  const written = await js2xliff(read);
  console.log('written:', [...written.matchAll(/<(source|target)>([^<]*)/g)].map(([, , text]) => text).join(' | '));
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'xliff does not read segments as it did.' >&2; exit 1; }
