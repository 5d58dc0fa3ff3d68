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
  for (const key of Object.keys(attributes)) {
    const value = attributes[key];
    if (value !== undefined) kept[key] = String(value);
  }
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

/** What the writer asks of an element's children: whether they are words, and whether there are any. */
const childrenOf = (child: object) => ({ firstChild: { ...child, nextSibling: null } }) as unknown as Node;
const WORDS = childrenOf({ _nodeType: 3, nodeType: 3, data: 'words' });
const NO_WORDS = childrenOf({ _nodeType: 3, nodeType: 3, data: '' });
const ELEMENTS = childrenOf({ _nodeType: 1, nodeType: 1 });

type Node = XMLWriter['currentNode'];

/** A document, of which the writer asks nothing else. */
const DOCUMENT = { nodeType: 9 } as unknown as Node;

/** All that the writer looks at of a builder's options. */
const DECLARATION = { version: '1.0', encoding: 'UTF-8' } as XMLBuilderOptions;

/**
 * xmlbuilder2's writer, told what to write element by element. Its file is a private one of a pinned version: it would walk
 * a DOM, which nobody else reads and which took most of the time, and escape each text in three passes.
 */
class ElementWriter extends XMLWriter {
  readonly #root: XmlElement;

  constructor(root: XmlElement) {
    super(DECLARATION, { prettyPrint: true });
    this.#root = root;
  }

  override serializeNode(): void {
    this.level = 0;
    this.#element(this.#root);
  }

  #element({ name, attributes, children }: XmlElement): void {
    this.openTagBegin(name);
    for (const key of Object.keys(attributes)) this.attribute(key, attributeText(attributes[key] ?? ''));
    const isEmpty = children.length === 0;
    this.currentNode = kindOf(name, children);
    this.openTagEnd(name, isEmpty, false);
    if (isEmpty) return;
    this.level += 1;
    for (const child of children) {
      if (typeof child === 'string') this.text(escaped(child));
      else this.#element(child);
    }
    this.level -= 1;
    this.closeTag(name);
  }
}

function kindOf(name: string, children: readonly XmlNode[]): Node {
  let [words, elements, isSaid] = [false, false, false];
  for (const child of children) {
    if (typeof child === 'string') {
      words = true;
      isSaid ||= child !== '';
    } else elements = true;
  }
  if (words && elements) throw new Error(`<${name}> mixes words and elements.`);
  if (elements) return ELEMENTS;
  return isSaid ? WORDS : NO_WORDS;
}

/** A whole document in UTF-8 with its declaration, one element a line. */
export function serializeXml(root: XmlElement): string {
  return `${new ElementWriter(root).serialize(DOCUMENT)}\n`;
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

/** A text that is written as it is, as most are: without markup, quotation marks, line ends and what XML forbids. */
const PLAIN = /^[ !#-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

function escaped(text: string): string {
  return PLAIN.test(text) ? text : markupEscaped(xmlText(text));
}

/** A parser reads line ends and tabs in an attribute as spaces (XML 1.0, 3.3.3); we write what it will read. */
function attributeText(value: string): string {
  if (PLAIN.test(value)) return value;
  return markupEscaped(xmlText(value).replace(/[\t\n]/g, ' ')).replace(/"/g, '&quot;');
}

function markupEscaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
