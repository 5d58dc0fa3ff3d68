// Makes the documents of the npm package docx (9.x, which the project does not depend on):
// `node make-docx.mjs FOLDER-WITH-NODE_MODULES`. Run by hand; what it makes is committed.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { words } from './words.mjs';

const docx = createRequire(`${process.argv[2]}/package.json`)('docx');
const out = new URL('../documents/', import.meta.url);
const {
  AlignmentType,
  Bookmark,
  BorderStyle,
  CheckBox,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  InternalHyperlink,
  LevelFormat,
  Math: Formula,
  MathAccentCharacter,
  MathFraction,
  MathFunction,
  MathIntegral,
  MathLimitLower,
  MathRadical,
  MathRoundBrackets,
  MathRun,
  MathSquareBrackets,
  MathCurlyBrackets,
  MathAngledBrackets,
  MathPreSubSuperScript,
  MathSubSuperScript,
  MathSum,
  MathSuperScript,
  Packer,
  PageBreak,
  Paragraph,
  ShadingType,
  SymbolRun,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  Textbox,
  VerticalMergeType,
} = docx;

/** A picture of one colour. */
function png(width, height, [red, green, blue]) {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes) => {
    let c = 0xffffffff;
    for (const b of bytes) c = crcTable[(c ^ b) & 255] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => [red, green, blue]).flat()]);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function run(w, text, more = {}) {
  return new TextRun({
    text,
    language: w.rtl ? { bidirectional: w.lang } : w.lang.startsWith('zh') ? { eastAsia: w.lang } : { value: w.lang },
    ...(w.rtl ? { rightToLeft: true } : {}),
    ...more,
  });
}
const paragraph = (w, children, more = {}) =>
  new Paragraph({
    children: children.map((one) => (typeof one === 'string' ? run(w, one) : one)),
    ...(w.rtl ? { bidirectional: true } : {}),
    ...more,
  });

const numbering = {
  config: [
    {
      reference: 'bullets',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })),
    },
    {
      reference: 'from-three',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          start: 3,
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
        {
          level: 1,
          format: LevelFormat.LOWER_LETTER,
          text: '%2)',
          style: { paragraph: { indent: { left: 1440, hanging: 360 } } },
        },
      ],
    },
    {
      reference: 'letters',
      levels: [
        {
          level: 0,
          format: LevelFormat.UPPER_LETTER,
          text: '%1.',
          style: { paragraph: { indent: { left: 720, hanging: 360 } } },
        },
      ],
    },
    {
      reference: 'headings',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1' },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
      ],
    },
  ],
};

function structure(w) {
  const listed = (text, reference, level = 0) => paragraph(w, [text], { numbering: { reference, level } });
  return new Document({
    title: w.title,
    creator: w.author,
    keywords: w.keywords,
    numbering,
    styles: {
      default: {
        document: { run: { language: w.rtl ? { bidirectional: w.lang } : { value: w.lang, eastAsia: w.lang } } },
      },
    },
    features: { updateFields: false },
    footnotes: { 1: { children: [paragraph(w, [w.note])] } },
    endnotes: { 1: { children: [paragraph(w, [w.endnote])] } },
    sections: [
      {
        headers: { default: new Header({ children: [paragraph(w, [w.header])] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: [docx.PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          paragraph(w, [w.title], { heading: HeadingLevel.TITLE }),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
          paragraph(w, [w.h1[0]], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [
            w.text[0],
            ' ',
            run(w, w.bold, { bold: true }),
            ' ',
            run(w, w.quote, { italics: true }),
            new FootnoteReferenceRun(1),
          ]),
          paragraph(w, [
            w.text[1],
            run(w, w.text[2], { bold: true, italics: true }),
            w.text[3],
            new EndnoteReferenceRun(1),
          ]),
          paragraph(w, [w.h2[0]], { heading: HeadingLevel.HEADING_2 }),
          listed(w.list[0], 'bullets'),
          listed(w.list[1], 'bullets'),
          listed(w.list[3], 'bullets', 1),
          listed(w.list[4], 'bullets', 1),
          listed(w.list[2], 'bullets'),
          paragraph(w, [w.h3], { heading: HeadingLevel.HEADING_3 }),
          listed(w.steps[0], 'from-three'),
          listed(w.list[0], 'from-three', 1),
          listed(w.list[1], 'from-three', 1),
          listed(w.steps[1], 'from-three'),
          paragraph(w, [w.bold], { indent: { left: 720 } }),
          listed(w.steps[2], 'from-three'),
          paragraph(w, [w.text[0]]),
          listed(w.list[0], 'letters'),
          listed(w.list[1], 'letters'),
          new Paragraph({ children: [new PageBreak()] }),
          paragraph(w, [new Bookmark({ id: 'use', children: [run(w, w.h1[1])] })], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [
            new ExternalHyperlink({ link: 'https://example.org/atlas?lang=1&x=2', children: [run(w, w.link)] }),
            '. ',
            new InternalHyperlink({ anchor: 'use', children: [run(w, w.inner)] }),
            '. H',
            run(w, '2', { subScript: true }),
            'O, m',
            run(w, '3', { superScript: true }),
          ]),
          paragraph(w, [
            run(w, w.foreign[0], {
              language: { value: w.foreign[1], bidirectional: w.foreign[1] },
              rightToLeft: false,
            }),
          ]),
          paragraph(w, [w.h2[1]], { heading: HeadingLevel.HEADING_2 }),
          paragraph(w, [new InternalHyperlink({ anchor: 'use', children: [run(w, w.inner)] })]),
          new Paragraph({ children: [new TextRun({ text: 'flow = litres / seconds', font: 'Courier New' })] }),
          new Paragraph({ children: [new TextRun({ text: '  print(flow)', font: 'Courier New' })] }),
          paragraph(w, [], { border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } } }),
          paragraph(w, [w.text[0], new TextRun({ children: [new Tab()] }), w.bold]),
        ],
      },
    ],
  });
}

const f = (...children) => new Formula({ children });
const r = (text) => new MathRun(text);

function media(w) {
  const cell = (text, more = {}) => new TableCell({ children: [paragraph(w, [text])], ...more });
  return new Document({
    title: w.title,
    creator: 'User',
    numbering,
    styles: { paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal' }] },
    sections: [
      {
        children: [
          paragraph(w, [w.h1[0]], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [
            new ImageRun({
              type: 'png',
              data: png(60, 40, [90, 90, 90]),
              transformation: { width: 500, height: 330 },
              altText: { name: 'Picture 1', title: '', description: w.alt },
            }),
          ]),
          paragraph(w, [w.figure], { style: 'Caption' }),
          paragraph(w, [w.text[0]]),
          paragraph(w, [w.tableCaption], { style: 'Caption' }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: w.table.map(
              (row, index) =>
                new TableRow({
                  tableHeader: index === 0,
                  children: row.map(
                    (text, column) =>
                      new TableCell({
                        children: [paragraph(w, [text], column > 0 ? { alignment: AlignmentType.RIGHT } : {})],
                      }),
                  ),
                }),
            ),
          }),
          paragraph(w, [w.text[0]]),
          new Table({
            rows: [
              new TableRow({ children: [cell(w.merged, { rowSpan: 2 }), cell(w.table[1][0]), cell('41')] }),
              new TableRow({ children: [cell(w.table[2][0]), cell('38')] }),
              new TableRow({ children: [cell(w.bold, { columnSpan: 2 }), cell('79')] }),
            ],
          }),
          new Table({ rows: [new TableRow({ children: [cell(w.box)] })] }),
          paragraph(w, [w.h1[1]], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [
            w.text[0],
            ' ',
            f(new MathFraction({ numerator: [r('a+b')], denominator: [r('2')] })),
            ' ',
            w.bold,
          ]),
          paragraph(w, [
            f(
              new MathSum({
                children: [new MathSuperScript({ children: [r('i')], superScript: [r('2')] })],
                subScript: [r('i=1')],
                superScript: [r('n')],
              }),
            ),
          ]),
          paragraph(w, [f(new MathIntegral({ children: [r('f(x)dx')], subScript: [r('0')], superScript: [r('∞')] }))]),
          paragraph(w, [
            f(
              new MathRadical({ children: [r('x+1')], degree: [r('3')] }),
              r('='),
              new MathRadical({ children: [r('y')] }),
            ),
          ]),
          paragraph(w, [
            f(
              new MathRoundBrackets({ children: [new MathFraction({ numerator: [r('1')], denominator: [r('n')] })] }),
              new MathSquareBrackets({ children: [r('a')] }),
              new MathCurlyBrackets({ children: [r('b')] }),
              new MathAngledBrackets({ children: [r('c')] }),
            ),
          ]),
          paragraph(w, [
            f(
              new MathFunction({ name: [r('sin')], children: [r('α')] }),
              r('≤'),
              new MathSubSuperScript({ children: [r('x')], subScript: [r('i')], superScript: [r('2')] }),
              new MathPreSubSuperScript({ children: [r('C')], subScript: [r('6')], superScript: [r('14')] }),
            ),
          ]),
          paragraph(w, [f(new MathLimitLower({ children: [r('lim')], limit: [r('x→0')] }), r(`x=${w.decimal}`))]),
        ],
      },
    ],
  });
}

function review(w) {
  const at = { id: 0, author: 'Ada', date: '2024-05-01T10:00:00Z' };
  const language = w.rtl ? { rightToLeft: true } : {};
  return new Document({
    creator: w.author,
    comments: {
      children: [{ id: 0, author: 'Tom', date: new Date('2024-05-02'), children: [paragraph(w, [w.comment])] }],
    },
    sections: [
      {
        children: [
          paragraph(w, [w.title], { heading: HeadingLevel.TITLE }),
          paragraph(w, [
            w.text[0],
            ' ',
            new InsertedTextRun({ text: w.inserted, ...at, id: 1, ...language }),
            new DeletedTextRun({ text: w.deleted, ...at, id: 2, ...language }),
            new CommentRangeStart(0),
            run(w, '140'),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ]),
          paragraph(w, [w.h1[0]], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [run(w, w.hidden, { vanish: true }), w.text[0]]),
          paragraph(w, [
            run(w, w.list[0], { highlight: 'yellow' }),
            ' ',
            run(w, w.list[1], { strike: true }),
            ' ',
            run(w, w.list[2], { underline: {} }),
            ' ',
            run(w, w.bold, { color: 'FF0000' }),
            ' ',
            run(w, w.list[3], { smallCaps: true }),
          ]),
          paragraph(w, [
            new SymbolRun({ char: 'F0E8', symbolfont: 'Wingdings' }),
            ' ',
            new SymbolRun({ char: 'F061', symbolfont: 'Symbol' }),
            ' ',
            new CheckBox({ checked: true }),
          ]),
          paragraph(w, [w.h1[1]], { heading: HeadingLevel.HEADING_1 }),
          paragraph(w, [w.quote], { style: 'IntenseQuote' }),
          paragraph(w, [run(w, 'x', { shading: { type: ShadingType.CLEAR, fill: 'FFFF00' } }), ' ', w.box]),
          new Textbox({
            alignment: 'center',
            style: { width: '200pt', height: 'auto' },
            children: [paragraph(w, [w.box])],
          }),
        ],
      },
    ],
    styles: { paragraphStyles: [{ id: 'IntenseQuote', name: 'Intense Quote', basedOn: 'Normal' }] },
  });
}

for (const [code, w] of Object.entries(words))
  for (const [name, make] of Object.entries({ structure, media, review }))
    writeFileSync(new URL(`docx-${name}-${code}.docx`, out), await Packer.toBuffer(make(w)));
void VerticalMergeType;
void MathAccentCharacter;
