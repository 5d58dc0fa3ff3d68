import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { importCodes } from './codes.ts';
import type { ImportSource } from './draft/reader.ts';
import { isZip, openOriginal } from './originals/original-files.ts';

/** What a file is that cannot be imported, and what to do with it. */
interface OtherKind {
  readonly message: string;
  readonly hint: string;
}

const AS_DOCX = 'save it as “Word document (.docx)”';
const AS_TABLE = 'save it as XLSX or CSV';

const PDF: OtherKind = {
  message: 'The file is a PDF, which keeps how pages look and not what is a heading, a list or a table.',
  hint: `Import the document that it was made of. If you do not have it, open the PDF in Word, look through what it makes of it, and ${AS_DOCX}.`,
};
const SLIDES: OtherKind = {
  message: 'The file holds slides, which are not read.',
  hint: `Copy their words into a Word document, with a heading for each page, and ${AS_DOCX}.`,
};
const OTHER_TABLE: OtherKind = {
  message: 'The file is a spreadsheet of a kind that is not read.',
  hint: `Open it in Excel, LibreOffice or Google Sheets and ${AS_TABLE}.`,
};
const OTHER_TEXT: OtherKind = {
  message: 'The file is a document of a kind that is not read.',
  hint: `Open it in the program that made it, or in LibreOffice, and ${AS_DOCX}.`,
};
const BOOK: OtherKind = {
  message: 'The file is an e-book (EPUB), which is not read.',
  hint: 'Import what it was made of: a Word document, texts in Markdown, or a zip of web pages.',
};
const PICTURE: OtherKind = {
  message: 'The file is a picture, and neither a page nor a list of questions.',
  hint: 'Put it into the document to which it belongs; or add it to a module, as docs/guide.md says under “Pictures, sound, film”.',
};
const TEX: OtherKind = {
  message: 'The file is written in LaTeX, which is not read.',
  hint: 'Pandoc makes Markdown of it, which is: `pandoc paper.tex -o paper.md`.',
};
const H5P: OtherKind = {
  message: 'The file is an H5P exercise: a program, of which no module can be made.',
  hint: 'Write its questions into a table or a text file, and import that.',
};

/** The first letters of a file. */
const BY_START: readonly (readonly [start: RegExp, OtherKind])[] = [
  [/^[\s\S]{0,4}%PDF-/, PDF],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/, PICTURE],
  [/^(?:\s|%[^\n]*\n)*\\(?:documentclass|documentstyle|begin|section|chapter)\b/, TEX],
];

/** What is in a zip, by one of its paths. */
const BY_PATH: readonly (readonly [path: RegExp, OtherKind])[] = [
  [/^ppt\/presentation\.xml$/, SLIDES],
  [/^h5p\.json$/, H5P],
  [/^META-INF\/container\.xml$/, BOOK],
];

/** Programs of Apple keep the same files in all their zips, so that only the name tells which it is. */
const OF_APPLE: Readonly<Record<string, OtherKind>> = { pages: OTHER_TEXT, numbers: OTHER_TABLE, key: SLIDES };

const OPEN_DOCUMENTS: readonly (readonly [name: string, OtherKind])[] = [
  ['presentation', SLIDES],
  ['spreadsheet', OTHER_TABLE],
  ['graphics', PICTURE],
  ['text', OTHER_TEXT],
];

/** What a file is that no reader knows, if it is something that teachers have; with what to do instead. */
export async function otherKind(source: ImportSource): Promise<Diagnostic | undefined> {
  const found = source.isFolder === true ? folder(source) : isZip(source) ? await packed(source) : plain(source);
  return found === undefined
    ? undefined
    : importCodes.report('unknown-kind', { ...found, place: { file: source.name } });
}

function plain({ bytes }: ImportSource): OtherKind | undefined {
  const start = String.fromCharCode(...bytes.read(0, 2048));
  return BY_START.find(([pattern]) => pattern.test(start))?.[1];
}

async function packed(source: ImportSource): Promise<OtherKind | undefined> {
  const files = openOriginal(source).value;
  if (files === undefined) return undefined;
  const type = new TextDecoder().decode((await files.read('mimetype')) ?? new Uint8Array());
  const open = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(type)?.[1];
  const ofOpen = open === undefined ? undefined : OPEN_DOCUMENTS.find(([name]) => name === open)?.[1];
  const byPath = BY_PATH.find(([pattern]) => files.paths.some((path) => pattern.test(path)))?.[1];
  const isOfApple = files.paths.some((path) => /^(?:Index\/.*\.iwa|Index\.zip)$/.test(path));
  const ending = /\.(\w+)$/.exec(source.name)?.[1]?.toLowerCase() ?? '';
  return ofOpen ?? byPath ?? (isOfApple && Object.hasOwn(OF_APPLE, ending) ? OF_APPLE[ending] : undefined);
}

/** A folder is taken for pages or texts that belong together; documents and lists of questions are named one by one. */
function folder({ name, beside }: ImportSource): OtherKind | undefined {
  const files = [...beside.keys()].filter((path) => /\.(?:docx|txt|gift|csv|tsv|xlsx|xml|imscc|mbz)$/i.test(path));
  const [first] = files;
  if (first === undefined) return undefined;
  const some = files.slice(0, 3).map((path) => (/\s/.test(path) ? `"${name}/${path}"` : `${name}/${path}`));
  return {
    message: `\`${name}\` is a folder in which there are no pages and no texts in Markdown.`,
    hint: `Name the files in it: \`npx cartwright import ${some.join(' ')}${files.length > some.length ? ' …' : ''}\`.`,
  };
}
