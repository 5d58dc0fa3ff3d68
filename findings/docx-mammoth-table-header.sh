#!/bin/sh
# A Word table written by docx and read by mammoth is all header.
#
# Guess: rows written with `tableHeader: false` come back as rows of `td`.
# Version: docx 9.15.2 and mammoth 1.13.0, Node 20
# Instead: docx writes `<w:tblHeader w:val="off"/>`, which the format defines as no header; mammoth asks only whether
#   the element is there, and makes `th` of the row. Where all rows after the first are written so (as md-to-docx 4.0.1
#   does), a table comes back without one data cell.
# Seen (of the first and the second row):
#> both left out: <tr><td>Year</td></tr><tr><td>1936</td></tr>
#> true, left out: <thead><tr><th>Year</th></tr></thead><tbody><tr><td>1936</td></tr></tbody>
#> true, false: <thead><tr><th>Year</th></tr><tr><th>1936</th></tr></thead>
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts docx@9.15.2 mammoth@1.13.0 > /dev/null

cat > run.cjs <<'JS'
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const mammoth = require('mammoth');

function row(text, options) {
  return new TableRow({ children: [new TableCell({ children: [new Paragraph(text)] })], ...options });
}

async function readBack(name, first, second) {
  const table = new Table({ rows: [row('Year', first), row('1936', second)] });
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  const { value } = await mammoth.convertToHtml({ buffer });
  console.log(`${name}: ${value.replace(/<\/?(table|p)>/g, '')}`);
}

(async () => {
  await readBack('both left out', {}, {});
  await readBack('true, left out', { tableHeader: true }, {});
  await readBack('true, false', { tableHeader: true }, { tableHeader: false });
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'docx and mammoth do not pass on header rows as they did.' >&2; exit 1; }
