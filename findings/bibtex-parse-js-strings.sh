#!/bin/sh
# bibtex-parse-js reads no file that has an abbreviation of its own.
#
# Guess: `@string{up = "University Press"}`, which BibTeX's own manual shows and JabRef writes, is read, and `publisher = up`
#   is that press; where it is not, the other entries still are.
# Version: bibtex-parse-js 0.0.24, Node 20
# Instead: the parser calls a function that it does not have. One such line, and the whole file fails with a TypeError.
# Seen (what the file begins with, and the keys that were read):
#> an entry: loaves
#> a comment: loaves
#> a preamble: loaves
#> an abbreviation: TypeError
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts bibtex-parse-js@0.0.24 > /dev/null

cat > run.cjs <<'JS'
const { toJSON } = require('bibtex-parse-js');

const entry = '@book{loaves, title = {On Bread}, year = 1939}\n';
const shown = (name, before) => {
  try {
    const keys = toJSON(before + entry).flatMap(({ citationKey = [] }) => citationKey);
    console.log(`${name}: ${keys.join(', ')}`);
  } catch (error) {
    console.log(`${name}: ${error.name}`);
  }
};
shown('an entry', '');
shown('a comment', '@comment{made by hand}\n');
shown('a preamble', '@preamble{"made by hand"}\n');
shown('an abbreviation', '@string{up = "University Press"}\n');
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'bibtex-parse-js does not read abbreviations as it did.' >&2; exit 1; }
