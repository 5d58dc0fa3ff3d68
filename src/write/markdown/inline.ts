import { plainText } from '../../content/text.ts';
import type { HtmlElement, HtmlNode, HtmlReference, HtmlTree } from '../../content/tree.ts';
import { closes, firstOf, isSpace, isWordCharacter, lastOf, opens } from './delimiters.ts';
import { type Care, entity, escapeText } from './escape-text.ts';
import {
  addressAlone,
  type CitedPart,
  citedParts,
  inlineCode,
  inlineFormula,
  noteNumber,
  target,
  typedAddress,
} from './inline-parts.ts';

/** How an author writes in a line what can be written in several ways. */
export interface WordStyle {
  /** The sign of emphasis that is used where either can be, and that of strong words. */
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  /** What ends a line where a break is. */
  readonly lineEnd: '\\' | '  ';
  /** The names of links that have their addresses elsewhere, by `(address "title")`. */
  readonly linkNames: ReadonlyMap<string, string>;
}

/** What the words of one text have in common. */
export interface InlineContext extends WordStyle {
  readonly gaps: boolean;
  /** The text's definitions of addresses, by which its words are read. */
  readonly definitions: string;
  /** Whether every sign is written with an escape: something else in the text gives it a meaning. */
  readonly careful?: boolean;
  /** The mark that a note has: `1` of `[^1]`. */
  mark(number: number): string;
  isCited(id: string): boolean;
}

/** Signs that emphasis may be written with; the first is the usual one. */
const EMPHASIS: Readonly<Record<string, readonly string[]>> = { em: ['*', '_'], strong: ['**', '__'] };
const PAIRS: Readonly<Record<string, string>> = { del: '~~', mark: '==' };
const RAISED: Readonly<Record<string, string>> = { sub: '~', sup: '^' };

/** How much of what was written is at hand, and how much of it stays so. */
const MOST_AT_HAND = 4096;
const KEPT_AT_HAND = 1024;

/** Writes the words of one paragraph, heading or cell. Nothing is looked up again here: whether they read as they were is for the caller. */
export class InlineWriter {
  readonly #context: InlineContext;
  readonly #care: Care;
  readonly #pairs: ReadonlySet<string>;
  /** What was written long ago: to look at the end of one long text that grows costs as much as to copy it. */
  readonly #earlier: string[] = [];
  #out = '';
  /** The next text begins with a character by its number. */
  #encodesNext = false;
  /** Whether what was written last is a text, whose last character may be written by its number. */
  #endsInText = false;

  constructor(nodes: HtmlTree, context: InlineContext, care: Care) {
    this.#context = context;
    this.#care = care;
    this.#pairs = pairedSigns(nodes);
  }

  write(nodes: HtmlTree): string {
    this.#nodes(nodes, '', { bracketed: false, signs: [] });
    return this.#whole();
  }

  #nodes(nodes: HtmlTree, after: string, where: Where): void {
    nodes.forEach((node, index) => {
      const next = nodes[index + 1];
      this.#node(node, next === undefined ? after : beginning(next), where);
    });
  }

  #whole(): string {
    return this.#earlier.join('') + this.#out;
  }

  #write(text: string): void {
    this.#out += text;
    if (this.#out.length <= MOST_AT_HAND) return;
    let cut = this.#out.length - KEPT_AT_HAND;
    // Backslashes count together.
    while (this.#out[cut - 1] === '\\') cut -= 1;
    if (cut === 0) return;
    this.#earlier.push(this.#out.slice(0, cut));
    this.#out = this.#out.slice(cut);
  }

  #add(text: string, isText = false): void {
    this.#write(text);
    this.#endsInText = isText;
    if (text !== '' && !isText) this.#encodesNext = false;
  }

  #node(node: HtmlNode, after: string, where: Where): void {
    switch (node.kind) {
      case 'text':
        this.#text(node.text, after, where);
        return;
      case 'gap':
        this.#add(`[[${node.id}]]`);
        return;
      case 'formula':
        this.#add(inlineFormula(node, after));
        if (/^\d/.test(after)) this.#encodesNext = true;
        return;
      case 'reference':
        this.#reference(node, where);
        return;
      case 'element':
        this.#element(node, after, where);
    }
  }

  #text(text: string, after: string, { bracketed }: Where): void {
    if (text === '') return;
    const first = firstOf(text);
    const encoded = this.#encodesNext ? entity(first) : '';
    this.#encodesNext = false;
    this.#write(encoded);
    const rest = encoded === '' ? text : text.slice(first.length);
    const { gaps, isCited } = this.#context;
    // Only whether anything is before it, and a paragraph's beginning, are looked for further back.
    const before = this.#earlier.length === 0 ? this.#out : `.${this.#out}`;
    const place = { before, after, bracketed, gaps, pairs: this.#pairs, isCited };
    this.#add(escapeText(rest, this.#care, place), true);
  }

  #element(node: HtmlElement, after: string, where: Where): void {
    const { tag, children, attributes } = node;
    const number = noteNumber(node);
    if (number !== undefined) this.#add(`[^${this.#context.mark(number)}]`);
    else if (tag in EMPHASIS) this.#emphasis(tag, children, after, where);
    else if (tag in PAIRS) this.#surround(PAIRS[tag] ?? '', children, after, where);
    else if (tag in RAISED) this.#raised(RAISED[tag] ?? '', children, after, where);
    else if (tag === 'code') this.#add(inlineCode(wordsOf(children)));
    else if (tag === 'br') this.#add(`${this.#care === 'pleasant' ? this.#context.lineEnd : '\\'}\n`);
    else if (tag === 'a') this.#link(node, after, where);
    else if (tag === 'img' || tag === 'audio' || tag === 'video') this.#medium(node);
    else if (attributes.class === 'citation') this.#citation(children);
    else if (attributes.lang !== undefined) this.#language(attributes.lang, children);
    else this.#nodes(children, after, where);
  }

  #emphasis(tag: string, children: HtmlTree, after: string, where: Where): void {
    const signs = EMPHASIS[tag] ?? [];
    const { emphasis, strong } = this.#context;
    const usual = (tag === 'em' ? emphasis : strong) === '_' ? signs.toReversed() : signs;
    const before = lastOf(this.#out);
    const [first, last] = [beginning(children[0]), ending(children.at(-1))];
    const fits = (sign: string): boolean =>
      before !== sign[0] &&
      after !== sign[0] &&
      opens(sign[0] ?? '', before, first) &&
      closes(sign[0] ?? '', last, after) &&
      !where.signs.includes(sign);
    const sign =
      usual.find(fits) ?? usual.find((one) => one[0] === '*' && !where.signs.includes(one)) ?? usual[0] ?? '';
    this.#surround(sign, children, after, {
      ...where,
      signs: [...where.signs.filter((one) => one[0] !== sign[0]), sign],
    });
  }

  /** Words between two signs. Characters beside them that would keep them from meaning anything are written by their numbers. */
  #surround(sign: string, children: HtmlTree, after: string, where: Where): void {
    const mark = sign[0] ?? '';
    const isPair = mark === '~' || mark === '=';
    const before = lastOf(this.#out);
    const first = beginning(children[0]);
    const wordBefore = isPair && isWordCharacter(before);
    const opening = isSpace(first) ? '&' : first;
    if (wordBefore || !opens(mark, before, opening)) this.#encodeLast();
    this.#add(sign);
    if (isSpace(first)) this.#encodesNext = true;
    this.#nodes(children, mark, where);
    if (isSpace(lastOf(this.#out))) this.#encodeLast();
    const isOpen = !closes(mark, lastOf(this.#out), after) || (isPair && isWordCharacter(after));
    this.#add(sign);
    this.#encodesNext = isOpen && !isSpace(after);
  }

  #raised(sign: string, children: HtmlTree, after: string, where: Where): void {
    const inner = this.#apart(children, sign, where).replace(/\s/g, entity);
    this.#add(sign + inner + sign);
    this.#encodesNext = /^[\p{L}\p{N}]/u.test(after) && !(/^[\p{L}\p{N}]{1,12}$/u.test(inner) && /\p{L}/u.test(after));
  }

  /** What is between brackets or signs, written by itself. */
  #apart(children: HtmlTree, after: string, where: Where): string {
    const writer = new InlineWriter(children, this.#context, this.#care);
    writer.#nodes(children, after, where);
    return writer.#whole();
  }

  #link(node: HtmlElement, after: string, where: Where): void {
    const { attributes } = node;
    const alone = attributes.class === undefined ? undefined : addressAlone(node, after, this.#care);
    if (alone !== undefined) this.#add(alone);
    else this.#linked(node.children, attributes.href ?? '', attributes.title, where);
  }

  #linked(children: HtmlTree, address: string, title: string | undefined, where: Where): void {
    const words = this.#apart(children, ']', { ...where, bracketed: true });
    const place = target(address, title);
    const name = this.#care === 'pleasant' ? this.#context.linkNames.get(place) : undefined;
    if (name === undefined) this.#add(`[${words}]${place}`);
    else this.#add(name.toLowerCase() === words.toLowerCase() ? `[${words}]` : `[${words}][${name}]`);
  }

  #reference({ reference, children, attributes = {} }: HtmlReference, where: Where): void {
    const address = typedAddress(reference);
    if (address === undefined) this.#nodes(children, '', where);
    else if (children.length > 0 || reference.to !== 'asset') this.#linked(children, address, attributes.title, where);
    else this.#picture(reference.alt ?? '', address, attributes);
  }

  #medium({ tag, attributes, children }: HtmlElement): void {
    const { src = '' } = attributes;
    const words = plainText(children);
    this.#picture(tag === 'img' ? (attributes.alt ?? '') : words === src ? '' : words, src, attributes);
  }

  #picture(alt: string, address: string, attributes: Readonly<Record<string, string>>): void {
    const words = this.#apart([{ kind: 'text', text: alt }], ']', { bracketed: true, signs: [] });
    const width = /^cw-width-([a-z]+)$/.exec(attributes.class ?? '')?.[1];
    const size = width === undefined ? '' : `{width=${width}}`;
    this.#add(`![${words.replaceAll('\n', '&#10;')}]${target(address, attributes.title)}${size}`);
  }

  #language(tag: string, children: HtmlTree): void {
    this.#add(`[${this.#apart(children, ']', { bracketed: true, signs: [] })}]{lang=${tag}}`);
  }

  #citation(children: HtmlTree): void {
    const parts = citedParts(children);
    if (parts === undefined) this.#nodes(children, '', { bracketed: false, signs: [] });
    else if ('reference' in parts) {
      const { id, locator, as } = sourceOf(parts);
      this.#add(`${as === 'work' ? '-' : ''}@${id}${locator === undefined ? '' : ` [${locator}]`}`);
    } else this.#add(`[${parts.map((part) => this.#cited(part)).join('; ')}]`);
  }

  #cited({ prefix, source }: CitedPart): string {
    const { id, locator, as } = sourceOf(source);
    const words = prefix.length === 0 ? '' : `${this.#apart(prefix, ' ', { bracketed: true, signs: [] })} `;
    return `${words}${as === 'work' ? '-' : ''}@${id}${locator === undefined ? '' : `, ${locator}`}`;
  }

  #encodeLast(): void {
    const last = lastOf(this.#out);
    if (!this.#endsInText || last === '' || last === '\n') return;
    const kept = this.#out.slice(0, -last.length);
    if (/(?:^|[^\\])(?:\\\\)*\\$/.test(kept)) this.#out = kept.slice(0, -1) + entity(last);
    else if (last !== ';' || !/&#?\w+$/.test(kept)) this.#out = kept + entity(last);
  }
}

interface Where {
  readonly bracketed: boolean;
  /** Of the emphasis around, those that would end it. */
  readonly signs: readonly string[];
}

function sourceOf({ reference }: HtmlReference): { id: string; locator?: string; as?: 'words' | 'work' } {
  return reference.to === 'source' ? reference : { id: '' };
}

function wordsOf(children: HtmlTree): string {
  return children.map((node) => (node.kind === 'text' ? node.text : plainText([node]))).join('');
}

/** With what character a node's Markdown begins. */
function beginning(node: HtmlNode | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'text') return firstOf(node.text);
  if (node.kind === 'formula') return '$';
  if (node.kind === 'gap') return '[';
  if (node.kind === 'reference')
    return node.reference.to === 'source'
      ? '@'
      : node.reference.to === 'asset' && node.children.length === 0
        ? '!'
        : '[';
  const sign = EMPHASIS[node.tag]?.[0] ?? PAIRS[node.tag] ?? RAISED[node.tag];
  if (noteNumber(node) !== undefined) return '[';
  if (sign !== undefined) return sign[0] ?? '';
  if (node.tag === 'code') return '`';
  if (node.tag === 'br') return '\\';
  if (node.tag === 'a' && node.attributes.class !== undefined) return beginning(node.children[0]);
  return node.tag === 'img' || node.tag === 'audio' || node.tag === 'video' ? '!' : '[';
}

/** With what character it ends. */
function ending(node: HtmlNode | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'text') return lastOf(node.text);
  if (node.kind === 'element' && node.tag === 'code') return '`';
  if (node.kind === 'element' && node.tag in EMPHASIS) return '_';
  return ')';
}

/** Signs that are in a paragraph more than once, or that its own marks are made of. */
function pairedSigns(nodes: HtmlTree): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (sign: string, by: number): void => {
    counts.set(sign, (counts.get(sign) ?? 0) + by);
  };
  const visit = (tree: HtmlTree): void => {
    for (const node of tree) {
      if (node.kind === 'text') {
        for (const sign of node.text.match(/[~^$]|==/g) ?? []) count(sign[0] ?? '', 1);
        continue;
      }
      if (node.kind === 'formula') count('$', 2);
      if (node.kind === 'element') count((PAIRS[node.tag] ?? RAISED[node.tag] ?? ' ')[0] ?? '', 2);
      if (node.kind === 'reference' && node.reference.to === 'asset')
        for (const sign of (node.reference.alt ?? '').match(/[~^$]|==/g) ?? []) count(sign[0] ?? '', 1);
      if (node.kind === 'element' || node.kind === 'reference') visit(node.children);
    }
  };
  visit(nodes);
  return new Set([...counts].filter(([, times]) => times > 1).map(([sign]) => sign));
}
