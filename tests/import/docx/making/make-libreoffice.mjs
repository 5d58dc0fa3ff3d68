// Makes the documents of LibreOffice (7.4): writes flat OpenDocument texts and has `soffice` turn them into DOCX.
// `node make-libreoffice.mjs`. Run by hand; what it makes is committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './words.mjs';

const out = fileURLToPath(new URL('../documents/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'documents-'));

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['math', 'http://www.w3.org/1998/Math/MathML'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const RED_DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC';

function styles(w) {
  const [language, country] = w.lang.split('-');
  const asian = language === 'zh';
  const own = w.rtl
    ? `style:language-complex="${language}" style:country-complex="${country}"`
    : asian
      ? `style:language-asian="${language}" style:country-asian="${country}"`
      : `fo:language="${language}" fo:country="${country}"`;
  const none = `${w.rtl || asian ? 'fo:language="en" fo:country="US"' : ''} ${asian ? '' : 'style:language-asian="zh" style:country-asian="CN"'} ${w.rtl ? '' : 'style:language-complex="hi" style:country-complex="IN"'}`;
  const direction = w.rtl ? 'style:writing-mode="rl-tb"' : '';
  const heading = (n) =>
    `<style:style style:name="Heading_20_${n}" style:display-name="Heading ${n}" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="${n}"><style:text-properties fo:font-weight="bold"/></style:style>`;
  const paragraph = (name) =>
    `<style:style style:name="${name.replaceAll(' ', '_20_')}" style:display-name="${name}" style:family="paragraph" style:parent-style-name="Standard"/>`;
  return `<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties ${direction}/><style:text-properties ${own} ${none}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>${[1, 2, 3].map(heading).join('')}${['Title', 'Quotations', 'Preformatted Text', 'Caption', 'Horizontal Line', 'Footnote'].map(paragraph).join('')}
<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/><style:style style:name="Table" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Frame" style:family="graphic"/><text:outline-style style:name="Outline">${[1, 2, 3].map((n) => `<text:outline-level-style text:level="${n}" style:num-format=""/>`).join('')}</text:outline-style>
<text:notes-configuration text:note-class="footnote" style:num-format="1"/><text:notes-configuration text:note-class="endnote" style:num-format="i"/></office:styles>`;
}

const automatic = (w) => `<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Sub" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Mark" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Foreign" style:family="text"><style:text-properties fo:language="${w.foreign[1].split('-')[0]}" fo:country="${w.foreign[1].split('-')[1]}"/></style:style>
<style:style style:name="Graphic" style:family="graphic" style:parent-style-name="Frame"/>
<text:list-style style:name="Bullets">${[1, 2, 3].map((n) => `<text:list-level-style-bullet text:level="${n}" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="${n * 0.5}in"/></style:list-level-properties></text:list-level-style-bullet>`).join('')}</text:list-style>
<text:list-style style:name="FromThree"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.25in" fo:margin-left="0.5in"/></style:list-level-properties></text:list-level-style-number><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="Roman"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/></text:list-style>
</office:automatic-styles>`;

const p = (content, style = 'Standard') =>
  `<text:p text:style-name="${style.replaceAll(' ', '_20_')}">${content}</text:p>`;
const h = (level, content) =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`;
const span = (style, content) => `<text:span text:style-name="${style}">${content}</text:span>`;
const list = (style, ...items) =>
  `<text:list text:style-name="${style}">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
const note = (kind, n, content) =>
  `<text:note text:id="${kind}${n}" text:note-class="${kind}"><text:note-citation>${n}</text:note-citation><text:note-body>${p(content, 'Footnote')}</text:note-body></text:note>`;

function structure(w) {
  return `${p(w.title, 'Title')}${h(1, w.h1[0])}${p(`${w.text[0]} ${span('B', w.bold)}${note('footnote', 1, w.note)}`)}${p(`${w.text[1]}${span('I', w.text[2])}${w.text[3]}${note('endnote', 1, w.endnote)}`)}
${h(2, w.h2[0])}${list('Bullets', p(w.list[0]), p(w.list[1]) + list('Bullets', p(w.list[3]), p(w.list[4])), p(w.list[2]))}
${h(3, w.h3)}${list('FromThree', p(w.steps[0]) + list('FromThree', p(w.list[0]), p(w.list[1])), p(w.steps[1]), p(w.steps[2]))}${p(w.text[0])}${list('Roman', p(w.list[0]), p(w.list[1]))}
${p(w.quote, 'Quotations')}${p('flow = litres<text:line-break/>print(flow)', 'Preformatted Text')}${p('', 'Horizontal Line')}
${h(1, `<text:bookmark text:name="use"/>${w.h1[1]}`)}${p(`<text:a xlink:type="simple" xlink:href="https://example.org/atlas">${w.link}</text:a>. H${span('Sub', '2')}O, m${span('Sup', '3')}`)}${p(span('Foreign', w.foreign[0]))}
${h(1, w.h2[1])}${p(`<text:a xlink:type="simple" xlink:href="#use">${w.inner}</text:a>`)}${p(`${w.text[0]}<text:tab/>${w.bold}`)}`;
}

const cell = (content, more = '') =>
  `<table:table-cell ${more} office:value-type="string">${content === '' ? p('') : p(content)}</table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const picture = (w, content, anchor = 'as-char', more = 'svg:width="4in" svg:height="3in"') =>
  `<draw:frame draw:style-name="Graphic" draw:name="P" text:anchor-type="${anchor}" ${more}>${content}<svg:desc>${w.alt}</svg:desc></draw:frame>`;
const image = `<draw:image><office:binary-data>${RED_DOT}</office:binary-data></draw:image>`;
const formula = (mathml) =>
  `<draw:frame draw:style-name="Graphic" text:anchor-type="as-char" svg:width="1in" svg:height="0.5in"><draw:object><math:math>${mathml.replace(/<(\/?)(\w)/g, '<$1math:$2')}</math:math></draw:object></draw:frame>`;

function media(w) {
  return `${h(1, w.h1[0])}${p(picture(w, image))}${p(w.figure, 'Figure')}${p(w.text[0])}
${p(picture(w, `<draw:text-box>${p(picture({ alt: w.text[0] }, `<draw:image><office:binary-data>${RED_DOT.replace('ALfKY52fTcuY', 'ALfKY52fTcuY')}</office:binary-data></draw:image>`))}${p(w.figure, 'Figure')}</draw:text-box>`, 'paragraph'))}
${p(w.tableCaption, 'Table')}
<table:table table:name="T1"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row>${w.table[0].map((one) => cell(one)).join('')}</table:table-row></table:table-header-rows>${w.table
    .slice(1)
    .map((row) => `<table:table-row>${row.map((one) => cell(one)).join('')}</table:table-row>`)
    .join('')}</table:table>
${p(w.text[0])}
<table:table table:name="T2"><table:table-column table:number-columns-repeated="3"/><table:table-row>${cell(w.merged, 'table:number-rows-spanned="2"')}${cell(w.table[1][0])}${cell('41')}</table:table-row><table:table-row>${covered}${cell(w.table[2][0])}${cell('38')}</table:table-row><table:table-row>${cell(w.bold, 'table:number-columns-spanned="2"')}${covered}${cell('79')}</table:table-row></table:table>
${h(1, w.h1[1])}${p(`${w.text[0]} ${formula('<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>')}`)}
${p(formula('<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi><mn>2</mn></msup></mrow>'))}
${p(formula('<mrow><mroot><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mn>3</mn></mroot><mo>=</mo><msqrt><mi>y</mi></msqrt></mrow>'))}
${p(formula('<mrow><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo></mrow>'))}
${p(formula('<mrow><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><mo>≤</mo><mi>α</mi></mrow>'))}`;
}

function review(w) {
  return `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ada</dc:creator><dc:date>2024-05-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region><text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>Ada</dc:creator><dc:date>2024-05-01T10:00:00</dc:date></office:change-info>${p(w.deleted)}</text:deletion></text:changed-region></text:tracked-changes>
${p(w.title, 'Title')}${p(`${w.text[0]} <text:change-start text:change-id="c1"/>${w.inserted}<text:change-end text:change-id="c1"/><text:change text:change-id="c2"/><office:annotation office:name="a1"><dc:creator>Tom</dc:creator><dc:date>2024-05-02T10:00:00</dc:date>${p(w.comment)}</office:annotation>140<office:annotation-end office:name="a1"/>`)}
${h(1, w.h1[0])}${p(`${span('Hidden', w.hidden)}${w.text[0]}`)}${p(`${span('Mark', w.list[0])} ${span('S', w.list[1])} ${span('U', w.list[2])} ${span('B', w.bold)}`)}
${h(1, w.h1[1])}${p(`${w.text[0]}${picture({ alt: '' }, `<draw:text-box>${p(w.box)}</draw:text-box>`, 'paragraph', 'svg:width="2in" svg:height="1in"')}`)}${p(w.quote, 'Quotations')}`;
}

for (const [code, w] of Object.entries(words))
  for (const [name, make] of Object.entries({ structure, media, review }))
    writeFileSync(
      join(folder, `libreoffice-${name}-${code}.fodt`),
      `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>${w.title}</dc:title><dc:creator>${w.author}</dc:creator><meta:initial-creator>${w.author}</meta:initial-creator><meta:keyword>${w.keywords}</meta:keyword></office:meta>${styles(w)}${automatic(w)}<office:master-styles/><office:body><office:text>${make(w)}</office:text></office:body></office:document>`,
    );
execFileSync('sh', ['-c', `soffice --headless --convert-to docx --outdir "${out}" "${folder}"/*.fodt`], {
  stdio: 'inherit',
});
