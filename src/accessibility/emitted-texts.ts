import { DomUtils, parseDocument } from 'htmlparser2';
import { BLOCK_ELEMENTS } from '../content/vocabulary.ts';
import type { FileTree, PackageFile } from '../targets/target.ts';

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** An element, and the title of the page, quiz or question in which a reader meets it. */
export interface Placed {
  readonly element: Element;
  readonly place: string;
}

/** One piece of HTML as it is in a finished package. */
export interface EmittedText {
  /** The title that a reader sees above it. */
  readonly title: string;
  /** `own-page`: a document that is shown as it is. `page`: one that a platform puts into its own. */
  readonly kind: 'own-page' | 'page' | 'part';
  /** In reading order. */
  readonly elements: readonly Placed[];
  /** Its words, with every run of white space as one space. */
  readonly words: string;
}

/**
 * Every piece of HTML of a package, whatever the format: documents, the texts that XML carries escaped, and those in the
 * player's data. What the package holds twice, word for word, is there once.
 */
export function emittedTexts(files: FileTree): readonly EmittedText[] {
  const seen = new Set<string>();
  const found: EmittedText[] = [];
  const add = (html: string, title: string, kind: 'part' | 'document'): void => {
    if (seen.has(html)) return;
    seen.add(html);
    found.push(textOf(html, title, kind));
  };
  for (const file of files) {
    if (file.kind !== 'text') continue;
    if (/\.html?$/i.test(file.path)) {
      add(file.text, file.path, 'document');
      for (const part of partsOfData(file.text)) add(part, found.at(-1)?.title ?? file.path, 'part');
    } else if (isXml(file)) for (const { html, title } of partsOfXml(file)) add(html, title, 'part');
  }
  return found;
}

function textOf(html: string, title: string, kind: 'part' | 'document'): EmittedText {
  const root = parseDocument(html);
  const all = DomUtils.getElementsByTagName('*', root);
  const own = all.find(({ name }) => name === 'html')?.attribs.lang !== undefined;
  const titled = words(all.find(({ name }) => name === 'title'));
  const main = words(all.find(({ name }) => name === 'h1'));
  let place = kind === 'part' ? title : main || titled || title;
  const first = place;
  const elements = all.map((element): Placed => {
    if (element.name === 'h1') place = words(element) || place;
    return { element, place };
  });
  const shown = all.find(({ name }) => name === 'body') ?? root;
  return {
    title: first,
    kind: kind === 'part' ? 'part' : own ? 'own-page' : 'page',
    elements,
    words: collapseSpaces(said(shown)),
  };
}

type Node = ReturnType<typeof parseDocument>['children'][number];

/** All words of a part of a page; blocks do not run into each other. */
function said(node: Node | ReturnType<typeof parseDocument>): string {
  if (DomUtils.isText(node)) return node.data;
  if (!DomUtils.hasChildren(node) || (DomUtils.isTag(node) && ['script', 'style'].includes(node.name))) return '';
  const inside = node.children.map(said).join('');
  return DomUtils.isTag(node) && BLOCK_ELEMENTS.has(node.name) ? ` ${inside} ` : inside;
}

/** What an element says, as a line. */
export function words(element: Element | undefined): string {
  return element === undefined ? '' : collapseSpaces(said(element));
}

/** U+2060 is put after `<` where a platform reads a text twice; nobody sees or hears it. */
export function collapseSpaces(text: string): string {
  return text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

type TextFile = Extract<PackageFile, { kind: 'text' }>;

function isXml({ path, text }: TextFile): boolean {
  return !/\.svg$/i.test(path) && text.startsWith('<?xml');
}

/** What only HTML would hold. */
const HTML =
  /<\/(?:[abip]|div|em|span|strong|code|pre|su[bp]|table|[uod]l|h[1-6]|figure|blockquote|audio|video)>|<(?:br|img)\b/i;

/** A title that happens to have a tag in it is none: HTML is all in elements, or is said to be HTML. */
function isHtml(text: string, type?: string): boolean {
  return HTML.test(text) && (type === 'text/html' || /^\s*<[\s\S]*>\s*$/.test(text));
}

interface Part {
  readonly html: string;
  readonly title: string;
}

function partsOfXml({ path, text }: TextFile): readonly Part[] {
  const root = parseDocument(text, { xmlMode: true });
  return DomUtils.getElementsByTagName('*', root).flatMap((element) => {
    if (element.children.some((child) => DomUtils.isTag(child))) return [];
    const html = DomUtils.textContent(element);
    return isHtml(html, element.attribs.texttype) ? [{ html, title: titleAbove(element) || path }] : [];
  });
}

/** The nearest title, as an attribute or as a child, that every one of the formats gives to what a reader opens. */
function titleAbove(element: Element): string {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    if (at.attribs.title !== undefined) return collapseSpaces(at.attribs.title);
    const named = at.children.find(
      (child): child is Element => DomUtils.isTag(child) && (child.name === 'title' || child.name === 'name'),
    );
    if (named !== undefined) return words(named);
  }
  return '';
}

export function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && DomUtils.isTag(parent) ? parent : undefined;
}

/** HTML in the data of the player: feedback and the like. */
function partsOfData(html: string): readonly string[] {
  const scripts = DomUtils.getElementsByTagName('script', parseDocument(html));
  return scripts.flatMap((script) =>
    script.attribs.type === 'application/json' ? stringsIn(JSON.parse(DomUtils.textContent(script))) : [],
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isHtml(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
