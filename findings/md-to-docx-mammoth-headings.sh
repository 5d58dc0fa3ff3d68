#!/bin/sh
# Headings written by md-to-docx are no headings for mammoth.
#
# Guess: "# Work" becomes a paragraph of Word's style Heading 1, and mammoth reads it as `h1`, as it does with Word's
#   own files.
# Version: @mohtasham/md-to-docx 4.0.1 and mammoth 1.13.0, Node 20
# Instead: each heading holds two `w:pStyle` elements where the schema allows one: a style "1" that the file does not
#   define, then Heading1. mammoth takes the first, so all headings arrive as plain paragraphs, with warnings; a course
#   that is imported from such a file has no structure.
# Seen:
#> styles in the file: 1, Heading1, 2, Heading2
#> read back: <p>Work</p><p>Text</p><p>Pay</p>
#> warning: Paragraph style with ID 1 was referenced but not defined in the document
#> warning: Paragraph style with ID 2 was referenced but not defined in the document
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts @mohtasham/md-to-docx@4.0.1 mammoth@1.13.0 jszip@3.10.2 > /dev/null

cat > run.mjs <<'JS'
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
import JSZip from 'jszip';
import mammoth from 'mammoth';

const file = await convertMarkdownToDocx('# Work\n\nText\n\n## Pay\n', {});
const buffer = Buffer.from(await file.arrayBuffer());
const xml = await (await JSZip.loadAsync(buffer)).file('word/document.xml').async('string');
const styles = [...xml.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map((match) => match[1]);
console.log(`styles in the file: ${styles.join(', ')}`);
const { value, messages } = await mammoth.convertToHtml({ buffer });
console.log(`read back: ${value.replace(/<a id="[^"]*"><\/a>/g, '')}`);
for (const { message } of messages) {
  if (message.includes('referenced')) console.log(`warning: ${message}`);
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'md-to-docx and mammoth do not pass on headings as they did.' >&2; exit 1; }
