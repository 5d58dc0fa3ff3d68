import type { Mark, Node, Schema } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlReference,
  hasClass,
  isBare,
  isElement,
  markNumber,
  wordsIn,
} from './kinds.ts';

const PLAIN = ['em', 'strong', 'del', 'mark', 'sub', 'sup'];

/** The words of a paragraph, as the editor holds them. A line break that shows as a space is a space. */
export function inlineFrom(schema: Schema, tree: HtmlTree): Node[] {
  return new InlineReader(schema).read(tree, []);
}

class InlineReader {
  readonly #schema: Schema;
  /** The link before, to tell the next one from it. */
  #last: { readonly wrapper: string; readonly apart: number } | undefined;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  read(tree: HtmlTree, marks: readonly Mark[]): Node[] {
    return tree.flatMap((node) => this.#node(node, marks));
  }

  #node(node: HtmlNode, marks: readonly Mark[]): Node[] {
    switch (node.kind) {
      case 'text': {
        const words = node.text.replace(/\s*\n\s*/g, ' ');
        return words === '' ? [] : [this.#schema.text(words, marks)];
      }
      case 'gap':
        return [this.#atom('gap', { id: node.id }, marks)];
      case 'formula':
        if (node.block === true) break;
        return [
          this.#atom(
            'formula',
            { tex: node.tex, display: node.display, words: node.words ?? null, mathml: node.mathml },
            marks,
          ),
        ];
      case 'reference':
        return this.#reference(node, marks);
      case 'element':
        return this.#element(node, marks);
    }
    return [this.#atom('opaque_inline', { tree: [node] }, marks)];
  }

  #reference(node: HtmlReference, marks: readonly Mark[]): Node[] {
    const { reference, children, attributes = null } = node;
    const { to } = reference;
    if (children.length > 0 && (to === 'asset' || to === 'activity' || to === 'term')) return this.#link(node, marks);
    if (to === 'asset' && reference.block !== true)
      return [this.#atom('inline_asset', { id: reference.id, alt: reference.alt ?? null, attributes }, marks)];
    return [this.#atom('opaque_inline', { tree: [node] }, marks)];
  }

  #element(node: HtmlElement, marks: readonly Mark[]): Node[] {
    const number = markNumber(node);
    if (number !== undefined) return [this.#atom('note_mark', { key: number }, marks)];
    if (isElement(node, 'br') && isBare(node)) return [this.#atom('hard_break', {}, marks)];
    if (isElement(node, 'a') && node.children.length > 0) return this.#link(node, marks);
    if (hasClass(node, 'citation')) return [this.#atom('citation', { tree: [node] }, marks)];
    const { tag, attributes, children } = node;
    const mark =
      PLAIN.includes(tag) && isBare(node)
        ? this.#schema.mark(tag)
        : tag === 'code' && children.every(({ kind }) => kind === 'text')
          ? this.#schema.mark('code', { attributes })
          : tag === 'span' && attributes.lang !== undefined
            ? this.#schema.mark('language', { attributes })
            : undefined;
    if (mark === undefined || children.length === 0) return [this.#atom('opaque_inline', { tree: [node] }, marks)];
    return this.read(children, mark.addToSet(marks));
  }

  #link(node: HtmlElement | HtmlReference, marks: readonly Mark[]): Node[] {
    const wrapper = { ...node, children: [] };
    const key = JSON.stringify(wrapper);
    const apart = this.#last?.wrapper === key ? 1 - this.#last.apart : 0;
    const alone = hasClass(node, 'cw-address') ? wordsIn(node.children) : null;
    const mark = this.#schema.mark('link', { wrapper, apart, alone });
    const inside = this.read(node.children, mark.addToSet(marks));
    this.#last = { wrapper: key, apart };
    return inside;
  }

  #atom(type: string, attrs: object, marks: readonly Mark[]): Node {
    return this.#schema.node(type, attrs as Record<string, unknown>, undefined, marks);
  }
}
