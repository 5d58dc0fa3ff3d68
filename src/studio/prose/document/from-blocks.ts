import type { Node, Schema } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';
import { inlineFrom } from './from-inline.ts';
import { type HtmlElement, type HtmlNode, hasClass, isBare, isElement, runsOf, text, wordsIn } from './kinds.ts';
import { type Origins, treeOf } from './origins.ts';

/** What reading a tree needs besides it. */
export interface Reading {
  readonly schema: Schema;
  readonly origins: Origins;
  /** What boxes are called in the language of the text, by their kinds. */
  readonly names: Readonly<Record<string, string>>;
}

/** A block of a tree, as the editor holds it. What it has no shape for is an `opaque_block`. */
export function blockFrom(node: HtmlNode, reading: Reading): Node {
  return new BlockReader(reading).block(node);
}

export function paragraphOf(schema: Schema, words: HtmlTree): Node {
  return schema.node('paragraph', null, inlineFrom(schema, words));
}

class BlockReader {
  readonly #schema: Schema;
  readonly #origins: Origins;
  readonly #names: Reading['names'];

  constructor({ schema, origins, names }: Reading) {
    this.#schema = schema;
    this.#origins = origins;
    this.#names = names;
  }

  block(node: HtmlNode): Node {
    return this.#known(node) ?? this.#schema.node('opaque_block', { tree: [node] });
  }

  #known(node: HtmlNode): Node | undefined {
    if (node.kind === 'formula') {
      const { tex, words = null, mathml } = node;
      return this.#schema.node('formula_block', { tex, words, mathml });
    }
    if (node.kind === 'reference') return this.#picture(node);
    if (node.kind !== 'element') return undefined;
    if (hasClass(node, 'cw-pictures')) return this.#pictureRow(node);
    if (hasClass(node, 'cw-listing')) return this.#code(node.children[1], wordsIn(node.children.slice(0, 1)));
    if (hasClass(node, 'cw-callout') || node.tag === 'details') return this.#box(node);
    if (node.tag === 'pre') return this.#code(node, null);
    if (node.tag === 'table') return this.#table(node);
    return this.#plain(node);
  }

  #plain(node: HtmlElement): Node | undefined {
    const { tag, children, attributes } = node;
    if (tag === 'ol' && Object.keys(attributes).every((name) => name === 'start'))
      return this.#list('ordered_list', children, { start: attributes.start ?? null });
    if (!isBare(node)) return undefined;
    if (tag === 'p') return paragraphOf(this.#schema, children);
    if (tag === 'ul') return this.#list('bullet_list', children, {});
    if (tag === 'hr') return this.#schema.node('horizontal_rule');
    if (tag === 'blockquote') return this.#schema.node('blockquote', null, this.#content(children));
    const level = /^h([2-6])$/.exec(tag)?.[1];
    if (level === undefined) return undefined;
    return this.#schema.node('heading', { level: Number(level) }, inlineFrom(this.#schema, children));
  }

  /** Blocks and runs of words; at least one paragraph. */
  #content(children: HtmlTree, isTight = false): readonly Node[] {
    const nodes = runsOf(children).map((run) => {
      if (Array.isArray(run)) return paragraphOf(this.#schema, run);
      const own = run as HtmlNode;
      const block = this.block(own);
      if (!(isTight && isElement(own, 'p'))) this.#origins.set(block, treeOf([own]));
      return block;
    });
    return nodes.length === 0 ? [this.#schema.node('paragraph')] : nodes;
  }

  #list(type: string, children: HtmlTree, attrs: object): Node | undefined {
    const items = children.filter((item): item is HtmlElement => isElement(item, 'li') && isBare(item));
    if (items.length !== children.length || items.length === 0) return undefined;
    const tight = !items.some((item) => item.children.some((child) => isElement(child, 'p') && isBare(child)));
    const nodes = items.map((item) => {
      const node = this.#schema.node('list_item', null, this.#content(item.children, tight));
      this.#origins.set(node, treeOf([item], tight));
      return node;
    });
    return this.#schema.node(type, { ...attrs, tight }, nodes);
  }

  #code(pre: HtmlNode | undefined, name: string | null): Node | undefined {
    if (!isElement(pre, 'pre')) return undefined;
    const [code, ...others] = pre.children;
    if (!isElement(code, 'code') || others.length > 0) return undefined;
    const language = code.attributes.class?.replace(/^language-/, '') ?? null;
    const words = wordsIn(code.children);
    return this.#schema.node(
      'code_block',
      { language, name, dir: pre.attributes.dir ?? null },
      words === '' ? [] : [this.#schema.text(words)],
    );
  }

  #box(node: HtmlElement): Node | undefined {
    const kind =
      node.tag === 'details'
        ? 'details'
        : /cw-callout-(note|tip|warning|example|task)/.exec(node.attributes.class ?? '')?.[1];
    const [title, ...rest] = node.children;
    if (kind === undefined || !isElement(title)) return undefined;
    const strong = title.children.find((child) => isElement(child, 'strong'));
    if (!isElement(strong)) return undefined;
    const name = this.#names[kind] ?? '';
    const own = ownWords(kind, name, strong.children);
    const body = kind === 'details' ? rest.flatMap((part) => (isElement(part) ? part.children : [])) : rest;
    return this.#schema.node('box', { kind }, [
      this.#schema.node('box_title', { name, kind }, inlineFrom(this.#schema, own)),
      ...this.#content(body),
    ]);
  }

  #picture(node: HtmlNode): Node | undefined {
    if (node.kind !== 'reference' || node.reference.to !== 'asset' || node.children.length > 0) return undefined;
    const { id, alt = null } = node.reference;
    return this.#schema.node('picture', { id, alt, attributes: node.attributes ?? null });
  }

  #pictureRow(node: HtmlElement): Node | undefined {
    const frames = node.children.filter((frame) => hasClass(frame, 'cw-picture'));
    const pictures = frames.map((frame) =>
      isElement(frame) && frame.children[0] ? this.#picture(frame.children[0]) : undefined,
    );
    if (pictures.length === 0 || !pictures.every((picture) => picture !== undefined)) return undefined;
    return this.#schema.node('picture_row', null, pictures);
  }

  #table(node: HtmlElement): Node | undefined {
    if (!isBare(node)) return undefined;
    const caption = node.children.find((part) => isElement(part, 'caption'));
    const rows = node.children.flatMap((part) => (isElement(part, 'thead', 'tbody') ? part.children : []));
    if (rows.length === 0) return undefined;
    const nodes = rows.map((row, index) =>
      this.#schema.node(
        'table_row',
        null,
        isElement(row) ? row.children.map((cell) => this.#cell(cell, index === 0)) : [],
      ),
    );
    return this.#schema.node('table_frame', null, [
      this.#schema.node('table', null, nodes),
      this.#schema.node('table_caption', null, isElement(caption) ? inlineFrom(this.#schema, caption.children) : []),
    ]);
  }

  #cell(cell: HtmlNode, isFirstRow: boolean): Node {
    const children = isElement(cell) ? cell.children : [];
    const align = /align-(left|center|right)/.exec(isElement(cell) ? (cell.attributes.class ?? '') : '')?.[1] ?? null;
    const type = isFirstRow || isElement(cell, 'th') ? 'table_header' : 'table_cell';
    return this.#schema.node(type, { align }, inlineFrom(this.#schema, children));
  }
}

/** The author’s own words in a title, which says the kind of its box before them, or alone where there are none. */
function ownWords(kind: string, name: string, shown: HtmlTree): HtmlTree {
  const [first, ...others] = shown;
  if (first?.kind !== 'text') return shown;
  if (first.text === name && others.length === 0) return [];
  if (kind === 'details' || !first.text.startsWith(`${name}: `)) return shown;
  const words = first.text.slice(name.length + 2);
  return [...(words === '' ? [] : [text(words)]), ...others];
}
