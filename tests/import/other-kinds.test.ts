import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOriginals } from '../../src/import/read-originals.ts';
import { memorySource } from '../../src/read/byte-source.ts';
import { png } from '../support/kitchen-sink/media.ts';

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const openDocument = (kind: string) =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<a/>' });

const files: readonly (readonly [name: string, bytes: Uint8Array, is: RegExp, todo: RegExp])[] = [
  ['paper.pdf', strToU8('%PDF-1.7\n'), /is a PDF/, /Import the document that it was made of/],
  ['talk.pptx', zip({ '[Content_Types].xml': '<a/>', 'ppt/presentation.xml': '<a/>' }), /slides/, /heading for each/],
  ['talk.odp', openDocument('presentation'), /slides/, /heading for each/],
  ['talk.key', zip({ 'Index/Document.iwa': 'x' }), /slides/, /heading for each/],
  ['marks.ods', openDocument('spreadsheet'), /spreadsheet/, /XLSX or CSV/],
  ['marks.numbers', zip({ 'Index/Document.iwa': 'x' }), /spreadsheet/, /XLSX or CSV/],
  ['lesson.pages', zip({ 'Index/Document.iwa': 'x' }), /document of a kind/, /\.docx/],
  [
    'book.epub',
    zip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<a/>' }),
    /EPUB/,
    /what it was made/,
  ],
  ['mill.png', png, /a picture/, /Pictures, sound, film/],
  ['paper.tex', strToU8('% a\n\\documentclass{article}\n\\begin{document}'), /LaTeX/, /pandoc/],
  ['game.h5p', zip({ 'h5p.json': '{}', 'content/content.json': '{}' }), /H5P/, /table or a text file/],
  ['notes.json', strToU8('{"a":1}'), /nothing that can be imported/, /Can be imported: /],
];

it.each(files)('%s is called what it is, with what to do instead', async (name, contents, is, todo) => {
  const { value, diagnostics } = await readOriginals([{ name, bytes: memorySource(contents), beside: new Map() }], {});
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const [{ code, message, hint } = { code: '', message: '', hint: '' }] = diagnostics;
  expect(code).toBe('import/unknown-kind');
  expect(message).toMatch(is);
  expect(hint).toMatch(todo);
});

it('of a folder of documents the files are to be named', async () => {
  const read = async () => strToU8('x');
  const beside = new Map(['lecture.docx', 'my questions.txt', 'a.png'].map((path) => [path, read] as const));
  const source = { name: 'week1', bytes: memorySource(new Uint8Array()), beside, isFolder: true as const };
  const { diagnostics } = await readOriginals([source], {});
  expect(diagnostics).toMatchObject([
    { hint: 'Name the files in it: `npx cartwright import week1/lecture.docx "week1/my questions.txt"`.' },
  ]);
});
