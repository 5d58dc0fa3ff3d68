import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/content/text.ts';
import type { ImportWish } from '../../../src/import/draft/reader.ts';
import { docx, markdown, type Parts, read } from './docx.ts';

/** A paragraph with its properties. */
function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A run with its properties. */
function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const listed = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/></w:style>
<w:style w:type="paragraph" w:styleId="Заголовок"><w:name w:val="Мой заголовок"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="K"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/><w:color w:val="0000FF"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow"/><w:tblStylePr w:type="firstCol"/></w:style>`;

const level = (n: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `
<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'lowerRoman', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}${level(1, 'bullet', 'o')}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="4">${level(0, 'russianLower', '%1)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="5">${level(0, 'none', '')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(r(content))}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const picture = (id: string, descr = '', more = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="4800000" cy="1"/><wp:docPr id="1" name="Picture 1" descr="${descr}">${more}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const IMAGE: Parts = { relations: [['i', 'image', 'media/dam.png']], files: { 'word/media/dam.png': PNG } };

interface Made {
  /** Of the only reading, or of all with their titles. */
  readonly text: string;
  /** Outcome and kind of what there is to say, the look of pages apart. */
  readonly told: readonly string[];
}

async function made(body: string, parts: Parts = {}, wish: ImportWish = {}): Promise<Made> {
  const { modules, entries } = await read(docx(body, { styles: STYLES, numbering: NUMBERING, ...parts }), wish);
  const activities = modules[0]?.activities ?? [];
  const texts = activities.map((activity) => {
    const text = activity.type === 'reading' ? markdown(activity.body, modules[0]?.language).trim() : activity.type;
    return activities.length === 1 ? text : `${activity.title}: ${text}`;
  });
  const told = entries
    .filter(({ kind }) => kind !== 'appearance' && kind !== 'title')
    .map(({ outcome, kind }) => `${outcome} ${kind}`);
  return { text: texts.join('\n\n'), told };
}

type Row = readonly [
  what: string,
  body: string,
  text: string,
  told?: readonly string[],
  parts?: Parts,
  wish?: ImportWish,
];

const rows: readonly Row[] = [
  // Headings
  [
    'each heading of the first level begins a reading',
    p(r('One'), style('1')) + p(r('a')) + p(r('Two'), style('1')) + p(r('b')),
    'One: a\n\nTwo: b',
  ],
  [
    'a heading of the second is in it, a skipped level is closed',
    p(r('One'), style('1')) + p(r('Deep'), style('3')) + p(r('a')),
    '## Deep\n\na',
  ],
  [
    'a style of one’s own in any language is known by what it is made from',
    p(r('Раз'), style('Заголовок')) + p(r('a')) + p(r('Два'), style('Заголовок')),
    'Раз: a\n\nДва: ',
  ],
  [
    'an outline level of a paragraph counts before its style',
    p(r('One'), '<w:outlineLvl w:val="0"/>') + p(r('a')) + p(r('b'), `${style('1')}<w:outlineLvl w:val="9"/>`),
    'a\n\nb',
  ],
  [
    'cut at the second level where that is wished',
    p(r('One'), style('1')) + p(r('a')) + p(r('Two'), style('2')) + p(r('b')),
    'One: a\n\nTwo: b',
    [],
    {},
    { splitAt: 2 },
  ],
  [
    'not cut at all',
    p(r('One'), style('1')) + p(r('a')) + p(r('Two'), style('1')),
    '## One\n\na\n\n## Two',
    [],
    {},
    { splitAt: 'never' },
  ],
  [
    'bold of a heading’s style, and of its words, is no emphasis',
    p(r('One'), style('1')) + p(r('Two', '<w:b/>'), style('2')),
    '## Two',
  ],
  [
    'numbers of headings are typed',
    p(r('A'), style('1') + listed(3)) + p(r('B'), style('2') + listed(3, 1)) + p(r('C'), style('2') + listed(3, 1)),
    '## 1.1 B\n\n## 1.2 C',
    ['changed heading-numbers'],
  ],
  [
    'lines in bold where there are no headings',
    p(r('Part', '<w:b/>')) + p(r('a')),
    '**Part**\n\na',
    ['changed looks-like-heading'],
  ],
  // Words
  [
    'emphasis, and spaces at its edges',
    p(r('a ') + r('b ', '<w:b/>') + r('c', '<w:i/>') + r(' d', '<w:b w:val="0"/>')),
    'a **b** *c* d',
  ],
  [
    'a character style',
    p(r('a', '<w:rStyle w:val="Strong"/>') + r('b', '<w:rStyle w:val="Strong"/><w:b w:val="0"/>')),
    '**a**b',
  ],
  [
    'struck, marked, raised, lowered',
    p(
      r('a', '<w:strike/>') +
        r(' ') +
        r('b', '<w:highlight w:val="yellow"/>') +
        r(' H') +
        r('2', '<w:vertAlign w:val="subscript"/>') +
        r('O m') +
        r('3', '<w:vertAlign w:val="superscript"/>'),
    ),
    '~~a~~ ==b== H~2~O m^3^',
  ],
  [
    'moved up or down, and smaller; moved alone it is a matter of looks',
    p(
      r('H') +
        r('2', '<w:position w:val="-2"/><w:sz w:val="19"/>') +
        r('O m') +
        r('3', '<w:position w:val="8"/><w:sz w:val="14"/>') +
        r(' a') +
        r('b', '<w:position w:val="2"/>'),
    ),
    'H~2~O m^3^ ab',
  ],
  [
    'a background in a colour is a mark, a grey one is none',
    p(r('a', '<w:shd w:fill="FFFF00"/>') + r(' b', '<w:shd w:fill="EEEEEE"/>')),
    '==a== b',
  ],
  [
    'underlined words, and a line to write on',
    p(r('a', '<w:u w:val="single"/>') + r(' b ') + r('    ', '<w:u w:val="single"/>')),
    String.raw`*a* b \_\_\_\_\_`,
    ['changed underlined', 'changed line-to-write-on'],
  ],
  ['code by its font', p(r('Type ') + r('npm ci', '<w:rFonts w:ascii="Consolas"/>')), 'Type `npm ci`'],
  ['a colour', p(r('a', '<w:color w:val="FF0000"/>') + r('b', '<w:color w:val="333333"/>')), 'ab', ['left colour']],
  ['hidden text', p(r('a') + r('b', '<w:vanish/>')), 'a', ['left hidden-text']],
  [
    'breaks, hyphens and tabs',
    p(
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t><w:tab/><w:t>e</w:t></w:r>',
    ),
    'a\\\nb\u2011c\u00add e',
  ],
  [
    'signs of other fonts',
    p(
      `<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>${r('\uf0b3', '<w:rFonts w:ascii="Symbol"/>')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nobody" w:char="F001"/></w:r>`,
    ),
    'α≥✓',
    ['left sign'],
  ],
  [
    'how characters are read',
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    ),
    '漢(かん)',
    ['changed ruby'],
  ],
  [
    'words of another language, if they can be of it',
    p(
      r('The word ', '<w:lang w:val="en-US"/>') +
        r('вода', '<w:lang w:val="ru-RU"/>') +
        r(' means water, ', '<w:lang w:val="en-US"/>') +
        r('hello', '<w:lang w:val="ru-RU"/>'),
    ),
    'The word [вода]{lang=ru-RU} means water, hello',
  ],
  [
    'right to left',
    p(r('شرب ', '<w:rtl/><w:lang w:bidi="ar-SA"/>') + r('water', '<w:lang w:val="en-GB"/>'), '<w:bidi/>') +
      p(r('شرب الماء', '<w:rtl/><w:lang w:bidi="ar-SA"/>')),
    'شرب [water]{lang=en-GB}\n\nشرب الماء',
  ],
  // Lists
  [
    'levels, letters and numbers',
    p(r('a'), listed(1)) + p(r('b'), listed(1, 1)) + p(r('c'), listed(1, 2)) + p(r('d'), listed(1)),
    '1. a\n   1. b\n      1. c\n2. d',
    ['changed list-letters', 'changed list-letters'],
  ],
  ['a list that begins with five', p(r('a'), listed(6)) + p(r('b'), listed(6)), '5. a\n6. b'],
  [
    'a list that goes on behind a paragraph',
    p(r('a'), listed(1)) + p(r('x')) + p(r('b'), listed(1)),
    '1. a\n\nx\n\n2. b',
  ],
  [
    'a paragraph that belongs to its item',
    p(r('a'), listed(1)) + p(r('x'), '<w:ind w:left="720"/>') + p(r('b'), listed(1)),
    '1. a\n\n   x\n\n2. b',
  ],
  ['bullets by a style', p(r('a'), style('LB')) + p(r('b'), style('LB') + listed(2, 1)), '- a\n  - b'],
  [
    'numbers of several levels',
    p(r('a'), listed(3)) + p(r('b'), listed(3, 1)),
    '1. a\n   1. b',
    ['changed list-numbers'],
  ],
  ['Russian letters', p(r('a'), listed(4)) + p(r('b'), listed(4)), '1. a\n2. b', ['changed list-letters']],
  ['a list without numbers is none', p(r('a'), listed(5)), 'a'],
  ['numbers taken away', p(r('a'), '<w:numPr><w:numId w:val="0"/></w:numPr>'), 'a'],
  // Blocks
  ['quotations', p(r('a'), style('Q')) + p(r('b'), style('Q')) + p(r('c')), '> a\n>\n> b\n\nc'],
  ['code keeps its spaces', p(r('if x:'), style('K')) + p(r('  y'), style('K')), '```\nif x:\n  y\n```'],
  [
    'a line across the page',
    p(r('a')) + p('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') + p(r('b')),
    'a\n\n---\n\nb',
  ],
  [
    'a table of contents',
    p(field('TOC \\o', ''), style('TOC1')) + p(r('One'), style('TOC1')) + p(r('a')),
    'a',
    ['left contents'],
  ],
  [
    'a table of contents over paragraphs without a style',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('One')}</w:p><w:p>${r('Two')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${p(r('a'))}`,
    'a',
    ['left contents'],
  ],
  [
    'text boxes stand behind their paragraph, once',
    p(
      `${r('a')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(r('box'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('box'))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ) + p(r('b')),
    'a\n\nbox\n\nb',
    ['changed text-box'],
  ],
  [
    'form fields that nobody filled in',
    p(`${r('a ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>`),
    'a',
    ['left form-field'],
  ],
  // Links
  [
    'a link, a link by a field, one in a simple field',
    p(
      `<w:hyperlink r:id="l" w:tooltip="Tip">${r('a')}</w:hyperlink> ${field('HYPERLINK "https://b.org"', r('b'))}<w:fldSimple w:instr='HYPERLINK "https://c.org"'>${r('c')}</w:fldSimple>`,
    ),
    '[a](https://a.org "Tip")[b](https://b.org)[c](https://c.org)',
    [],
    { relations: [['l', 'hyperlink', 'https://a.org', 'external']] },
  ],
  [
    'a link to a file of a computer',
    p(`<w:hyperlink r:id="l">${r('a')}</w:hyperlink>`),
    'a',
    ['changed link'],
    { relations: [['l', 'hyperlink', 'file:///C:/x.doc', 'external']] },
  ],
  [
    'a link that would run code',
    p(`<w:hyperlink r:id="l">${r('a')}</w:hyperlink>`),
    'a',
    ['changed link'],
    { relations: [['l', 'hyperlink', 'javascript:alert(1)', 'external']] },
  ],
  [
    'a link to a place in another reading',
    p(r('One'), style('1')) +
      p(`<w:hyperlink w:anchor="there">${r('see')}</w:hyperlink>${r(' ')}${field('REF there \\h', r('two'))}`) +
      p(`<w:bookmarkStart w:id="1" w:name="there"/>${r('Two')}`, style('1')),
    'One: [see](activity:two) [two](activity:two)\n\nTwo: ',
  ],
  [
    'one to the same reading',
    p(`<w:bookmarkStart w:id="1" w:name="here"/>${r('a')}`) +
      p(`<w:hyperlink w:anchor="here">${r('see')}</w:hyperlink>`),
    'a\n\nsee',
    ['changed inner-link'],
  ],
  // Notes, tracked changes, comments
  [
    'footnotes and endnotes',
    p(`${r('a')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' b')}<w:r><w:endnoteReference w:id="2"/></w:r>`),
    'a[^1] b[^2]\n\n[^1]: foot\n\n[^2]: end',
    [],
    {
      footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' foot')}`)}</w:footnote>`,
      endnotes: `<w:endnote w:id="2">${p(r('end'))}</w:endnote>`,
    },
  ],
  [
    'a note with a mark of its own',
    p(`${r('a')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`),
    'a[^1]\n\n[^1]: foot',
    [],
    { footnotes: `<w:footnote w:id="2">${p(r('foot'))}</w:footnote>` },
  ],
  ['a note that is not there', p(`${r('a')}<w:r><w:footnoteReference w:id="9"/></w:r>`), 'a'],
  [
    'insertions and deletions',
    p(
      `${r('a ')}<w:ins w:author="Ada">${r('new')}</w:ins><w:del w:author="Ada"><w:r><w:delText>old</w:delText></w:r></w:del>`,
    ),
    'a new',
    ['taken tracked-change', 'left tracked-change'],
  ],
  ['a paragraph whose end was deleted goes on in the next', p(r('a '), '<w:rPr><w:del/></w:rPr>') + p(r('b')), 'a b'],
  [
    'what was moved is in its new place',
    p(`<w:moveFrom>${r('x')}</w:moveFrom>${r('a')}<w:moveTo>${r(' x')}</w:moveTo>`),
    'a x',
  ],
  [
    'a row that was deleted',
    `<w:tbl>${row(cell('a') + cell('b'))}${row(cell('c') + cell('d'), '<w:del/>')}</w:tbl>`,
    '| | |\n| --- | --- |\n| a | b |',
  ],
  [
    'comments',
    p(`${r('a')}<w:r><w:commentReference w:id="1"/></w:r>`),
    'a',
    ['left comment'],
    { comments: `<w:comment w:id="1" w:author="Tom">${p(r('why?'))}</w:comment>` },
  ],
  ['headers', p(r('a')), 'a', ['left header-footer'], { header: p(r('Lesson')) }],
  // Tables
  [
    'a heading row',
    `<w:tbl>${row(cell('a') + cell('b'), '<w:tblHeader/>')}${row(cell('1') + cell('2'))}</w:tbl>`,
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'a heading row that is off',
    `<w:tbl>${row(cell('a') + cell('b'), '<w:tblHeader w:val="false"/>')}${row(cell('1') + cell('2'))}</w:tbl>`,
    '| | |\n| --- | --- |\n| a | b |\n| 1 | 2 |',
  ],
  [
    'headings by the table’s style',
    `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="00A0"/></w:tblPr>${row(cell('a') + cell('b'))}${row(cell('1') + cell('2'))}</w:tbl>`,
    '| a | b |\n| --- | --- |\n| **1** | 2 |',
  ],
  [
    'a first row in bold',
    `<w:tbl>${row(cell(p(r('a', '<w:b/>'))) + cell(p(r('b', '<w:b/>'))))}${row(cell('1') + cell('2'))}</w:tbl>`,
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ['changed table-heads'],
  ],
  [
    'merged cells',
    `<w:tbl>${row(cell('a', '<w:vMerge w:val="restart"/>') + cell('b', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>') + cell('c') + cell('d'))}</w:tbl>`,
    '| | | |\n| --- | --- | --- |\n| a | b | b |\n| a | c | d |',
    ['changed merged-cells'],
  ],
  [
    'several paragraphs in a cell',
    `<w:tbl>${row(cell(p(r('a')) + p(r('b.')) + p(r('c'))) + cell('d'))}</w:tbl>`,
    '| | |\n| --- | --- |\n| a; b. c | d |',
    ['changed cell-paragraphs'],
  ],
  ['a table of one cell is a frame', `<w:tbl>${row(cell('a'))}</w:tbl>`, 'a', ['changed layout-table']],
  [
    'a table in a table only arranges',
    `<w:tbl>${row(cell('a') + cell(`<w:tbl>${row(cell('1') + cell('2'))}</w:tbl>`))}</w:tbl>`,
    'a\n\n| | |\n| --- | --- |\n| 1 | 2 |',
    ['changed layout-table'],
  ],
  [
    'a caption above a table',
    `${p(r('Table 1. x'), style('C'))}<w:tbl>${row(cell('a') + cell('b'))}</w:tbl>`,
    '| | |\n| --- | --- |\n| a | b |\n\nTable: Table 1. x',
  ],
  [
    'a caption below a table',
    `<w:tbl>${row(cell('a') + cell('b'))}</w:tbl>${p(r('Table 1. x'), style('C'))}`,
    '| | |\n| --- | --- |\n| a | b |\n\nTable: Table 1. x',
  ],
  [
    'columns that are set to the right',
    `<w:tbl>${row(cell('a') + cell(p(r('b'), '<w:jc w:val="right"/>')))}${row(cell('1') + cell(p(r('2'), '<w:jc w:val="end"/>')))}</w:tbl>`,
    '| | |\n| --- | ---: |\n| a | b |\n| 1 | 2 |',
  ],
  // Pictures
  ['a picture', p(picture('i', 'A dam')), '![](asset:dam)', [], IMAGE],
  [
    'how wide pictures are, as shares of the text',
    ['1500000', '3500000', '5715000'].map((width) => p(picture('i', 'A dam').replace('4800000', width))).join(''),
    '![](asset:dam){width=small}\n\n![](asset:dam){width=half}\n\n![](asset:dam){width=full}',
    [],
    IMAGE,
  ],
  [
    'pictures beside each other',
    p(picture('i', 'A dam') + picture('i', 'A dam')),
    '![](asset:dam) ![](asset:dam)',
    [],
    IMAGE,
  ],
  ['a picture among words', p(r('a ') + picture('i', 'A dam')), 'a ![](asset:dam)', [], IMAGE],
  [
    'a picture that is elsewhere',
    p(r('a') + picture('i', 'A dam')),
    'a',
    ['left linked-picture'],
    { relations: [['i', 'image', 'https://x.org/a.png', 'external']] },
  ],
  [
    'a picture that is missing',
    p(r('a') + picture('i')),
    'a',
    ['left missing-picture'],
    { relations: [['i', 'image', 'media/no.png']] },
  ],
  [
    'a picture that browsers do not show',
    p(r('a') + picture('i')),
    'a',
    ['left picture-format'],
    { relations: [['i', 'image', 'media/a.emf']], files: { 'word/media/a.emf': new Uint8Array([1, 0, 0, 0]) } },
  ],
  [
    'a picture of the older form',
    p('<w:r><w:pict><v:shape alt="A dam"><v:imagedata r:id="i"/></v:shape></w:pict></w:r>'),
    '![](asset:dam)',
    [],
    IMAGE,
  ],
  [
    'a chart',
    p(
      `${r('a')}<w:r><w:drawing><wp:inline><wp:docPr descr="Rain by month"/><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
    ),
    'a',
    ['left chart'],
  ],
  [
    'an old equation',
    p(
      `${r('a')}<w:r><w:object><v:shape><v:imagedata r:id="i"/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object></w:r>`,
    ),
    'a',
    ['left old-equation'],
    { relations: [['i', 'image', 'media/a.wmf']], files: { 'word/media/a.wmf': new Uint8Array([0xd7, 0xcd]) } },
  ],
  [
    'shapes',
    p(
      `${r('a')}<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
    ),
    'a',
    ['left drawing'],
  ],
  // Formulas
  [
    'a formula in a line and one of its own',
    p(`${r('so ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`) +
      p(
        '<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>',
      ),
    'so $x$\n\n$$\n\\frac{1}{2}\n$$',
  ],
  ['a formula that a field draws', p(r('a') + field('EQ \\f(1,2)', '')), 'a', ['left old-equation']],
  [
    'a part that was deleted from a formula',
    p(`<m:oMath><m:r><m:t>x</m:t></m:r><w:del><m:r><m:t>+1</m:t></m:r></w:del></m:oMath>`),
    '$$\nx\n$$',
    ['left tracked-change'],
  ],
];

describe('constructs of Word', () => {
  for (const [what, body, text, told = [], parts = {}, wish = {}] of rows)
    it(what, async () => {
      expect(await made(body, parts, wish)).toEqual({ text, told });
    });
});

describe('what a document says of itself', () => {
  it('title, authors, keywords; what programs put there is none', async () => {
    const core =
      '<dc:title>Water</dc:title><dc:creator>Ada; Tom</dc:creator><cp:keywords>a, b</cp:keywords><dc:language>en-US</dc:language>';
    const { modules } = await read(docx(p(r('a')), { core }));
    expect(modules[0]).toMatchObject({
      title: 'Water',
      authors: ['Ada', 'Tom'],
      keywords: ['a', 'b'],
      language: 'en-US',
    });
    const empty = await read(
      docx(p(r('One'), style('1')) + p(r('Two'), style('1')), {
        styles: STYLES,
        core: '<dc:title>Document1</dc:title><dc:creator>python-docx</dc:creator>',
      }),
    );
    expect(empty.modules[0]).not.toHaveProperty('title');
    expect(empty.modules[0]).not.toHaveProperty('authors');
  });

  it('the paragraph of the style Title is the title before its properties', async () => {
    const { title } = await read(
      docx(p(r('Rivers'), style('T')) + p(r('a')), { styles: STYLES, core: '<dc:title>Water</dc:title>' }),
    );
    expect(title).toBe('Rivers');
  });

  it('a picture has its description, its caption and its mark', async () => {
    const mark =
      '<a:extLst><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
    const body = p(picture('i', 'A dam')) + p(r('Figure 1. The dam'), style('C')) + p(picture('j', '', mark));
    const { files } = await read(
      docx(body, {
        styles: STYLES,
        relations: [
          ['i', 'image', 'media/dam.png'],
          ['j', 'image', 'media/line.png'],
        ],
        files: { 'word/media/dam.png': PNG, 'word/media/line.png': PNG },
      }),
    );
    expect(
      [...files.values()].map(({ name, alt, decorative, caption }) => ({
        name,
        alt,
        decorative,
        caption: caption?.[0],
      })),
    ).toEqual([
      { name: 'dam.png', alt: 'A dam', decorative: undefined, caption: { kind: 'text', text: 'Figure 1. The dam' } },
      { name: 'line.png', alt: undefined, decorative: true, caption: undefined },
    ]);
  });

  it('entries say where: the heading and the paragraph below it', async () => {
    const { entries } = await read(
      docx(
        p(r('Plan'), style('1')) + p(r('a')) + p('<w:del w:author="Ada"><w:r><w:delText>old</w:delText></w:r></w:del>'),
        { styles: STYLES },
      ),
    );
    expect(entries.find(({ kind }) => kind === 'tracked-change')).toMatchObject({
      place: { file: 'lesson.docx', where: 'heading “Plan”, paragraph 2' },
      was: 'old',
    });
  });

  it('readings of one name have keys of their own', async () => {
    const { modules } = await read(docx(p(r('A'), style('1')) + p(r('A'), style('1')), { styles: STYLES }));
    expect(modules[0]?.activities.map(({ key }) => key)).toEqual(['A', 'A (2)']);
  });
});

describe('questions typed in a document', () => {
  const bold = (text: string): string => r(text, '<w:b/>');
  const quiz = async (body: string) => {
    const { modules, entries } = await read(docx(body, { styles: STYLES, numbering: NUMBERING }));
    return { activity: modules[0]?.activities[0], told: entries.map(({ kind }) => kind) };
  };

  it('numbers and letters of lists, the right answers in bold', async () => {
    const choices = (right: number, ...texts: readonly string[]): string =>
      texts.map((text, index) => p(index === right ? bold(text) : r(text), listed(1, 1))).join('');
    const { activity, told } = await quiz(
      p(r('Test'), style('1')) +
        p(r('Where does water come from?'), listed(1)) +
        choices(1, 'Taps', 'Rivers', 'Shops') +
        p(r('How much do we use?'), listed(1)) +
        choices(0, '140 litres', '2 litres'),
    );
    expect(activity).toMatchObject({ type: 'quiz', title: 'Test', purpose: null });
    const questions = activity?.type === 'quiz' ? activity.questions : [];
    expect(
      questions.map((question) =>
        question.type === 'choice'
          ? question.choices.map(({ text, correct }) => [plainText(text), correct])
          : question.type,
      ),
    ).toEqual([
      [
        ['Taps', false],
        ['Rivers', true],
        ['Shops', false],
      ],
      [
        ['140 litres', true],
        ['2 litres', false],
      ],
    ]);
    expect(told).toContain('typed-questions');
  });

  it('typed by hand, one paragraph with breaks each, the right answers with a star', async () => {
    const question = (words: string): string =>
      p(
        `<w:r>${words
          .split('\n')
          .map((line) => `<w:t>${line}</w:t>`)
          .join('<w:br/>')}</w:r>`,
      );
    const { activity } = await quiz(question('1. 2 + 2?\na) 3\n*b) 4') + question('2. Is water wet?\n*a) yes\nb) no'));
    expect(activity).toMatchObject({ type: 'quiz', questions: [{ type: 'choice' }, { type: 'choice' }] });
  });

  it('a list of steps with letters below is a text', async () => {
    const { activity } = await quiz(
      p(r('Fill the glass.'), listed(1)) +
        p(r('rain'), listed(1, 1)) +
        p(r('snow'), listed(1, 1)) +
        p(r('Wait.'), listed(1)),
    );
    expect(activity).toMatchObject({ type: 'reading' });
  });
});
