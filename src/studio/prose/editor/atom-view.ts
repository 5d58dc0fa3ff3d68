import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** How something that is one piece of a text is shown, and what screen readers call it. */
export interface Drawn {
  readonly inside: globalThis.Node;
  readonly name: string;
  /** Default: the class of its kind. */
  readonly classes?: string;
  /** Called when it is not shown any more. */
  readonly forget?: () => void;
}

/** A piece of a text that is shown and not edited in its place. */
export class AtomView implements NodeView {
  readonly dom: HTMLElement;
  readonly #draw: (node: Node) => Drawn;
  #node: Node;
  #forget: (() => void) | undefined;

  constructor(node: Node, draw: (node: Node) => Drawn) {
    this.#node = node;
    this.#draw = draw;
    this.dom = document.createElement(node.isInline ? 'span' : 'div');
    this.dom.contentEditable = 'false';
    this.#show();
  }

  #show(): void {
    this.#forget?.();
    const { type } = this.#node;
    const { inside, name, classes = `atom-${type.name}`, forget } = this.#draw(this.#node);
    this.#forget = forget;
    this.dom.className = `atom ${classes}`;
    this.dom.setAttribute('role', type.isInline ? 'img' : 'figure');
    this.dom.setAttribute('aria-label', name);
    this.dom.replaceChildren(inside);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    if (node.eq(this.#node)) return true;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#forget?.();
  }
}
