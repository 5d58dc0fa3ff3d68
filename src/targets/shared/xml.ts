import type { XMLBuilderOptions } from 'xmlbuilder2/lib/interfaces.js';
import { XMLWriter } from 'xmlbuilder2/lib/writers/XMLWriter.js';

/**
 * XML as plain data, and the one place that turns it into text. No document of ours mixes words and elements in one
 * parent, which lets the serialiser break lines between elements without changing what is said.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** A string is character data: whatever it holds, a parser gives back the same characters. */
export type XmlNode = XmlElement | string;

/** Left out where undefined. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Lists are flattened and undefined is left out, so that optional and repeated children read as what they are. */
export type XmlChild = XmlNode | undefined | readonly XmlChild[];

/** An element: `el('item', {identifier}, el('title', {}, title))`. */
export function el(name: string, attributes: XmlAttributes = {}, ...children: readonly XmlChild[]): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = String(value);
  const flat: XmlNode[] = [];
  collect(children, flat);
  return { name, attributes: kept, children: flat };
}

function collect(children: readonly XmlChild[], into: XmlNode[]): void {
  for (const child of children) {
    if (child === undefined) continue;
    if (typeof child === 'string' || !isList(child)) into.push(child);
    else collect(child, into);
  }
}

function isList(child: XmlElement | readonly XmlChild[]): child is readonly XmlChild[] {
  return Array.isArray(child);
}

/** A text as xmlbuilder2's writer reads it. */
class WrittenText {
  readonly nodeType = 3;
  readonly _nodeType = 3;
  readonly data: string;
  nextSibling: WrittenNode | null = null;

  constructor(data: string) {
    this.data = data;
  }
}

/** An element as xmlbuilder2's writer reads it: of the DOM, the members that it asks for. */
class WrittenElement {
  readonly nodeType = 1;
  readonly _nodeType = 1;
  readonly localName: string;
  readonly attributes: readonly { readonly localName: string; readonly value: string }[];
  readonly _children: readonly WrittenNode[];
  readonly firstChild: WrittenNode | null;
  nextSibling: WrittenNode | null = null;

  constructor({ name, attributes, children }: XmlElement) {
    const words = children.filter((child) => typeof child === 'string').length;
    if (words > 0 && words < children.length) throw new Error(`<${name}> mixes words and elements.`);
    this.localName = name;
    this.attributes = Object.entries(attributes).map(([key, value]) => ({
      localName: key,
      value: attributeText(value),
    }));
    this._children = children.map((child) =>
      typeof child === 'string' ? new WrittenText(escapable(child)) : new WrittenElement(child),
    );
    this.firstChild = this._children[0] ?? null;
    for (const [index, child] of this._children.entries()) child.nextSibling = this._children[index + 1] ?? null;
  }

  hasChildNodes(): boolean {
    return this._children.length > 0;
  }
}

type WrittenNode = WrittenElement | WrittenText;

/** All that the writer looks at of a builder's options. */
const DECLARATION = { version: '1.0', encoding: 'UTF-8' } as XMLBuilderOptions;

/** The document of an element; the writer leaves names and `xmlns` attributes as they are given. */
function documentOf(root: XmlElement): Parameters<XMLWriter['serialize']>[0] {
  const document = { nodeType: 9, _nodeDocument: { _hasNamespaces: false }, _children: [new WrittenElement(root)] };
  return document as unknown as Parameters<XMLWriter['serialize']>[0];
}

/**
 * A whole document in UTF-8 with its declaration, one element a line. The writer is xmlbuilder2's, a private file of a
 * pinned version: its DOM, which only the writer would read, took three quarters of the time.
 */
export function serializeXml(root: XmlElement): string {
  const writer = new XMLWriter(DECLARATION, { prettyPrint: true });
  return `${writer.serialize(documentOf(root))}\n`;
}

const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gu');

/**
 * The text with every character that XML 1.0 forbids (controls, lone surrogates, U+FFFE, U+FFFF) replaced by U+FFFD, and
 * every line end as a line feed, which is what a parser would make of it (XML 1.0, 2.2 and 2.11).
 */
export function xmlText(text: string): string {
  const legal = FORBIDDEN.test(text) ? text.replace(ALL_FORBIDDEN, '\uFFFD') : text;
  return legal.includes('\r') ? legal.replace(/\r\n?/g, '\n') : legal;
}

/**
 * xmlbuilder2 takes `&lt;` in a text for an entity that is already written and leaves it, so that escaped markup would
 * come out alive. With every ampersand written beforehand it has nothing to guess.
 */
function escapable(text: string): string {
  const legal = xmlText(text);
  return legal.includes('&') ? legal.replaceAll('&', '&amp;') : legal;
}

/** A parser reads line ends and tabs in an attribute as spaces (XML 1.0, 3.3.3); we write what it will read. */
function attributeText(value: string): string {
  return escapable(value).replace(/[\t\n]/g, ' ');
}
