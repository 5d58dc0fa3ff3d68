#!/bin/sh
# Two readers of Word documents show hidden text, such as a teacher’s answers.
#
# Guess: text that is hidden in Word (`w:vanish`) is left out, or marked as hidden.
# Version: mammoth 1.13.0, officeparser 8.1.1, docx 9.15.2, Node 20
# Instead: both give it as ordinary text, without a message. A quiz whose key is hidden text is published with its key.
# Seen:
#> mammoth <p>In which year? Answer: 1939</p> 0 messages
#> officeparser "In which year? Answer: 1939" 0 warnings
set -eu
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix "$folder" --loglevel=error --no-audit --no-fund --ignore-scripts mammoth@1.13.0 officeparser@8.1.1 docx@9.15.2 > /dev/null

cat > run.cjs <<'JS'
const { Document, Packer, Paragraph, TextRun } = require('docx');
const mammoth = require('mammoth');
const { parseOffice } = require('officeparser');

const children = [new TextRun('In which year?'), new TextRun({ text: ' Answer: 1939', vanish: true })];
(async () => {
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] }));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  console.log('mammoth', value, `${messages.length} messages`);
  const { content, warnings } = await parseOffice(buffer);
  console.log('officeparser', JSON.stringify(content[0].text), `${warnings.length} warnings`);
  process.exit(0);
})();
JS

node run.cjs > seen || echo "exit code $?" >> seen
cat seen
sed -n 's/^#> //p' "$self" > expected
diff -u expected seen >&2 || { echo 'mammoth or officeparser does not read hidden text as it did.' >&2; exit 1; }
