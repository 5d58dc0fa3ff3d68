import type { Position } from '../../diagnostics/diagnostic.ts';
import type { ReferenceContents, ReferenceKind, SectionContents, TextContents } from '../contents/contents.ts';
import { TextPositions } from '../xml/element.ts';
import { type HtmlToken, tokenize } from './tokens.ts';

/** Elements beside which words do not touch: a reader's eye and a screen reader pause there. */
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'head', 'template', 'noscript']);

/** The attributes that point somewhere, by element. */
const POINTERS: ReadonlyMap<string, readonly (readonly [string, ReferenceKind])[]> = new Map(
  Object.entries<readonly (readonly [string, ReferenceKind])[]>({
    a: [['href', 'link']],
    area: [['href', 'link']],
    img: [['src', 'image']],
    image: [['href', 'image']],
    input: [['src', 'image']],
    source: [['src', 'media']],
    video: [
      ['src', 'media'],
      ['poster', 'image'],
    ],
    audio: [['src', 'media']],
    track: [['src', 'media']],
    embed: [['src', 'media']],
    object: [['data', 'media']],
    iframe: [['src', 'frame']],
    script: [['src', 'script']],
    link: [['href', 'style']],
  }),
);

/** Kinds of `<link>` that fetch a file of the page's own. */
const LOADED_LINKS = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/i;

/** Finds the file in the package that a written target stands for. */
export type Locate = (target: string) => string | undefined;

/** The same for any document, by its path. */
export type LocateIn = (documentPath: string) => Locate;

/** Collapses spaces and trims. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text that is not markup. */
export function plainContents(text: string): TextContents {
  return { format: 'plain', source: text, text: plainWords(text), references: [] };
}

/** HTML with its words and references. */
export function htmlContents(source: string, locate: Locate = () => undefined): TextContents {
  const tokens = tokenize(source);
  return { format: 'html', source, text: wordsOf(tokens), references: referencesOf(tokens, locate) };
}

/** The words of an HTML text. */
export function htmlWords(source: string): string {
  return wordsOf(tokenize(source));
}

/** Elements that stay on one line with what is beside them. */
const CELLS = new Set(['td', 'th']);

/** The words of a text for people to compare: headings, paragraphs, items and rows each on a line of its own. */
export function linesOf({ format, source, text }: TextContents): string {
  if (format === 'plain') return text;
  const tokens = tokenize(source).map((token) =>
    token.kind === 'text' ? { ...token, text: token.text.replace(/\s+/g, ' ') } : token,
  );
  const written = writtenIn(tokens, (name) => (CELLS.has(name) ? ' ' : '\n'));
  return written
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function wordsOf(tokens: Iterable<HtmlToken>): string {
  return plainWords(writtenIn(tokens, () => ' '));
}

function writtenIn(tokens: Iterable<HtmlToken>, atBlock: (name: string) => string): string {
  const parts: string[] = [];
  let unread: string | undefined;
  for (const token of tokens) {
    if (unread !== undefined) {
      if (token.kind === 'close' && token.name === unread) unread = undefined;
      continue;
    }
    if (token.kind === 'text') parts.push(token.text);
    else if (token.kind === 'open' && UNREAD.has(token.name)) unread = token.name;
    else if (BLOCKS.has(token.name)) parts.push(atBlock(token.name));
  }
  return parts.join('');
}

/** Where references of whole documents are; apart from the contents, which are plain data. */
const places = new WeakMap<ReferenceContents, () => Position>();

/** The place of a reference in its file; undefined for one inside another document, such as a question's text. */
export function positionOf(reference: ReferenceContents): Position | undefined {
  return places.get(reference)?.();
}

function referencesOf(
  tokens: readonly HtmlToken[],
  locate: Locate,
  placeOf?: (offset: number) => Position,
): readonly ReferenceContents[] {
  const references: ReferenceContents[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'open') return;
    for (const [name, kind] of POINTERS.get(token.name) ?? []) {
      const target = token.attributes.get(name)?.trim();
      if (target === undefined || (token.name === 'link' && !LOADED_LINKS.test(token.attributes.get('rel') ?? '')))
        continue;
      const path = locate(target);
      const text = token.name === 'a' ? linkWords(tokens, index) : token.attributes.get('alt');
      const reference: ReferenceContents = {
        kind,
        target,
        ...(path === undefined ? {} : { path }),
        ...(text === undefined ? {} : { text }),
      };
      if (placeOf !== undefined) places.set(reference, () => placeOf(token.offset));
      references.push(reference);
    }
  });
  return references;
}

/** The words up to the link's end, or to the next link where it has none. */
function linkWords(tokens: readonly HtmlToken[], from: number): string {
  let end = from + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token?.kind !== 'text' && token?.name === 'a') break;
  }
  const inside = tokens.slice(from + 1, end);
  const words = wordsOf(inside);
  if (words !== '') return words;
  const image = inside.find((token) => token.kind === 'open' && token.name === 'img');
  return image?.kind === 'open' ? (image.attributes.get('alt') ?? '') : '';
}

/** A whole HTML document. */
export interface HtmlDocument {
  readonly title: string;
  readonly language?: string;
  /** `<meta name content>`, names in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly body: TextContents;
  /** Of the whole document: styles and scripts of the head, too. */
  readonly references: readonly ReferenceContents[];
  readonly sections: readonly SectionContents[];
}

/** Reads a page: what is between `<body>` and `</body>`, or everything where there is no such tag. */
export function readHtmlDocument(html: string, locate: Locate = () => undefined): HtmlDocument {
  const tokens = tokenize(html);
  let positions: TextPositions | undefined;
  const placeOf = (offset: number) => {
    positions ??= new TextPositions(html);
    return positions.at(offset);
  };
  const meta = new Map<string, string>();
  let title = '';
  let language: string | undefined;
  let bodyStart = 0;
  let bodyEnd = html.length;
  tokens.forEach((token, index) => {
    if (token.kind === 'open' && token.name === 'html') language ??= token.attributes.get('lang');
    if (token.kind === 'open' && token.name === 'title' && title === '') title = textAfter(tokens, index);
    if (token.kind === 'open' && token.name === 'meta') addMeta(meta, token.attributes);
    if (token.kind === 'open' && token.name === 'body') bodyStart = tokens[index + 1]?.offset ?? html.length;
    if (token.kind === 'close' && token.name === 'body') bodyEnd = token.offset;
  });
  if (bodyStart === 0) bodyStart = afterHead(tokens, html.length);
  const inside = tokens.filter((token) => token.offset >= bodyStart && token.offset < bodyEnd);
  const source = html.slice(bodyStart, bodyEnd);
  const body: TextContents = {
    format: 'html',
    source,
    text: wordsOf(inside),
    references: referencesOf(inside, locate, placeOf),
  };
  return {
    title,
    ...(language === undefined ? {} : { language }),
    meta,
    body,
    references: referencesOf(tokens, locate, placeOf),
    sections: sectionsOf(inside),
  };
}

function textAfter(tokens: readonly HtmlToken[], index: number): string {
  const next = tokens[index + 1];
  return next?.kind === 'text' ? plainWords(next.text) : '';
}

function addMeta(meta: Map<string, string>, attributes: ReadonlyMap<string, string>): void {
  const name = attributes.get('name')?.toLowerCase();
  if (name !== undefined && !meta.has(name)) meta.set(name, attributes.get('content') ?? '');
}

function afterHead(tokens: readonly HtmlToken[], length: number): number {
  const index = tokens.findIndex((token) => token.kind === 'close' && token.name === 'head');
  return index < 0 ? 0 : (tokens[index + 1]?.offset ?? length);
}

/** Sections nested deeper than this are read as part of those around them. */
const DEEPEST_SECTION = 16;

/** `<section id>` and `<article id>` with their first heading and their words, nested ones included in both. */
function sectionsOf(tokens: readonly HtmlToken[]): readonly SectionContents[] {
  const open: { readonly name: string; readonly id: string; readonly from: number; readonly place: number }[] = [];
  const found: { readonly place: number; readonly section: SectionContents }[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'text' || (token.name !== 'section' && token.name !== 'article')) return;
    if (token.kind === 'open') {
      if (open.length < DEEPEST_SECTION)
        open.push({ name: token.name, id: token.attributes.get('id') ?? '', from: index + 1, place: index });
      return;
    }
    const last = open.findLastIndex((entry) => entry.name === token.name);
    const [started] = last < 0 ? [] : open.splice(last);
    if (started === undefined || started.id === '') return;
    const inside = tokens.slice(started.from, index);
    const section = { id: started.id, title: firstHeading(inside), text: wordsOf(inside) };
    found.push({ place: started.place, section });
  });
  return found.sort((a, b) => a.place - b.place).map(({ section }) => section);
}

function firstHeading(tokens: readonly HtmlToken[]): string {
  const start = tokens.findIndex((token) => token.kind === 'open' && /^h[1-6]$/.test(token.name));
  if (start < 0) return '';
  const end = tokens.findIndex(
    (token, index) => index > start && token.kind === 'close' && /^h[1-6]$/.test(token.name),
  );
  return wordsOf(tokens.slice(start + 1, end < 0 ? undefined : end));
}
