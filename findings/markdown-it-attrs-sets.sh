#!/bin/sh
# markdown-it-attrs takes a set of numbers at the end of a line for attributes, and the set is gone.
#
# Guess: braces are attributes only where they hold #id, .class or name=value; {1, 2, 3} stays as text, the more so as
#   "1," is no name that an attribute can have.
# Version: markdown-it-attrs 5.0.1 with markdown-it 15.0.3, Node 20
# Instead: whatever stands in braces at the end of a paragraph, heading, list item or table cell is split at spaces and
#   becomes attributes without a value, as `1,`, which XHTML does not allow. A question loses what it asks about, without
#   a warning. A full stop after the brace, or a line below, saves the text.
# Seen:
#> <p 1,="" 2,="" 3="">Solve for x in</p>
#> <p>Solve for x in {1, 2, 3}.</p>
#> <p sic="">He wrote “wroted”</p>
#> <h2 to="" be="">The verb</h2>
#> <p id="a" class="b" lang="ru">Text</p>
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts markdown-it@15.0.3 markdown-it-attrs@5.0.1 > /dev/null

cat > run.mjs <<'JS'
import markdownIt from 'markdown-it';
import attributes from 'markdown-it-attrs';

const markdown = markdownIt().use(attributes);
for (const text of [
  'Solve for x in {1, 2, 3}',
  'Solve for x in {1, 2, 3}.',
  'He wrote “wroted” {sic}',
  '## The verb {to be}',
  'Text {#a .b lang=ru}',
]) {
  console.log(markdown.render(text).trim());
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'markdown-it-attrs does not treat braces as it did.' >&2; exit 1; }
