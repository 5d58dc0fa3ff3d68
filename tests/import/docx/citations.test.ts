import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { mapTree } from '../../../src/content/text.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';
import { docx, read } from './docx.ts';

const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inner: string) => `<w:p>${inner}</w:p>`;
const escaped = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escaped(code)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const book = {
  id: 7,
  type: 'book',
  title: 'Bread',
  abstract: 'Long.',
  'citation-key': 'baker1939',
  author: [{ family: 'Baker', given: 'A.' }],
  issued: { 'date-parts': [[1939]] },
};
const zotero = (items: readonly object[]) =>
  `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'x', citationItems: items, schema: 'https://e.example' })} `;

const SOURCES = `<?xml version="1.0"?><b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Bak39</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Baker</b:Last><b:First>Anna</b:First><b:Middle>O.</b:Middle></b:Person></b:NameList></b:Author></b:Author><b:Title>On bread</b:Title><b:JournalName>Flour</b:JournalName><b:Year>1939</b:Year><b:Month>May</b:Month><b:Pages>1-9</b:Pages></b:Source><b:Source><b:Tag>Arc20</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Author><b:Author><b:Corporate>The Archive</b:Corporate></b:Author></b:Author><b:Title>Site</b:Title><b:URL>https://e.example/</b:URL><b:Year>2020</b:Year><b:YearAccessed>2021</b:YearAccessed><b:MonthAccessed>2</b:MonthAccessed></b:Source></b:Sources>`;
const withSources = {
  relations: [['s', 'customXml', '../customXml/item1.xml']] as const,
  files: { 'customXml/item1.xml': strToU8(SOURCES) },
};

/** The text, with the keys of sources as they are, and the works. */
async function cited(body: string, parts: Parameters<typeof docx>[1] = {}) {
  const { modules, entries } = await read(docx(body, parts));
  const [module] = modules;
  const [reading] = module?.activities ?? [];
  const keys = (module?.sources ?? []).map(({ key }) => key);
  const tree = mapTree(reading?.type === 'reading' ? reading.body : [], (node) =>
    node.kind === 'reference' && node.reference.to === 'source'
      ? { ...node, reference: { ...node.reference, id: `work-${keys.indexOf(node.reference.id) + 1}` } }
      : node,
  );
  const kinds = entries.map(({ kind }) => kind).filter((kind) => kind !== 'appearance');
  return { text: writeMarkdown(tree).text.trim(), sources: module?.sources.map(({ csl }) => csl), kinds };
}

it('takes the citations of Zotero with their works, each work once', async () => {
  const one = zotero([
    { id: 7, uris: ['http://zotero.org/users/1/items/AB'], itemData: book, locator: '12', label: 'page' },
  ]);
  const two = zotero([
    {
      id: 7,
      uris: ['http://zotero.org/users/1/items/AB'],
      itemData: book,
      locator: '3-4',
      prefix: 'see ',
      suffix: ', on flour',
    },
    { id: 8, itemData: { id: 8, type: 'webpage', title: 'Site' }, locator: '2', label: 'chapter' },
  ]);
  const alone = zotero([{ id: 8, itemData: { id: 8, type: 'webpage', title: 'Site' }, 'suppress-author': true }]);
  const found = await cited(
    p(
      `${r('It rose ')}${field(one, r('(Baker 1939, 12)'))}${r('. So ')}${field(two, r('(Baker; Site)'))}${r(', she ')}${field(alone, r('(2020)'))}`,
    ) + p(field('ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY', r('Baker, A. (1939). Bread.'))),
  );
  expect(found.text).toBe(
    'It rose [@work-1, p. 12]. So [see @work-1, pp. 3-4, on flour; @work-2, ch. 2], she [-@work-2]',
  );
  expect(found.sources).toEqual([
    { type: 'book', title: 'Bread', author: book.author, issued: book.issued },
    { type: 'webpage', title: 'Site' },
  ]);
  expect(found.kinds).toContain('contents');
});

it('takes the citations of Word with the works that the document keeps', async () => {
  const found = await cited(
    p(`${r('It rose ')}${field(' CITATION Bak39 \\p 12 \\l 1033 \\m Arc20 ', r('(Baker, 1939, p. 12)'))}`) +
      p(field(' BIBLIOGRAPHY ', r('Baker, A. (1939).'))),
    withSources,
  );
  expect(found.text).toBe('It rose [@work-1, p. 12; @work-2]');
  expect(found.sources).toEqual([
    {
      type: 'article-journal',
      title: 'On bread',
      'container-title': 'Flour',
      page: '1-9',
      author: [{ family: 'Baker', given: 'Anna O.' }],
      issued: { raw: 'May 1939' },
    },
    {
      type: 'webpage',
      title: 'Site',
      URL: 'https://e.example/',
      author: [{ literal: 'The Archive' }],
      issued: { 'date-parts': [[2020]] },
      accessed: { 'date-parts': [[2021, 2]] },
    },
  ]);
});

it.each([
  ['a work that the document does not keep', ' CITATION Gone \\l 1033 '],
  ['a citation that is damaged', 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":['],
  ['a citation without works', zotero([])],
])('leaves %s as the words that are there', async (_, code) => {
  expect(await cited(p(field(code, r('(Baker, 1939)'))), withSources)).toMatchObject({
    text: '(Baker, 1939)',
    sources: [],
  });
});
