#!/bin/sh
# rehype-citation drops what follows a citation, or cuts it after its second letter.
#
# Guess: as in Pandoc, whose syntax it takes, words after the comma that are no locator are shown as they stand:
#   [@doe, passim] gives "(Doe, 1936, passim)".
# Version: rehype-citation 2.3.2 (unified 11.0.5, rehype-parse 9.0.1, rehype-stringify 10.0.1), Node 20
# Instead: they are left out without a warning, unless they begin with letters that could be a Roman numeral: then
#   these become a page number, and the rest follows after a space. A page number after such words goes too.
# Seen:
#> [@doe, p. 12, emphasis added] (Doe, 1936, p. 12, emphasis added)
#> [@doe, passim] (Doe, 1936)
#> [@doe, emphasis added] (Doe, 1936)
#> [@doe, стр. 12] (Doe, 1936)
#> [@doe p. 12] (Doe, 1936)
#> [@doe, ch. 2] (Doe, 1936, p. c h. 2)
#> [@doe, cited in Roe] (Doe, 1936, p. ci ted in Roe)
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts rehype-citation@2.3.2 unified@11.0.5 rehype-parse@9.0.1 rehype-stringify@10.0.1 > /dev/null

cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import rehypeCitation from 'rehype-citation';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

writeFileSync('works.bib', '@book{doe, author = {Doe, Jane}, title = {On Work}, year = {1936}}\n');
const pages = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeCitation, { bibliography: 'works.bib', path: process.cwd(), suppressBibliography: true })
  .use(rehypeStringify);
for (const rest of [', p. 12, emphasis added', ', passim', ', emphasis added', ', стр. 12', ' p. 12', ', ch. 2', ', cited in Roe']) {
  const citation = `[@doe${rest}]`;
  console.log(citation, String(await pages.process(`<p>${citation}</p>`)).replace(/<[^>]+>/g, ''));
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'rehype-citation does not treat what follows a citation as it did.' >&2; exit 1; }
