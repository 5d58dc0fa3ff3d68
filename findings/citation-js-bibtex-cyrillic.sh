#!/bin/sh
# Citation.js writes BibTeX without the Cyrillic letters.
#
# Guess: a title or a name in Russian is written as it is (biber and later readers take UTF-8), or at worst as LaTeX
#   commands; never left out.
# Version: @citation-js/core 0.9.0 with @citation-js/plugin-bibtex 0.9.0, Node 20
# Instead: by default every letter for which it has no LaTeX command is dropped without a word; of an author only the
#   comma and a breve stay, at which its own reader stops. The option is documented ("escape or remove"), its
#   consequence is not: set `format.asciiOnly` to false.
# Seen (author | title | publisher):
#> by default: ,{\u  } | {\" {U}}ber  | Sowet-
#> read back: refused
#> asciiOnly false: Курушин, Юрий | Über труд | Sowet-Труд
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 > /dev/null

cat > run.cjs <<'JS'
const { Cite, plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');

const work = {
  id: 'a',
  type: 'book',
  title: 'Über труд',
  publisher: 'Sowet-Труд',
  author: [{ family: 'Курушин', given: 'Юрий' }],
};
const field = (text, name) => text.match(new RegExp(`${name} = \\{(.*)\\},`))[1];
const shown = (text) => ['author', 'title', 'publisher'].map((name) => field(text, name)).join(' | ');

const text = new Cite([work]).format('biblatex');
console.log(`by default: ${shown(text)}`);
try {
  console.log(`read back: ${JSON.stringify(new Cite(text).data[0].author)}`);
} catch {
  console.log('read back: refused');
}
plugins.config.get('@bibtex').format.asciiOnly = false;
console.log(`asciiOnly false: ${shown(new Cite([work]).format('biblatex'))}`);
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'Citation.js does not write Cyrillic as it did.' >&2; exit 1; }
