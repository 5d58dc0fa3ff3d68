import type { HtmlNode, HtmlTree } from './tree.ts';

/** An element or reference that is still open: its children so far and what becomes of them. */
interface OpenNode {
  readonly children: HtmlNode[];
  finish(children: HtmlTree): readonly HtmlNode[];
}

/** How deep a tree may be. All that walk through trees recurse, and no text that anybody reads comes near. */
const MAX_DEPTH = 200;

/** Puts a tree together from events. Neighbouring texts become one node. */
export class TreeBuilder {
  readonly #open: OpenNode[] = [{ children: [], finish: (children) => children }];

  text(value: string): void {
    if (value === '') return;
    const children = this.#children;
    const last = children.at(-1);
    if (last?.kind === 'text') children[children.length - 1] = { kind: 'text', text: last.text + value };
    else children.push({ kind: 'text', text: value });
  }

  add(node: HtmlNode): void {
    if (node.kind === 'text') this.text(node.text);
    else this.#children.push(node);
  }

  /** Begins a node whose children follow; at its `close`, `finish` turns them into what is put in its place. */
  open(finish: (children: HtmlTree) => readonly HtmlNode[]): void {
    this.#open.push({ children: [], finish: this.isTooDeep ? (children) => children : finish });
  }

  /** Whether what is opened now is left out, and only its children are kept. */
  get isTooDeep(): boolean {
    return this.#open.length > MAX_DEPTH;
  }

  openElement(tag: string, attributes: Readonly<Record<string, string>> = {}): void {
    this.open((children) => [{ kind: 'element', tag, attributes, children }]);
  }

  close(): void {
    if (this.#open.length === 1) return;
    const closed = this.#open.pop();
    if (closed === undefined) return;
    for (const node of closed.finish(closed.children)) this.add(node);
  }

  /** What was built, with everything closed. */
  tree(): HtmlTree {
    while (this.#open.length > 1) this.close();
    return this.#children;
  }

  get #children(): HtmlNode[] {
    const last = this.#open.at(-1);
    if (last === undefined) throw new Error('The outermost node was closed.');
    return last.children;
  }
}
