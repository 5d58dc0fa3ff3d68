import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import { richTree, withoutMarks } from './rich.ts';

/** Marks after which a full stop would be one too many. */
const ENDED = /[.?!…]$/;

/** Puts a citation together piece by piece and keeps its punctuation from doubling. */
export class Sentence {
  readonly #nodes: HtmlNode[] = [];
  readonly #insideQuotes: boolean;

  /** `insideQuotes`: commas and full stops go before a closing quotation mark, as in American English. */
  constructor(insideQuotes: boolean) {
    this.#insideQuotes = insideQuotes;
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0;
  }

  /** Adds words as they are. */
  add(piece: string | HtmlNode | undefined): this {
    if (piece === undefined || piece === '') return this;
    const node = typeof piece === 'string' ? text(piece) : piece;
    const last = this.#nodes.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') this.#replaceLast(text(last.text + node.text));
    else this.#nodes.push(node);
    return this;
  }

  /** Adds a piece behind a mark and a gap: `, ` or `. ` or ` `; nothing where the piece is absent. */
  next(mark: ',' | '.' | ':' | '', piece: string | HtmlNode | undefined): this {
    if (piece === undefined || piece === '') return this;
    if (this.isEmpty) return this.add(piece);
    this.mark(mark);
    return this.add(' ').add(piece);
  }

  /** Adds a mark behind what is there. */
  mark(mark: ',' | '.' | ':' | ''): this {
    if (mark === '' || this.isEmpty) return this;
    const end = this.#end();
    if (mark === '.' && ENDED.test(end)) return this;
    const last = this.#nodes.at(-1);
    const quoted = last?.kind === 'text' && /[”’]$/.test(last.text) && this.#insideQuotes && mark !== ':';
    if (!quoted) return this.add(mark);
    const words = last.text.slice(0, -1);
    return /[,.?!…]$/.test(words) ? this : this.#replaceLast(text(`${words}${mark}${last.text.slice(-1)}`));
  }

  /** What was put together, with its marks for titles' markup, to be part of another sentence. */
  nodes(): HtmlTree {
    return this.#nodes;
  }

  /** The tree, without a full stop of its own. */
  tree(): HtmlTree {
    return richTree(this.#nodes);
  }

  #replaceLast(node: HtmlNode): this {
    this.#nodes[this.#nodes.length - 1] = node;
    return this;
  }

  #end(): string {
    let node: HtmlNode | undefined = this.#nodes.at(-1);
    while (node?.kind === 'element') node = node.children.at(-1);
    return node?.kind === 'text' ? withoutMarks(node.text).replace(/[”»]$/, '').slice(-1) : '';
  }
}

/** A part that begins after a full stop begins with a capital. */
export function started(words: string): string;
export function started(words: string | undefined): string | undefined;
export function started(words: string | undefined): string | undefined {
  return words?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** A title that stands alone, in italics. */
export function italic(words: string): HtmlElement {
  return element('em', {}, text(words));
}
