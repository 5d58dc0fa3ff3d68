import type { Node } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';
import { element, type HtmlNode, isElement, text } from './kinds.ts';
import type { Origins } from './origins.ts';
import { inlineTree, inlineTreeAsIs } from './to-inline.ts';

/** A block as nodes of a tree, whatever it was read from, every space where it is: to see whether the two are the same. */
export function blockTree(block: Node): HtmlTree {
  return new BlockWriter(undefined).block(block);
}

/** The same for what is saved: a block that nobody has changed is the tree that it was read from. */
export function savedBlockTree(block: Node, origins: Origins): HtmlTree {
  return new BlockWriter(origins).block(block);
}

const SIGNS: Readonly<Record<string, string>> = {
  note: '\u2139\ufe0e',
  tip: '\u2605',
  warning: '\u26a0\ufe0e',
  example: '\u25c6',
  task: '\u270e',
};

class BlockWriter {
  readonly #origins: Origins | undefined;

  constructor(origins: Origins | undefined) {
    this.#origins = origins;
  }

  block(node: Node): HtmlTree {
    return this.#origins?.get(node)?.tree ?? this.#made(node);
  }

  #blocks(parent: Node): HtmlTree {
    return parent.children.flatMap((child) => this.block(child));
  }

  #words(node: Node): HtmlTree {
    return this.#origins === undefined ? inlineTreeAsIs(node) : inlineTree(node);
  }

  #made(node: Node): HtmlTree {
    const { attrs } = node;
    switch (node.type.name) {
      case 'paragraph': {
        // An empty one is there to be written in.
        const words = this.#words(node);
        return words.length === 0 ? [] : [element('p', {}, words)];
      }
      case 'heading': {
        const words = this.#words(node);
        return words.length === 0 ? [] : [element(`h${attrs.level}`, {}, words)];
      }
      case 'blockquote':
        return some(this.#blocks(node), (inside) => element('blockquote', {}, inside));
      case 'bullet_list':
        return [element('ul', {}, this.#items(node))];
      case 'ordered_list':
        return [element('ol', attrs.start === null ? {} : { start: attrs.start }, this.#items(node))];
      case 'code_block':
        return [this.#code(node)];
      case 'horizontal_rule':
        return [element('hr', {}, [])];
      case 'box':
        return [this.#box(node)];
      case 'picture':
        return [picture(node)];
      case 'picture_row':
        return pictureRow(node.children.map(picture));
      case 'formula_block': {
        const words = attrs.words === null ? {} : { words: attrs.words };
        return [{ kind: 'formula', tex: attrs.tex, display: true, block: true, ...words, mathml: attrs.mathml }];
      }
      case 'table_frame':
        return [this.#table(node)];
      default:
        return attrs.tree;
    }
  }

  /** Words of a tight list are no paragraphs, unless two of them are in one item. */
  #items(list: Node): HtmlTree {
    const tight = list.attrs.tight && !list.children.some((item) => item.children.some(followsAnother));
    return list.children.map((item) => {
      const origin = this.#origins?.get(item);
      if (origin !== undefined && origin.tight === tight && origin.tree[0] !== undefined) return origin.tree[0];
      const inside = item.children.flatMap((child) => {
        if (!tight || child.type.name !== 'paragraph') return this.block(child);
        return this.#words(child);
      });
      return element('li', {}, inside);
    });
  }

  #code(node: Node): HtmlNode {
    const { language, name, dir } = node.attrs;
    const words = node.textContent;
    const code = element(
      'code',
      language === null ? {} : { class: `language-${language}` },
      words === '' ? [] : [text(words)],
    );
    const pre = element('pre', dir === null ? {} : { dir }, [code]);
    if (name === null) return pre;
    return element('div', { class: 'cw-listing' }, [element('p', { class: 'cw-listing-name' }, [text(name)]), pre]);
  }

  #box(node: Node): HtmlNode {
    const { kind } = node.attrs;
    const [title, ...blocks] = node.children;
    const own = title === undefined ? [] : this.#words(title);
    const name = title?.attrs.name ?? '';
    const body = blocks.flatMap((block) => this.block(block));
    if (kind === 'details') {
      const shown = own.length === 0 ? [text(name)] : own;
      return element('details', { class: 'cw-details cw-fold' }, [
        element('summary', { class: 'cw-details-title' }, [element('strong', {}, shown)]),
        element('div', { class: 'cw-details-body' }, body),
      ]);
    }
    const words = own.length === 0 ? [text(name)] : joined(text(`${name}: `), own);
    return element('div', { class: `cw-callout cw-callout-${kind}`, role: 'note' }, [
      element('p', { class: 'cw-callout-title' }, [
        element('span', { class: 'cw-callout-sign', 'aria-hidden': 'true' }, [text(SIGNS[kind] ?? '')]),
        text(' '),
        element('strong', {}, words),
      ]),
      ...body,
    ]);
  }

  #table(frame: Node): HtmlNode {
    const [table, caption] = frame.children;
    const [head, ...rows] = table?.children.map((row, index) => this.#row(row, index === 0)) ?? [];
    const words = caption === undefined ? [] : this.#words(caption);
    return element('table', {}, [
      ...(words.length === 0 ? [] : [element('caption', {}, words)]),
      element('thead', {}, head === undefined ? [] : [head]),
      ...(rows.length === 0 ? [] : [element('tbody', {}, rows)]),
    ]);
  }

  #row(row: Node, isHead: boolean): HtmlNode {
    const cells = row.children.map((cell, column) => {
      const words = this.#words(cell);
      const align = cell.attrs.align === null ? {} : { class: `align-${cell.attrs.align}` };
      if (isHead)
        return words.length === 0 ? element('td', align, []) : element('th', { scope: 'col', ...align }, words);
      if (column > 0 || cell.type.name !== 'table_header' || words.length === 0) return element('td', align, words);
      const name = align.class === undefined ? 'cw-row-head' : `cw-row-head ${align.class}`;
      return element('th', { class: name, scope: 'row' }, words);
    });
    return element('tr', {}, cells);
  }
}

function followsAnother(child: Node, index: number, all: readonly Node[]): boolean {
  return child.type.name === 'paragraph' && all[index - 1]?.type.name === 'paragraph';
}

function some(inside: HtmlTree, make: (inside: HtmlTree) => HtmlNode): HtmlTree {
  return inside.length === 0 ? [] : [make(inside)];
}

function joined(before: HtmlNode, own: HtmlTree): HtmlTree {
  const [first, ...others] = own;
  if (before.kind !== 'text' || first?.kind !== 'text') return [before, ...own];
  return [text(before.text + first.text), ...others];
}

function picture({ attrs }: Node): HtmlNode {
  const alt = attrs.alt === null ? {} : { alt: attrs.alt };
  return {
    kind: 'reference',
    reference: { to: 'asset', id: attrs.id, ...alt, block: true },
    children: [],
    ...(attrs.attributes === null ? {} : { attributes: attrs.attributes }),
  };
}

/** Pictures beside each other, as the reader makes them; one alone is no row. */
function pictureRow(pictures: readonly HtmlNode[]): HtmlTree {
  if (pictures.length < 2) return pictures;
  const name = pictures.length === 2 || pictures.length === 4 ? 'half' : 'third';
  return [
    element('div', { class: 'cw-pictures' }, [
      ...pictures.map((one) => element('div', { class: `cw-picture cw-picture-${name}` }, [one])),
      element('div', { class: 'cw-pictures-end' }, []),
    ]),
  ];
}

/** Whether a tree has anything that readers see. */
export function isEmpty(tree: HtmlTree): boolean {
  return tree.every((node) => isElement(node, 'p', 'ul', 'ol', 'li', 'blockquote') && isEmpty(node.children));
}
