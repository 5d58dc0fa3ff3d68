import { readFileSync } from 'node:fs';
import { png } from '../../support/kitchen-sink/media.ts';
import { docx } from '../docx/docx.ts';
import type { Planted } from './planted.ts';

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const picture = (crop = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A dam"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="i"/>${crop}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const graphic = (content: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="2" name="Graphic" descr="By month"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const cell = (text: string) => `<w:tc><w:tcPr/>${p(r(text))}</w:tc>`;

const BODY = [
  p(r('Dams'), '<w:pStyle w:val="Heading2"/>'),
  p(r('A dam holds water.')),
  p(picture('<a:srcRect l="20000"/>')),
  p(`<w:hyperlink r:id="l">${picture()}</w:hyperlink>`),
  p(graphic('<c:chart r:id="c"/>')),
  p(graphic('<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d"/>')),
  p(graphic('<wps:wsp/>')),
  p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
  p('<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>'),
  p(`Page ${field('PAGE', r('1'))}`),
  p('<w:subDoc r:id="s"/>'),
  '<w:altChunk r:id="h"/>',
  p(r('one', '<w:u w:val="single"/>')),
  p(r('Not shown', '<w:vanish/>')),
  p('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Type here</w:t></w:r></w:sdtContent></w:sdt>'),
  // A row of more cells than a table has.
  `<w:tbl><w:tblPr/><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('wide').repeat(20_000)}</w:tr></w:tbl>`,
  p(r('Questions'), '<w:pStyle w:val="Heading2"/>'),
  p(r('1. What is a dam?')),
  p(r('a) A wall', '<w:b/>')),
  p(r('b) A boat')),
  p(r('2. What is a lock?')),
  p(r('a) A door', '<w:b/>')),
  p(r('b) A boat')),
];

const PLAIN_BODY = [
  p(r('The plan', '<w:b/>')),
  p(r('Words below what looks like a heading.')),
  p(r('1. First', '')),
  p(r('Counted'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
  p(r('Counted below'), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>'),
  p(`${r('Name: ')}${r('          ', '<w:u w:val="single"/>')}`),
  p('<w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r><w:r><w:sym w:font="Odd Signs" w:char="F041"/></w:r>'),
  p(picture().replace('r:embed="i"', 'r:link="far"')),
  p(picture().replace('r:embed="i"', 'r:embed="emf"')),
  p(`${r('Noted')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
  `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>${p(r('A', '<w:b/>'))}</w:tc><w:tc><w:tcPr/>${p(r('B', '<w:b/>'))}</w:tc></w:tr><w:tr><w:tc><w:tcPr/>${p(r('one'))}${p(r('two'))}</w:tc>${cell('b')}</w:tr></w:tbl>`,
];

const NUMBERED_BODY = [
  p(
    `${r('Water')}<w:r><w:br/></w:r>${r('and ice')}`,
    '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>',
  ),
  p(r('Wet.')),
];

const NUMBERING = `<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>`;

const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`;

const committed = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../docx/documents/${name}.docx`, import.meta.url)));

/** Word documents with what Word has and a page has not. */
export const documents: Readonly<Record<string, Planted>> = {
  'a document with headings': {
    file: 'dams.docx',
    splitAt: 1,
    contents: docx(BODY.join(''), {
      styles: STYLES,
      header: p(r('Chapter 1')),
      relations: [
        ['i', 'image', 'media/dam.png'],
        ['l', 'hyperlink', 'https://example.org/', 'external'],
        ['c', 'chart', 'charts/chart1.xml'],
        ['d', 'diagramData', 'diagrams/data1.xml'],
      ],
      files: { 'word/media/dam.png': png },
    }),
    kinds: [
      'appearance',
      'chart',
      'cropped-picture',
      'diagram',
      'drawing',
      'embedded-object',
      'form-field',
      'header-footer',
      'hidden-text',
      'marked-answer',
      'old-equation',
      'picture-link',
      'split',
      'sub-document',
      'table-size',
      'typed-questions',
      'underlined',
    ],
  },
  'a document without headings': {
    file: 'plan.docx',
    contents: docx(PLAIN_BODY.join(''), {
      styles: STYLES,
      numbering: NUMBERING,
      footnotes: '<w:footnote w:id="2"><w:p>',
      relations: [
        ['far', 'image', 'https://example.org/a.png', 'external'],
        ['emf', 'image', 'media/old.emf'],
      ],
      files: { 'word/media/old.emf': new Uint8Array([1, 0, 0, 0]) },
    }),
    kinds: [
      'appearance',
      'cell-paragraphs',
      'damaged',
      'line-to-write-on',
      'linked-picture',
      'list-numbers',
      'looks-like-heading',
      'picture-format',
      'sign',
      'table-heads',
      'title',
    ],
  },
  'a document with numbered headings': {
    file: 'water.docx',
    contents: docx(NUMBERED_BODY.join(''), { styles: STYLES, numbering: NUMBERING }),
    kinds: ['appearance', 'heading-numbers'],
  },
  'a document that was reviewed': {
    file: 'review.docx',
    contents: committed('docx-review-en'),
    kinds: ['appearance', 'colour', 'comment', 'hidden-text', 'text-box', 'tracked-change', 'underlined'],
  },
  'a document with lists and tables': {
    file: 'structure.docx',
    contents: committed('docx-structure-en'),
    kinds: ['appearance', 'contents', 'header-footer', 'inner-link', 'list-letters'],
  },
  'a document with pictures': {
    file: 'pictures.docx',
    contents: committed('docx-media-en'),
    kinds: ['appearance', 'layout-table', 'merged-cells'],
  },
  'a document of LibreOffice with pictures': {
    file: 'media.docx',
    contents: committed('libreoffice-media-en'),
    kinds: ['appearance', 'merged-cells'],
  },
};
