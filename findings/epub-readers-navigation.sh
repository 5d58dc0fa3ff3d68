#!/bin/sh
# Three readers of EPUB find no table of contents in an EPUB 3 book.
#
# Guess: epub2, @lingo-reader/epub-parser and @gxl/epub-parser read the navigation document, the only table of contents
#   that EPUB 3 asks for.
# Version: epub2 3.0.2, @lingo-reader/epub-parser 0.4.6, @gxl/epub-parser 2.0.4, Node 20
# Instead: all three read the older toc.ncx alone. Without it the contents are empty and no error is raised, though the
#   chapters are there. A book for many readers must carry both. (@likecoin/epubcheck-ts 0.7.0 finds both books valid.)
# Seen (entries of the table of contents, with the navigation document alone and with toc.ncx beside it):
#> epub2: 0 2
#> @lingo-reader/epub-parser: 0 2
#> @gxl/epub-parser: 0 2
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts epub2@3.0.2 @lingo-reader/epub-parser@0.4.6 @gxl/epub-parser@2.0.4 jszip@3.10.2 > /dev/null

cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import gxl from '@gxl/epub-parser';
import { initEpubFile } from '@lingo-reader/epub-parser';
import epub2 from 'epub2';
import JSZip from 'jszip';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const id = 'urn:uuid:12345678-1234-4234-8234-123456789012';
const both = (write) => ['one', 'two'].map(write).join('');
const item = (name, file, rest) => `<item id="${name}" href="${file}" media-type="application/${rest}/>`;
const page = (title, body) => `${head}<!DOCTYPE html>
  <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
  <head><title>${title}</title></head><body>${body}</body></html>`;
const book = (withNcx) => `${head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${id}</dc:identifier>
  <dc:title>Course</dc:title><dc:language>en</dc:language>
  <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta></metadata>
  <manifest>${item('nav', 'nav.xhtml', 'xhtml+xml" properties="nav"')}${withNcx ? item('ncx', 'toc.ncx', 'x-dtbncx+xml"') : ''}
  ${both((name) => item(name, `${name}.xhtml`, 'xhtml+xml"'))}</manifest>
  <spine${withNcx ? ' toc="ncx"' : ''}>${both((name) => `<itemref idref="${name}"/>`)}</spine></package>`;

async function write(file, withNcx) {
  const zip = new JSZip();
  zip.file('mimetype', 'application/epub+zip', { compression: 'STORE' });
  zip.file('META-INF/container.xml', `${head}<container version="1.0"
    xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`);
  zip.file('OPS/package.opf', book(withNcx));
  const links = both((name) => `<li><a href="${name}.xhtml">${name}</a></li>`);
  zip.file('OPS/nav.xhtml', page('Contents', `<nav epub:type="toc"><ol>${links}</ol></nav>`));
  const points = both((name) => `<navPoint id="p-${name}" playOrder="${name === 'one' ? 1 : 2}">
    <navLabel><text>${name}</text></navLabel><content src="${name}.xhtml"/></navPoint>`);
  if (withNcx) zip.file('OPS/toc.ncx', `${head}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
    <head><meta name="dtb:uid" content="${id}"/></head><docTitle><text>Course</text></docTitle>
    <navMap>${points}</navMap></ncx>`);
  for (const name of ['one', 'two']) zip.file(`OPS/${name}.xhtml`, page(name, `<h1>${name}</h1>`));
  writeFileSync(file, await zip.generateAsync({ type: 'nodebuffer' }));
}
await write('nav.epub', false);
await write('both.epub', true);

const readers = {
  epub2: async (file) => (await epub2.EPub.createAsync(file)).toc,
  '@lingo-reader/epub-parser': async (file) => (await initEpubFile(file, 'images')).getToc(),
  '@gxl/epub-parser': async (file) => (await gxl.parseEpub(file, { type: 'path' })).structure,
};
for (const [name, contents] of Object.entries(readers)) {
  const counts = [];
  for (const file of ['nav.epub', 'both.epub']) counts.push((await contents(file))?.length ?? 0);
  console.log(`${name}: ${counts.join(' ')}`);
}
JS

node run.mjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'the readers of EPUB do not find contents as they did.' >&2; exit 1; }
