import { docx } from '../import/docx/docx.ts';

/** A file that somebody imports. */
export interface Original {
  readonly name: string;
  readonly contents: Uint8Array;
}

const encoder = new TextEncoder();
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const text =
  (name: string, around: (inner: string) => string, make: (index: number) => string) =>
  (count: number): Original => ({
    name,
    contents: encoder.encode(around(many(count, make))),
  });
const page = (make: (index: number) => string) => text('a.html', (inner) => `<h1>T</h1><p>${inner}</p>`, make);
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words} </w:t></w:r>`;

/** What can be repeated in originals, and how often for a size of one. Questions of a bank mostly have the same first words. */
export const GROWING: readonly (readonly [name: string, unit: number, make: (count: number) => Original])[] = [
  [
    'runs of a Word paragraph',
    5000,
    (count) => ({ name: 'a.docx', contents: docx(`<w:p>${many(count, (i) => run(`w${i}`))}</w:p>`) }),
  ],
  [
    'runs of a Word paragraph, each in another look',
    2000,
    (count) => ({
      name: 'a.docx',
      contents: docx(
        `<w:p>${many(count, (i) => `<w:r><w:rPr><w:${i % 2 === 0 ? 'b' : 'i'}/></w:rPr><w:t xml:space="preserve">w${i} </w:t></w:r>`)}</w:p>`,
      ),
    }),
  ],
  [
    'links of a Word document',
    1500,
    (count) => ({
      name: 'a.docx',
      contents: docx(
        `<w:p>${many(count, (i) => `<w:hyperlink r:id="r${i}">${run(`w${i}`)}</w:hyperlink>${run('and')}`)}</w:p>`,
        {
          relations: Array.from(
            { length: count },
            (_, i) => [`r${i}`, 'hyperlink', `https://example.org/${i}`, 'external'] as const,
          ),
        },
      ),
    }),
  ],
  [
    'headings of a Word document',
    50,
    (count) => ({
      name: 'a.docx',
      contents: docx(
        many(count, () => `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('Week')}</w:p><w:p>${run('x')}</w:p>`),
      ),
    }),
  ],
  ['links of a page', 2000, page((i) => `<a href="https://example.org/${i}">w${i}</a> and `)],
  [
    'rows of a matrix',
    50,
    text(
      'a.html',
      (inner) => `<h1>T</h1><p>x <math><mtable>${inner}</mtable></math></p>`,
      () => `<mtr>${'<mtd><mi>x</mi></mtd>'.repeat(100)}</mtr>`,
    ),
  ],
  [
    'links of a Markdown text',
    2000,
    text(
      'a.md',
      (inner) => `# T\n\n${inner}`,
      (i) => `[w${i}](https://example.org/${i}) and\n`,
    ),
  ],
  [
    'questions in GIFT',
    300,
    text(
      'a.gift',
      (inner) => inner,
      (i) => `Which is the largest of these? {=${i} ~wrong ~other}\n\n`,
    ),
  ],
  [
    'typed questions',
    300,
    text(
      'a.txt',
      (inner) => inner,
      (i) => `${i + 1}. Which is the largest of these?\na) one\n*b) ${i}\n\n`,
    ),
  ],
  [
    'questions in Aiken',
    300,
    text(
      'a.txt',
      (inner) => inner,
      (i) => `Which is the largest of these?\nA. one\nB. ${i}\nANSWER: B\n\n`,
    ),
  ],
  [
    'questions for text2qti',
    300,
    text(
      'a.txt',
      (inner) => `Quiz title: x\n\n${inner}`,
      (i) => `${i + 1}. Which is the largest of these?\na) one\n*b) ${i}\n\n`,
    ),
  ],
  [
    'questions of a table',
    300,
    text(
      'a.csv',
      (inner) => `question,a,b,correct\n${inner}`,
      (i) => `Which is the largest of these?,one,${i},b\n`,
    ),
  ],
  [
    'questions in Moodle XML',
    300,
    text(
      'a.xml',
      (inner) => `<?xml version="1.0"?><quiz>${inner}</quiz>`,
      (i) =>
        `<question type="multichoice"><name><text>Which?</text></name><questiontext format="html"><text><![CDATA[<p>Which is the largest?</p>]]></text></questiontext><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>${i}</text></answer></question>`,
    ),
  ],
  [
    'questions in QTI 1.2',
    300,
    text(
      'a.xml',
      (inner) =>
        `<?xml version="1.0"?><questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Bank"><section ident="s">${inner}</section></assessment></questestinterop>`,
      (i) =>
        `<item ident="i${i}" title="q"><presentation><material><mattext>Which?</mattext></material><response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>A</mattext></material></response_label><response_label ident="b"><material><mattext>${i}</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE"/></outcomes><respcondition continue="No"><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>`,
    ),
  ],
];
