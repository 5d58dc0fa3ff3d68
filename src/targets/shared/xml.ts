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

/** A whole document in UTF-8 with its declaration, one element a line; one that holds words alone is on one line with them. */
export function serializeXml(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function write({ name, attributes, children }: XmlElement, indent: string, lines: string[]): void {
  const words = children.filter((child) => typeof child === 'string');
  if (words.length > 0 && words.length < children.length) throw new Error(`<${name}> mixes words and elements.`);
  const start = `${indent}<${name}${attributesText(attributes)}`;
  if (words.length === children.length) {
    const text = words.map(escaped).join('');
    lines.push(text === '' ? `${start}/>` : `${start}>${text}</${name}>`);
    return;
  }
  lines.push(`${start}>`);
  for (const child of children) if (typeof child !== 'string') write(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}

/** A parser reads line ends and tabs in an attribute as spaces (XML 1.0, 3.3.3); we write what it will read. */
function attributesText(attributes: XmlElement['attributes']): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(value)
          .replaceAll('"', '&quot;')
          .replace(/[\t\n]/g, ' ')}"`,
    )
    .join('');
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

const MARKUP = /[&<>]/g;
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return xmlText(text).replace(MARKUP, (sign) => REFERENCES[sign] ?? sign);
}
