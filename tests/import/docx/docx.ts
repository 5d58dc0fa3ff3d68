import { strToU8, zipSync } from 'fflate';
import { mapTree } from '../../../src/content/text.ts';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import type { ImportWish } from '../../../src/import/draft/reader.ts';
import { docxReader } from '../../../src/import/readers/docx/reader.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

/** Parts of a Word document that differ from an empty one: contents without their outermost element. */
export interface Parts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly core?: string;
  /** Further relations of the document: id, last word of the type, target. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string, external?: 'external'])[];
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
} as const;

/** The smallest Word document with this body. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const relations = (parts.relations ?? []).map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${external === undefined ? '' : ' TargetMode="External"'}/>`,
  );
  const put = (path: string, xml: string): void => {
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  };
  for (const [name, root] of Object.entries(ROOTS)) {
    const content = parts[name as keyof typeof ROOTS];
    if (content === undefined) continue;
    put(`word/${name}.xml`, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
    relations.push(`<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`);
  }
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const core =
    parts.core === undefined
      ? ''
      : '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';
  put(
    '_rels/.rels',
    `<Relationships xmlns="${package_}"><Relationship Id="main" Type="${R}/officeDocument" Target="word/document.xml"/>${core}</Relationships>`,
  );
  if (parts.core !== undefined)
    put(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`,
    );
  put('word/_rels/document.xml.rels', `<Relationships xmlns="${package_}">${relations.join('')}</Relationships>`);
  put('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`);
  return zipSync({ ...files, ...parts.files }, { level: 0 });
}

/** What the reader makes of a document. Throws where it refuses it. */
export async function read(bytes: Uint8Array, wish: ImportWish = {}, name = 'lesson.docx'): Promise<ImportDraft> {
  const { value, diagnostics } = await docxReader.read({ name, bytes: memorySource(bytes), beside: new Map() }, wish);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return value;
}

/** A draft in words: each reading with its text as Markdown, the files, and the report. */
export function inWords(draft: ImportDraft): string {
  const [module] = draft.modules;
  const lines: string[] = [];
  const say = (name: string, value: unknown): void => {
    if (value !== undefined) lines.push(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  };
  say('title', module?.title);
  say('language', module?.language);
  say('authors', module?.authors);
  say('keywords', module?.keywords);
  for (const activity of module?.activities ?? []) {
    lines.push(
      '',
      `=== ${activity.type}: ${activity.title}${activity.key === activity.title ? '' : ` [${activity.key}]`}`,
      '',
    );
    lines.push(activity.type === 'reading' ? markdown(activity.body, module?.language) : JSON.stringify(activity));
  }
  if (draft.files.size > 0) lines.push('--- files', '');
  for (const [key, { name, alt, decorative, caption }] of draft.files)
    lines.push(
      `${key} (${name})${alt === undefined ? '' : `, alt “${alt}”`}${decorative === true ? ', decorative' : ''}${caption === undefined ? '' : `, caption “${markdown(caption, undefined).trim()}”`}`,
    );
  lines.push('', '--- report', '');
  for (const { outcome, kind, text, was, place } of draft.entries)
    lines.push(`${outcome} ${kind} (${place.where ?? 'document'}): ${text}${was === undefined ? '' : ` [${was}]`}`);
  return `${lines.join('\n').trim()}\n`;
}

/** A key as an id, so that Markdown can be read with it. */
function idOf(key: string): string {
  return Array.from(
    key
      .replace(/^.*\//, '')
      .replace(/\.[a-z]+$/, '')
      .toLowerCase(),
    (sign) => (/[a-z0-9]/.test(sign) ? sign : /\p{L}/u.test(sign) ? (sign.codePointAt(0) ?? 0).toString(36) : '-'),
  )
    .join('')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The Markdown that a tree is written as; what it cannot say is said below it, as nobody should have to read it. */
export function markdown(tree: Parameters<typeof writeMarkdown>[0], language: string | undefined): string {
  const named = mapTree(tree, (node) =>
    node.kind === 'reference' && (node.reference.to === 'asset' || node.reference.to === 'activity')
      ? { ...node, reference: { ...node.reference, id: idOf(node.reference.id) } }
      : node,
  );
  const { text, unsaid } = writeMarkdown(named, { ...(language === undefined ? {} : { language }) });
  return unsaid.length === 0 ? text : `${text}\n!!! ${JSON.stringify(unsaid)}\n`;
}
