import { isLanguageTag } from '../../../content/language.ts';
import { decodeBytes } from '../../../read/decode-bytes.ts';
import { elementsIn, parseRaw, type RawElement, rawWords } from '../../html/raw.ts';
import { plainFromHtml } from '../../html/tree-from-html.ts';
import { licenseOfRights, type NamedRights } from '../../originals/licenses.ts';
import { inNaturalOrder, type OriginalFiles } from '../../originals/original-files.ts';
import { decodeText } from '../../questions/decode.ts';

/** A page, and what its head says of it. */
export interface Page {
  readonly path: string;
  readonly root: RawElement;
  readonly title?: string;
  readonly language?: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly summary?: string;
  readonly license?: NamedRights;
}

export function isPage(path: string): boolean {
  return /\.(?:x?html?)$/i.test(path);
}

/** Reads a page; its encoding from its byte order mark, from what it says itself, or by its bytes. */
export function readPage(path: string, bytes: Uint8Array): Page {
  const root = parseRaw(decodePage(bytes));
  const meta = new Map<string, string[]>();
  let title: string | undefined;
  let language: string | undefined;
  let license: NamedRights | undefined;
  for (const { tag, attributes, children } of elementsIn(root)) {
    if (tag === 'html') language ??= attributes.lang ?? attributes['xml:lang'];
    if (tag === 'title' && title === undefined) title = rawWords(children);
    const name = (attributes.name ?? attributes.property)?.toLowerCase();
    const content = plainFromHtml(attributes.content ?? '');
    if (tag === 'meta' && name !== undefined && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
    if ((tag === 'link' || tag === 'a') && /(?:^|\s)license(?:\s|$)/.test(attributes.rel ?? ''))
      license ??= licenseOfRights(attributes.href);
  }
  const said = (...names: readonly string[]): readonly string[] => names.flatMap((name) => meta.get(name) ?? []);
  const [summary] = said('description', 'dc.description', 'dcterms.description', 'og:description');
  const [named] = said('dc.title', 'dcterms.title', 'citation_title');
  const [written] = said('dc.language', 'content-language', 'language');
  const tongue = language ?? written;
  const [rights] = said('dcterms.license', 'dc.rights', 'dcterms.rights', 'rights', 'license');
  const own = title === undefined || title === '' ? named : title;
  license ??= licenseOfRights(rights);
  return {
    path,
    root,
    ...(own === undefined ? {} : { title: own }),
    ...(tongue !== undefined && isLanguageTag(tongue) ? { language: tongue } : {}),
    authors: unique(
      said('author', 'dc.creator', 'dcterms.creator', 'citation_author', 'article:author').filter(
        (one) => !/^https?:/.test(one),
      ),
    ),
    keywords: unique(said('keywords', 'dc.subject', 'dcterms.subject').flatMap((list) => list.split(/\s*[,;]\s*/))),
    ...(summary === undefined ? {} : { summary }),
    ...(license === undefined ? {} : { license }),
  };
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => word !== ''))];
}

function decodePage(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(head);
  const label = named?.[1] ?? named?.[2];
  if (!marked && label !== undefined && !/^utf-?8$/i.test(label))
    try {
      return decodeBytes(bytes, label);
    } catch {
      // An encoding that nobody knows: the bytes decide.
    }
  return decodeText(bytes).text;
}

/** Pages in the order in which the index leads to them; those that it does not lead to come behind, as people count. */
export function inReadingOrder(pages: readonly Page[], files: OriginalFiles): readonly Page[] {
  const byPath = new Map(pages.map((page) => [page.path, page] as const));
  const index = indexOf(pages.map(({ path }) => path));
  const ordered = new Set<string>();
  const first = index === undefined ? undefined : byPath.get(index);
  if (first !== undefined) {
    ordered.add(first.path);
    for (const { tag, attributes } of elementsIn(first.root)) {
      const path = tag === 'a' ? files.find(attributes.href ?? '', first.path) : undefined;
      if (path !== undefined && byPath.has(path)) ordered.add(path);
    }
  }
  for (const path of inNaturalOrder([...byPath.keys()])) ordered.add(path);
  return [...ordered].flatMap((path) => byPath.get(path) ?? []);
}

/** The page that leads to the others: the index, the table of contents, or the first page of a book. */
export function indexOf(paths: readonly string[]): string | undefined {
  const depth = (path: string): number => path.split('/').length;
  const ranked = ['index', 'default', 'toc', 'contents', 'home', 'start', 'welcome'];
  const found = paths
    .map((path) => ({ path, rank: ranked.indexOf(/([^/]+)\.x?html?$/i.exec(path)?.[1]?.toLowerCase() ?? '') }))
    .filter(({ rank }) => rank >= 0)
    .sort((left, right) => depth(left.path) - depth(right.path) || left.rank - right.rank);
  return found[0]?.path;
}
